import { describe, expect, test } from 'vitest'

import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import { type Collection, emptyCollection } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { createLive, emptyLiveState, type LiveState } from '#queries/live-layer.ts'
import { createOwn, type Own } from '#queries/own-archive.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { anIndex } from '#tests/builders/an-index.ts'

const now = Date.parse('2026-01-20T12:00:00Z')
const day: Period = { kind: 'daily', key: isoDate('2026-01-13') }

function came(key: string, papers: readonly Paper[]): LiveState {
  const period = parsePeriodKey(key)
  if (!period) throw new Error(`${key} is no period`)
  const edition = { period, papers: papers.length, issues: [], fetchedAt: now }
  return {
    ...emptyLiveState(now, '2026-01-20T11:30:00Z'),
    collection: aCollection(papers),
    came: new Map([[key, edition]]),
  }
}

function ownOf(collection: Collection): Own {
  return createOwn({ documents: [], storage: 'kept', damaged: [], collection })
}

const kites = aPaper({ upvotes: 60 })
const lamps = aPaper({
  id: paperId('2601.00002'),
  upvotes: 50,
  editions: [anEdition('2026-01-13', 2)],
})

describe('live answers below the reader’s own papers', () => {
  const mine = aPaper({
    id: paperId('2601.00009'),
    upvotes: 55,
    editions: [anEdition('2026-01-13', 1)],
  })
  const both = createLive(came('2026-01-13', [kites, lamps])).under(ownOf(aCollection([mine])))

  test('are ranked with them, and each keeps its mark', () => {
    const papers = both.rankingOver(null, null, day)?.papers
    expect(papers?.map(({ id, own }) => [id, own !== undefined])).toEqual([
      [kites.id, false],
      [mine.id, true],
      [lamps.id, false],
    ])
  })

  test('a day of which nothing is known yet does not become the newest', () => {
    expect(both.indexOver(anIndex()).newest).toBe('2026-01-15')
    expect(both.indexOver(anIndex()).days).toHaveProperty('2026-01-20')
  })

  test('a newer day of the reader’s own does', () => {
    const newer = aPaper({ editions: [anEdition('2026-01-16', 1)] })
    const layer = createLive(came('2026-01-13', [kites])).under(ownOf(aCollection([newer])))
    expect(layer.indexOver(anIndex()).newest).toBe('2026-01-16')
  })

  test('the periods of a paper are those of both, each once', () => {
    const layer = createLive(came('2026-01-13', [kites])).under(ownOf(aCollection([kites])))
    const keys = layer.periodsOf(kites.id).map(({ key }) => key)
    expect(keys).toEqual(['2026-01-13', '2026-W03', '2026-01'])
  })

  test('a held day leads although a newer one came', () => {
    const state = came('2026-01-19', [aPaper({ editions: [anEdition('2026-01-19', 1)] })])
    const none = ownOf(emptyCollection)
    expect(createLive(state).under(none).indexOver(anIndex()).newest).toBe('2026-01-19')
    const held = createLive({ ...state, held: isoDate('2026-01-15') }).under(none)
    expect(held.indexOver(anIndex()).newest).toBe('2026-01-15')
  })
})
