import { describe, expect, test } from 'vitest'

import { parsePeriodKey } from '#domain/calendar.ts'
import { liveIndex, type LivePeriods } from '#domain/live/live-index.ts'
import { withinPeriod } from '#domain/live/within-period.ts'
import { emptyCollection } from '#domain/merge.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { anEmptyIndex, anIndex } from '#tests/builders/an-index.ts'

const now = Date.parse('2026-01-20T12:00:00Z')

function period(key: string) {
  const read = parsePeriodKey(key)
  if (!read) throw new Error(`${key} is no period`)
  return read
}

const ofMonday = aPaper({ upvotes: 70, editions: [anEdition('2026-01-19', 1)] })
const ofTuesday = aPaper({
  id: paperId('2601.00002'),
  upvotes: 9,
  editions: [anEdition('2026-01-20', 1)],
})

function cameOf(counts: Readonly<Record<string, number>>): LivePeriods['came'] {
  return new Map(
    Object.entries(counts).map(([key, papers]) => [key, { period: period(key), papers }]),
  )
}

describe('the index', () => {
  const collection = aCollection([ofMonday, ofTuesday])

  test('leads with the newest day that has a paper', () => {
    const came = cameOf({ '2026-01-19': 1 })
    const index = liveIndex(anIndex(), { collection, came, held: null }, now)
    expect(index.newest).toBe('2026-01-19')
    expect(index.days).toMatchObject({
      '2026-01-15': { papers: 30, top: 64 },
      '2026-01-16': { papers: 0, top: null },
      '2026-01-19': { papers: 1, top: 70 },
    })
  })

  test('leads with the day that is held while a reader reads it', () => {
    const came = cameOf({ '2026-01-19': 1 })
    const live = { collection, came, held: isoDate('2026-01-15') }
    expect(liveIndex(anIndex(), live, now).newest).toBe('2026-01-15')
  })

  test('does not have a day that came empty', () => {
    const came = cameOf({ '2026-01-16': 0 })
    const index = liveIndex(anIndex(), { collection: emptyCollection, came, held: null }, now)
    expect(Object.keys(index.days)).not.toContain('2026-01-16')
    expect(Object.keys(index.days)).toContain('2026-01-19')
    expect(index.newest).toBe('2026-01-15')
  })

  test('has all days of a week that came, and the week', () => {
    const came = cameOf({ '2026-W04': 2 })
    const index = liveIndex(anEmptyIndex(), { collection, came, held: null }, now)
    expect(index.weeks).toMatchObject({ '2026-W04': { papers: 2, top: 70 } })
    expect(index.days).toMatchObject({
      '2026-01-19': { papers: 1, top: 70 },
      '2026-01-20': { papers: 1, top: 9 },
    })
  })

  test('keeps the greater counts of a period that both have', () => {
    const paper = aPaper({ upvotes: 500, editions: [anEdition('2026-01-15', 1)] })
    const live = { collection: aCollection([paper]), came: cameOf({ '2026-01-15': 1 }), held: null }
    expect(liveIndex(anIndex(), live, now).days).toMatchObject({
      '2026-01-15': { papers: 30, top: 500 },
    })
  })
})

test('of an answer only what lies in its period counts', () => {
  const friday = aPaper({
    id: paperId('2601.00003'),
    editions: [anEdition('2026-01-16', 4), anEdition('2026-01-19', 2)],
  })
  const before = aPaper({ id: paperId('2601.00004'), editions: [anEdition('2026-01-16', 1)] })
  const answer = aCollection([ofMonday, friday, before])
  const { papers } = withinPeriod(answer, period('2026-W04'))
  expect([...papers.keys()]).toEqual([ofMonday.id, friday.id])
  expect(papers.get(friday.id)?.editions).toEqual([anEdition('2026-01-19', 2)])
})
