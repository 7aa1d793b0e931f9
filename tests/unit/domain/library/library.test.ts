import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  changed,
  cleanTag,
  emptyLibrary,
  isKept,
  type KeptPaper,
  type Library,
  libraryLimits,
  mergeLibraries,
  tagsOf,
  unkept,
} from '#domain/library/library.ts'
import { libraryKind, readLibrary, writeLibrary } from '#domain/library/library-file.ts'
import { mostInLink, parseListLink, writeListLink } from '#domain/library/list-link.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'

const facts = { id: paperId('2601.06943'), title: 'Apples and Pears', date: isoDate('2026-01-13') }
const noon = '2026-01-13T12:00:00.000Z'
const later = '2026-01-13T12:00:01.000Z'

const instants = fc.option(
  fc.integer({ min: 0, max: 5 }).map((second) => `2026-01-13T12:00:0${second}.000Z`),
  { nil: null },
)
const flags = fc.record({ value: fc.boolean(), at: instants })
const words = fc.string({ unit: 'grapheme', maxLength: 12 })
const tags = words.map(cleanTag).filter((tag) => tag !== '')
const papers: fc.Arbitrary<KeptPaper> = fc.record({
  id: fc.constantFrom('2601.00001', '2601.00002', 'cs/0112017').map(paperId),
  title: words,
  date: fc.option(fc.constantFrom('2026-01-12', '2026-01-13').map(isoDate), { nil: null }),
  saved: flags,
  read: flags,
  note: fc.record({ value: words, at: instants }),
  tags: fc
    .uniqueArray(fc.tuple(tags, flags), { selector: ([tag]) => tag, maxLength: 5 })
    .map((list) => list.toSorted(([a], [b]) => (a < b ? -1 : 1))),
})
const libraries: fc.Arbitrary<Library> = fc
  .array(papers, { maxLength: 4 })
  .map((list) => new Map(list.map((paper) => [paper.id, paper])))

describe('a change', () => {
  const saved = changed(unkept(facts), { saved: true, tags: { ' 읽을  것, #1 ': true } }, noon)

  test('sets what it names, and when', () => {
    expect(saved).toMatchObject({
      saved: { value: true, at: noon },
      read: { value: false, at: null },
    })
    expect(tagsOf(saved)).toEqual(['읽을 것 1'])
    expect(isKept(saved)).toBe(true)
  })

  test('that changes nothing leaves the time alone', () => {
    expect(changed(saved, { saved: true }, later)).toEqual(saved)
  })

  test('that takes everything away leaves a trace that is not shown', () => {
    const gone = changed(saved, { saved: false, tags: { '읽을 것 1': false } }, later)
    expect(isKept(gone)).toBe(false)
    expect(gone.saved).toEqual({ value: false, at: later })
    expect(
      mergeLibraries(new Map([[facts.id, saved]]), new Map([[facts.id, gone]])).get(facts.id),
    ).toEqual(gone)
  })

  test('keeps notes and tags within their limits', () => {
    const long = changed(unkept(facts), { note: 'ㄱ'.repeat(20_000) }, noon)
    expect(long.note.value).toHaveLength(libraryLimits.noteCharacters)
    const many = Object.fromEntries(
      Array.from({ length: 50 }, (_, index) => [`tag ${index}`, true]),
    )
    expect(tagsOf(changed(unkept(facts), { tags: many }, noon))).toHaveLength(libraryLimits.tags)
  })
})

describe('merging', () => {
  test('does not depend on order or repetition', () => {
    fc.assert(
      fc.property(libraries, libraries, libraries, (a, b, c) => {
        expect(mergeLibraries(a, b)).toEqual(mergeLibraries(b, a))
        expect(mergeLibraries(mergeLibraries(a, b), c)).toEqual(
          mergeLibraries(a, mergeLibraries(b, c)),
        )
        expect(mergeLibraries(a, a)).toEqual(a)
        expect(mergeLibraries(a, emptyLibrary)).toEqual(a)
      }),
    )
  })

  test('takes the newer word of each thing', () => {
    const here = changed(unkept(facts), { saved: true, note: 'first' }, noon)
    const there = changed(unkept(facts), { note: 'second' }, later)
    const merged = mergeLibraries(new Map([[facts.id, here]]), new Map([[facts.id, there]])).get(
      facts.id,
    )
    expect(merged).toMatchObject({ saved: { value: true }, note: { value: 'second' } })
  })
})

describe('the file', () => {
  test('gives back what was written', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        expect(readLibrary(writeLibrary(library))).toEqual({ kind: 'library', library, refused: 0 })
      }),
    )
  })

  test('has the same bytes for the same library', () => {
    fc.assert(
      fc.property(libraries, (library) => {
        expect(writeLibrary(new Map([...library].toReversed()))).toBe(writeLibrary(library))
      }),
    )
  })

  test('loses only the records that cannot be read', () => {
    const good = changed(unkept(facts), { saved: true }, noon)
    const text = JSON.stringify({
      kind: libraryKind,
      version: 1,
      papers: [good, null, { ...good, id: 'x' }, { ...good, saved: { value: 1, at: noon } }],
    })
    expect(readLibrary(text)).toEqual({
      kind: 'library',
      library: new Map([[facts.id, good]]),
      refused: 3,
    })
  })

  test.each([
    ['', 'foreign'],
    ['[]', 'foreign'],
    ['{"kind":"other","version":1,"papers":[]}', 'foreign'],
    [`{"kind":"${libraryKind}","version":2,"papers":[]}`, 'newer'],
  ])('%j is %s', (text, kind) => {
    expect(readLibrary(text)).toEqual({ kind })
  })

  test('whatever it holds, reading never fails', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const text = JSON.stringify({ kind: libraryKind, version: 1, papers: [value] }) ?? ''
        expect(() => readLibrary(text)).not.toThrow()
      }),
    )
  })
})

describe('the link of a list', () => {
  test('gives back ids and tag', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(papers, { selector: ({ id }) => id, minLength: 1 }),
        tags,
        (list, tag) => {
          const shared = { ids: list.map(({ id }) => id), tag }
          expect(parseListLink(writeListLink(shared))).toEqual(shared)
        },
      ),
    )
  })

  test('carries no more than a phone can read', () => {
    const ids = Array.from({ length: 60 }, (_, index) => paperId(`2601.${String(10_000 + index)}`))
    const link = writeListLink({ ids, tag: '' })
    expect(parseListLink(link)?.ids).toHaveLength(mostInLink)
    expect(link.length).toBeLessThan(500)
  })

  test.each(['', '#', '#list=', '#list=apples,pears', '#other=2601.00001'])(
    '%j carries none',
    (hash) => {
      expect(parseListLink(hash)).toBeNull()
    },
  )
})
