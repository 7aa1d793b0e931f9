import fc from 'fast-check'
import { expect, test } from 'vitest'

import { openSpill } from '#cli/io/spill.ts'
import { PaperStore } from '#cli/paper-store.ts'
import { monthsOf } from '#domain/archive/derive.ts'
import { mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { collections } from '#tests/builders/arbitraries.ts'

const some = fc.array(collections, { maxLength: 6 })
const byId = (papers: Iterable<Paper>) => [...papers].toSorted((a, b) => (a.id < b.id ? -1 : 1))

test.each([
  ['in memory', 1000],
  ['on disk', 1],
])('papers put aside %s are joined as if they had been merged at once', (_, mostInMemory) => {
  fc.assert(
    fc.property(some, (parts) => {
      const spill = openSpill()
      try {
        const store = new PaperStore(spill, mostInMemory)
        for (const part of parts) store.add(part)
        const whole = mergeCollections(...parts)
        const joined = store.joined()
        const months = Array.from(joined.months, ({ month, papers }) => [
          month,
          byId(papers.values()),
        ])
        expect(months).toEqual(
          monthsOf(whole.papers).map(({ month, papers }) => [month, byId(papers.values())]),
        )
        expect(joined.lists).toEqual(whole.lists)
        const onLists = new Set(whole.lists.flatMap((list) => list.papers))
        const listed = [...whole.papers.values()].filter(({ id }) => onLists.has(id))
        expect(byId(joined.listed.values())).toEqual(byId(listed))
        expect(new Map(joined.institutions)).toEqual(whole.institutions)
        const homeless = [...whole.papers.values()].filter(({ editions }) => editions.length === 0)
        expect(byId(joined.homeless)).toEqual(byId(homeless))
      } finally {
        spill.close()
      }
    }),
  )
})
