import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  joinHistories,
  mostSnapshots,
  riseSince,
  withSnapshot,
} from '#domain/live/upvote-history.ts'
import type { Snapshot } from '#domain/paper.ts'

const seen = (minute: number, upvotes: number): Snapshot => ({
  at: `2026-01-13T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`,
  upvotes,
})

function historyOf(counts: readonly number[]): readonly Snapshot[] {
  return counts.reduce<readonly Snapshot[]>(
    (history, upvotes, minute) => withSnapshot(history, seen(minute, upvotes)),
    [],
  )
}

test('of a run of equal counts only both ends stay', () => {
  expect(historyOf([5, 5, 5, 5, 7, 7, 9])).toEqual([
    seen(0, 5),
    seen(3, 5),
    seen(4, 7),
    seen(5, 7),
    seen(6, 9),
  ])
})

test.each([0, 1])('a count that is not newer changes nothing', (minute) => {
  const history = historyOf([5, 6])
  expect(withSnapshot(history, seen(minute, 99))).toBe(history)
})

test('the oldest go first', () => {
  const history = historyOf(Array.from({ length: mostSnapshots + 5 }, (_, index) => index))
  expect(history).toHaveLength(mostSnapshots)
  expect(history[0]).toEqual(seen(5, 5))
})

test('every history is short, in order, and ends with what was seen last', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 200 }), (counts) => {
      const history = historyOf(counts)
      expect(history.length).toBeLessThanOrEqual(mostSnapshots)
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted())
      expect(history.at(-1)).toEqual(seen(counts.length - 1, counts.at(-1) ?? -1))
    }),
  )
})

describe('the rise since a visit', () => {
  const history = [seen(0, 10), seen(60, 25), seen(120, 40)]

  test.each([
    ['counts from the last time before it', 90, 52, 27],
    ['counts from the very moment', 60, 52, 27],
    ['is none where nothing was gained', 90, 25, null],
    ['is none where upvotes fell', 90, 20, null],
    ['is none where the count is unknown', 90, null, null],
  ])('%s', (_, minute, upvotes, rise) => {
    expect(riseSince(history, upvotes, seen(minute, 0).at)).toBe(rise)
  })

  test('is none for a paper that was not seen then', () => {
    expect(riseSince([seen(60, 25)], 52, seen(30, 0).at)).toBeNull()
    expect(riseSince([], 52, seen(30, 0).at)).toBeNull()
  })
})

test('two histories become one, oldest first, each count once', () => {
  const archive = [{ at: '2026-01-13', upvotes: 4 }, seen(60, 25)]
  expect(joinHistories(archive, [seen(0, 10), seen(60, 25)])).toEqual([
    { at: '2026-01-13', upvotes: 4 },
    seen(0, 10),
    seen(60, 25),
  ])
})
