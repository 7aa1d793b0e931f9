import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readDocument } from '#formats/read-document.ts'

import {
  aBlogDay,
  aBlogPaper,
  aDigestPost,
  anApiItem,
  anArchiveDay,
  anOwnText,
  aPost,
  aWeeklyText,
} from './documents.ts'
import { faultsInArchive } from './round-trip.ts'

const ids = ['2601.06943', '2601.06521', '2601.05593', '2601.06953'] as const
const [first, second, third, fourth] = ids

const goodDocuments: Readonly<Record<string, string>> = {
  'jekyll-post': aPost(ids.map((id) => ({ id }))),
  'korean-digest': aDigestPost(ids.map((id) => ({ id }))),
  'weekly-text': aWeeklyText(ids.map((id) => ({ id }))),
  'blog-json': JSON.stringify(aBlogDay(ids.map((id) => aBlogPaper(id))), null, 1),
  'hugging-face-api': JSON.stringify(ids.map((id) => anApiItem(id))),
  archive: JSON.stringify(anArchiveDay(ids)),
  'own-texts': ids.map((id) => anOwnText(id)).join('---\n'),
}

/** Pieces that mean something to one of the readers. */
const pieces = [
  '---\n',
  '1. **',
  '** - 👍 12',
  '## 1. [x](https://huggingface.co/papers/2601.06943)',
  '--- 2. x ---\n',
  'Link: https://huggingface.co/papers/2601.06943',
  '### 요약\n',
  '## Abstract',
  '{"papers":[{"url":"https://huggingface.co/papers/2601.06943","title":"x"}]}',
  '"paper":',
  '[{',
  '}]',
  '"',
  '\\',
  "'",
  '\uFFFD',
  'ì´',
  '\u0000',
  '&#x41;',
  '$',
  '\n',
  'id: 1\nsummary:\n',
  '"__proto__":{',
  '1e999',
] as const

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 12 })), { maxLength: 40 })
    .map((all) => all.join('')),
  fc.json({ maxDepth: 4 }),
)

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: fc.double({ min: 0, max: 1, noNaN: true }) }),
  fc.record({
    kind: fc.constant('splice' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 200 }),
    text: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })),
  }),
  fc.record({
    kind: fc.constant('noise' as const),
    bytes: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 255 })), {
      minLength: 1,
      maxLength: 12,
    }),
  }),
)
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never

function mutate(text: string, how: Mutation): string {
  if (how.kind === 'cut') return text.slice(0, Math.floor(how.at * text.length))
  if (how.kind === 'splice') {
    const at = Math.floor(how.at * text.length)
    return text.slice(0, at) + how.text + text.slice(at + how.length)
  }
  const bytes = new TextEncoder().encode(text)
  for (const [at, value] of how.bytes) bytes[Math.floor(at * (bytes.length - 1))] = value
  return new TextDecoder().decode(bytes)
}

function expectSound(text: string): void {
  const { format, collection, issues } = readDocument('fuzz', text)
  expect(faultsInArchive(collection)).toEqual([])
  expect(format !== null || issues.some(({ outcome }) => outcome === 'refused')).toBe(true)
  expect(Math.max(0, ...issues.slice(0, 100).map(({ found }) => found.length))).toBeLessThan(121)
}

describe('whatever the text', () => {
  test('nothing is thrown, and what is read is valid', () => {
    fc.assert(fc.property(anyText, expectSound), { numRuns: 400 })
  })

  test.each(Object.entries(goodDocuments))('a mutated %s is survived', (_, text) => {
    const several = fc.array(mutation, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(several, (all) => expectSound(all.reduce((one, how) => mutate(one, how), text))),
      { numRuns: 150 },
    )
  })
})

/** The stretch of a document that belongs to one paper: from its first trace to the next one's. */
function stretchOf(text: string, id: string, next: string): readonly [number, number] {
  return [text.indexOf(id), text.indexOf(next)]
}

describe('damage to one entry', () => {
  const texts = Object.entries(goodDocuments).filter(([name]) => name !== 'own-texts')

  // The third entry is damaged, with a margin, so that the marks between entries stay whole.
  test.each(texts)('leaves the others of a %s as they were', (_, text) => {
    const whole = readDocument('whole', text).collection.papers
    const [from, to] = stretchOf(text, third, fourth)
    const noise = fc.stringMatching(/^[a-z0-9 .,:;()]{0,40}$/)
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 0.5, noNaN: true }),
        fc.nat({ max: 40 }),
        noise,
        (at, length, piece) => {
          const start = from + Math.floor(at * (to - from))
          const damaged = text.slice(0, start) + piece + text.slice(start + length)
          const { papers } = readDocument('damaged', damaged).collection
          for (const id of [first, second, fourth]) {
            const paper = [...whole.values()].find((one) => one.id === id)
            if (!paper) throw new Error(`${id} is not in the whole document`)
            const { editions, ...facts } = paper
            expect(papers.get(paper.id)).toMatchObject(facts)
            // Behind an entry that is lost, places move up.
            const places = id === fourth ? editions : papers.get(paper.id)?.editions
            expect(places).toEqual(editions)
          }
        },
      ),
      { numRuns: 150 },
    )
  })

  test('leaves the other documents of our texts as they were', () => {
    const text = goodDocuments['own-texts'] ?? ''
    const broken = text.replace(`id: "${third}"`, 'id: [')
    expect([...readDocument('x', broken).collection.papers.keys()]).toEqual([first, second, fourth])
  })
})

describe('large nonsense', () => {
  const megabytes = 4_000_000
  test.each([
    '{',
    '[',
    '{"paper":',
    '{"papers":[{"title":',
    '[{"paper":{"id":"',
    '1. **a** - ',
    '1. **a\n',
    '--- 1. ',
    '--- 1. a\nLink: x\n',
    '# 2026-01-13 Daily Papers\n## 1. [a](',
    '](https://huggingface.co/papers/',
    "['",
    'id: a\nsummary: [\n',
    '&#',
    'ì´',
    '\uFFFD',
  ])(
    'of %j repeated is dealt with in seconds',
    (piece) => {
      const started = performance.now()
      expectSound(piece.repeat(Math.ceil(megabytes / piece.length)))
      expect(performance.now() - started).toBeLessThan(8000)
    },
    30_000,
  )
})
