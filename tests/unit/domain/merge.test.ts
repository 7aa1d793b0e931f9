import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type Collection, emptyCollection, mergeCollections, mergePapers } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { isOwnText, type Localized, ownEditor, type Provenance, writers } from '#domain/text.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { collections, papers } from '#tests/builders/arbitraries.ts'

const id = paperId('2601.00001')
const twins = fc.tuple(papers, papers).map(([a, b]): [Paper, Paper] => [
  { ...a, id },
  { ...b, id },
])

/** Collections compare by what they hold, not by the order of their maps. */
function contentOf({ papers: some, lists, institutions }: Collection) {
  const inOrder = <T>(map: ReadonlyMap<string, T>) =>
    [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { papers: inOrder(some), lists, institutions: inOrder(institutions) }
}

describe('merging collections', () => {
  test('is commutative', () => {
    fc.assert(
      fc.property(collections, collections, (a, b) => {
        expect(contentOf(mergeCollections(a, b))).toEqual(contentOf(mergeCollections(b, a)))
      }),
    )
  })

  test('is associative', () => {
    fc.assert(
      fc.property(collections, collections, collections, (a, b, c) => {
        const left = mergeCollections(mergeCollections(a, b), c)
        const right = mergeCollections(a, mergeCollections(b, c))
        expect(contentOf(left)).toEqual(contentOf(right))
        expect(contentOf(left)).toEqual(contentOf(mergeCollections(a, b, c)))
      }),
    )
  })

  test('is idempotent, and nothing is the same as an empty collection', () => {
    fc.assert(
      fc.property(collections, (a) => {
        const once = contentOf(mergeCollections(a))
        expect(contentOf(mergeCollections(a, a))).toEqual(once)
        expect(contentOf(mergeCollections(mergeCollections(a), a))).toEqual(once)
        expect(contentOf(mergeCollections(emptyCollection, a))).toEqual(once)
      }),
    )
  })

  test('keeps every paper, list and institution of either', () => {
    fc.assert(
      fc.property(collections, collections, (a, b) => {
        const both = mergeCollections(a, b)
        expect([...both.papers.keys()]).toEqual(
          expect.arrayContaining([...a.papers.keys(), ...b.papers.keys()]),
        )
        expect([...both.institutions.keys()]).toEqual(
          expect.arrayContaining([...a.institutions.keys(), ...b.institutions.keys()]),
        )
        const keys = both.lists.map(({ week, source }) => `${week} ${source}`)
        for (const { week, source } of [...a.lists, ...b.lists]) {
          expect(keys).toContain(`${week} ${source}`)
        }
      }),
    )
  })

  test('keeps the longer of two captures of one list', () => {
    const source = 'https://huggingface.co/papers/week/2026-W03'
    const list = { week: isoWeek('2026-W03'), source, papers: [id] }
    const longer = { ...list, papers: [id, paperId('2601.00002')] }
    const merged = mergeCollections(
      aCollection([], { lists: [list] }),
      aCollection([], { lists: [longer] }),
    )
    expect(merged.lists).toEqual([longer])
  })
})

const textFields = ['summary', 'keyPoints', 'abstract', 'digest'] as const
const languages = ['en', 'ko'] as const

function textsOf(paper: Paper): [place: string, Provenance | null][] {
  const both = (name: string, { en, ko }: Localized<Provenance>): [string, Provenance | null][] => [
    [`${name}.en`, en],
    [`${name}.ko`, ko],
  ]
  return textFields.flatMap((field) => both(field, paper[field]))
}

describe('merging papers', () => {
  test('loses no number, no observation, no name and no text', () => {
    fc.assert(
      fc.property(twins, ([a, b]) => {
        const both = mergePapers(a, b)
        for (const field of ['upvotes', 'comments', 'githubStars', 'authorCount'] as const) {
          const known = [a[field], b[field]].filter((value) => value !== null)
          expect(both[field]).toBe(known.length === 0 ? null : Math.max(...known))
        }
        for (const field of ['institutions', 'keywords', 'media'] as const) {
          expect(new Set(both[field])).toEqual(new Set([...a[field], ...b[field]]))
        }
        const timesOf = ({ snapshots }: Paper) => snapshots.map(({ at }) => at)
        expect(new Set(timesOf(both))).toEqual(new Set([...timesOf(a), ...timesOf(b)]))
        const datesOf = ({ editions }: Paper) => editions.map(({ date }) => date)
        expect(new Set(datesOf(both))).toEqual(new Set([...datesOf(a), ...datesOf(b)]))
        for (const field of ['thumbnail', 'submitted', 'withdrawn'] as const) {
          expect([a[field], b[field]]).toContain(both[field])
          expect(both[field] === null).toBe(a[field] === null && b[field] === null)
        }
      }),
    )
  })

  test('takes each text from one of the two, the better writer first, never a missing one', () => {
    fc.assert(
      fc.property(twins, ([a, b]) => {
        const merged = textsOf(mergePapers(a, b))
        const [ofA, ofB] = [new Map(textsOf(a)), new Map(textsOf(b))]
        for (const [place, text] of merged) {
          const candidates = [ofA.get(place) ?? null, ofB.get(place) ?? null]
          expect(candidates).toContainEqual(text)
          const standing = candidates.flatMap((one) => (one ? [writers.indexOf(one.by)] : []))
          if (standing.length === 0) expect(text).toBeNull()
          else expect(text && writers.indexOf(text.by)).toBe(Math.min(...standing))
        }
      }),
    )
  })

  test.each(['unknown', 'machine', 'browser'] as const)(
    'keeps our own text before a longer one by: %s',
    (by) => {
      const own = { text: 'A kite.', by: 'editor', editor: ownEditor } as const
      const other = { text: 'A much longer sentence about a kite.', by }
      const a = aPaper({ summary: { en: own, ko: null } })
      const b = aPaper({ summary: { en: other, ko: null } })
      expect(mergePapers(a, b).summary.en).toEqual(own)
      expect(mergePapers(b, a).summary.en).toEqual(own)
    },
  )

  test('keeps our own texts whatever comes, but for those of the authors and other editors', () => {
    fc.assert(
      fc.property(twins, ([a, b]) => {
        const ofB = new Map(textsOf(b))
        const merged = new Map(textsOf(mergePapers(a, b)))
        for (const [place, text] of textsOf(a)) {
          const rival = ofB.get(place)
          const isRival = rival?.by === 'authors' || rival?.by === 'editor'
          if (text && isOwnText(text) && !isRival) expect(merged.get(place)).toEqual(text)
        }
      }),
    )
  })

  test('keeps the higher of two upvotes of one time, and the lower place on one day', () => {
    const at = '2026-01-13T14:00:00Z'
    const a = aPaper({ snapshots: [{ at, upvotes: 5 }], editions: [anEdition('2026-01-13', 4)] })
    const b = aPaper({ snapshots: [{ at, upvotes: 7 }], editions: [anEdition('2026-01-13', 2)] })
    const both = mergePapers(a, b)
    expect(both.snapshots).toEqual([{ at, upvotes: 7 }])
    expect(both.editions).toEqual([anEdition('2026-01-13', 2)])
  })

  test('orders snapshots and editions by time', () => {
    const later = aPaper({
      snapshots: [{ at: '2026-01-14', upvotes: 9 }],
      editions: [anEdition('2026-01-14', 1)],
    })
    const both = mergePapers(later, aPaper())
    expect(both.snapshots.map(({ at }) => at)).toEqual(['2026-01-13T14:00:00Z', '2026-01-14'])
    expect(both.editions.map(({ date }) => date)).toEqual(['2026-01-13', '2026-01-14'])
  })

  test.each(languages)('keeps a text in %s that only one of two has', (language) => {
    const text = { text: 'Some words.', by: 'machine' } as const
    const texts = { en: null, ko: null, [language]: text }
    expect(mergePapers(aPaper(), aPaper({ abstract: texts })).abstract[language]).toEqual(text)
  })
})
