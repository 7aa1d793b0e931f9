import type { IsoDate } from '#domain/calendar.ts'
import type { Issue } from '#domain/issue.ts'
import { type Collection, emptyCollection, mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { readDocument } from '#formats/read-document.ts'

import type { Page } from './fetch-page.ts'
import { isNews, type KnownDay } from './known-day.ts'

/** What the pages of a day say. */
export interface DayAnswer {
  /** Papers listed on this very day: of others the answer has only some. */
  readonly collection: Collection
  readonly issues: readonly Issue[]
  /** True where nothing came but papers of other days, or none that can be read. */
  readonly isAstray: boolean
}

/**
 * Reads a day's pages as `import` reads a saved answer, with places counted on from page to page.
 * A paper that does not say when it was listed (as before March 2025) was listed on the day asked for.
 */
export function readAnswers(date: IsoDate, pages: readonly Page[], known: KnownDay): DayAnswer {
  let collection = emptyCollection
  const issues: Issue[] = []
  let before = 0
  for (const [index, { at, items }] of pages.entries()) {
    const name = `daily_papers?date=${date}${index === 0 ? '' : `&p=${index}`}`
    const reading = readDocument(name, JSON.stringify(items), { capturedAt: at })
    const placed = eachPaper(reading.collection, (paper, place) => ({
      ...paper,
      editions: editionsOf(paper, date, place).map((one) => ({
        ...one,
        order: one.order + before,
      })),
      snapshots: paper.snapshots.filter((one) =>
        isNews(one, date, known.get(paper.id)?.newest ?? null),
      ),
    }))
    collection = mergeCollections(collection, placed)
    issues.push(...reading.issues)
    before += items.length
  }
  const papers = [...collection.papers].filter(([, { editions }]) =>
    editions.some((one) => one.date === date),
  )
  return {
    collection: { ...collection, papers: new Map(papers) },
    issues,
    isAstray: before > 0 && papers.length === 0,
  }
}

function editionsOf({ editions }: Paper, date: IsoDate, place: number): Paper['editions'] {
  return editions.length === 0 ? [{ date, order: place }] : editions
}

/** `place` counts from 1. */
function eachPaper(
  collection: Collection,
  change: (paper: Paper, place: number) => Paper,
): Collection {
  const papers = [...collection.papers].map(
    ([id, paper], index) => [id, change(paper, index + 1)] as const,
  )
  return { ...collection, papers: new Map(papers) }
}
