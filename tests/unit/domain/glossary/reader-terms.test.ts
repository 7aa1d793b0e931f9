import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { findTerms } from '#domain/glossary/find-terms.ts'
import {
  mergeReaderTerms,
  ownTermId,
  parseReaderTerm,
  type ReaderTerm,
  type ReaderTerms,
  readerTermsKind,
  readReaderTerms,
  standingTerms,
  writeReaderTerms,
} from '#domain/glossary/reader-terms.ts'
import { withReaderTerms } from '#domain/glossary/with-reader-terms.ts'

const kite: ReaderTerm = {
  id: ownTermId('Kite landing'),
  en: 'Kite landing',
  ko: '연 착륙',
  about: { en: 'Coming down on purpose.', ko: '' },
  at: '2026-01-13T12:00:00.000Z',
  removed: false,
}
const termsOf = (...terms: ReaderTerm[]): ReaderTerms => new Map(terms.map((one) => [one.id, one]))

const words = fc.string({ unit: fc.constantFrom(...'abc연줄 '), minLength: 2, maxLength: 8 })
const terms: fc.Arbitrary<ReaderTerms> = fc
  .array(
    fc
      .record({
        id: fc.constantFrom('own a', 'own b', 'agent'),
        en: words,
        ko: words,
        about: fc.record({ en: words, ko: words }),
        at: fc.constantFrom('2026-01-13T12:00:00.000Z', '2026-01-13T12:00:01.000Z'),
        removed: fc.boolean(),
      })
      .map(parseReaderTerm)
      .filter((one) => one !== null),
    { maxLength: 4 },
  )
  .map((list) => termsOf(...list))

describe('merging', () => {
  test('is commutative, associative and idempotent', () => {
    fc.assert(
      fc.property(terms, terms, terms, (a, b, c) => {
        const sorted = (some: ReaderTerms) => writeReaderTerms(some)
        expect(sorted(mergeReaderTerms(a, b))).toBe(sorted(mergeReaderTerms(b, a)))
        expect(sorted(mergeReaderTerms(a, mergeReaderTerms(b, c)))).toBe(
          sorted(mergeReaderTerms(mergeReaderTerms(a, b), c)),
        )
        expect(sorted(mergeReaderTerms(a, a))).toBe(sorted(a))
      }),
    )
  })

  test('loses no entry and keeps the later version', () => {
    const later = { ...kite, ko: '연 내리기', at: '2026-01-14T12:00:00.000Z' }
    const other = { ...kite, id: 'own x' }
    const merged = mergeReaderTerms(termsOf(later), termsOf(kite, other))
    expect([...merged.values()]).toEqual([later, other])
  })

  test('an older copy does not bring back what was taken back', () => {
    const removed = { ...kite, removed: true, at: '2026-01-14T12:00:00.000Z' }
    expect(standingTerms(mergeReaderTerms(termsOf(removed), termsOf(kite)))).toEqual([])
  })
})

describe('the file', () => {
  test('gives every entry back', () => {
    fc.assert(
      fc.property(terms, (some) => {
        const reading = readReaderTerms(writeReaderTerms(some))
        expect(reading).toMatchObject({ kind: 'terms', refused: 0 })
        if (reading.kind === 'terms')
          expect(writeReaderTerms(reading.terms)).toBe(writeReaderTerms(some))
      }),
    )
  })

  test.each([
    ['no JSON', 'kite', 'foreign'],
    ['another kind of file', '{"kind":"nonmun-library","version":1,"papers":[]}', 'foreign'],
    ['a newer version', `{"kind":"${readerTermsKind}","version":9,"terms":[]}`, 'newer'],
  ])('of %s is refused', (_, text, kind) => {
    expect(readReaderTerms(text)).toEqual({ kind })
  })

  test('keeps the good entries beside the bad', () => {
    const text = JSON.stringify({
      kind: readerTermsKind,
      version: 1,
      terms: [kite, { ...kite, en: 'x' }, null, { ...kite, id: 'own y', at: 'yesterday' }],
    })
    expect(readReaderTerms(text)).toEqual({ kind: 'terms', terms: termsOf(kite), refused: 3 })
  })
})

describe('the glossary with a reader’s entries', () => {
  test('knows a term of the reader’s own', () => {
    const [found] = findTerms('연 착륙은 어렵다.', 'ko', withReaderTerms(termsOf(kite)))
    expect(found?.term).toMatchObject({ id: kite.id, en: 'Kite landing', about: kite.about })
  })

  test('knows a renamed term by its old name, and keeps the line that was not rewritten', () => {
    const [known] = findTerms('hallucination', 'en')
    if (!known) throw new Error('The glossary does not have the term.')
    const { id, en, ko, about } = known.term
    const own = { ...kite, id, en, ko: '헛것', about: { en: 'Mine.', ko: '' } }
    const glossary = withReaderTerms(termsOf(own))
    for (const word of ['헛것', ko]) {
      expect(findTerms(word, 'ko', glossary)[0]?.term).toMatchObject({
        ko: '헛것',
        about: { en: 'Mine.', ko: about.ko },
      })
    }
    const takenBack = withReaderTerms(termsOf({ ...own, removed: true }))
    expect(findTerms(ko, 'ko', takenBack)[0]?.term.ko).toBe(ko)
  })
})
