import { createHash } from 'node:crypto'

import { parsePaperId } from '#domain/arxiv.ts'
import { isWeekend } from '#domain/calendar.ts'
import { imageHosts } from '#domain/link.ts'
import { aListing, type ListedItem } from '#tests/builders/a-listing.ts'

import { createApi } from './hugging-face-api.ts'
import { png } from './png.ts'

/** Hosts for which the stand-in answers: all that the page may ask besides its own. */
export const huggingFaceHosts: readonly string[] = imageHosts

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

// The measures and about the weight of a social thumbnail.
const thumbnail = png(1200, 648, 30)

const dailyPapers = createApi({
  listing: (date) => (isWeekend(date) ? [] : withRealWeight(aListing(date, medianDay))),
  quota: Number.POSITIVE_INFINITY,
})

/** Of the sixty days before August 2026. */
const medianDay = 29

/** A real day has 33 kB gzip, most of it texts that differ; ours repeat themselves. */
const missingBytes = 690

function withRealWeight(items: readonly ListedItem[]): ListedItem[] {
  return items.map((item) => {
    const hash = createHash('shake256', { outputLength: missingBytes }).update(item.paper.id)
    return { ...item, ballast: hash.digest('hex') }
  })
}

/**
 * A stand-in for huggingface.co and its picture hosts: `daily_papers` with a list for each weekday,
 * `papers/<id>` and any picture, in the shape and weight of the real answers (CORS open, 404 as
 * JSON). The texts are our own.
 */
export function answerAsHuggingFace(address: string, origin: string | null): Answer {
  const { hostname, pathname } = new URL(address)
  const cors = { 'access-control-allow-origin': origin ?? '*', vary: 'Origin' }
  const api = /^\/api\/papers\/([^/]+)$/.exec(pathname)
  if (hostname === 'huggingface.co' && api) {
    const id = parsePaperId(api[1])
    return id === null || id.startsWith('2999')
      ? json(404, { error: 'Paper not found' }, cors)
      : json(200, paper(id), cors)
  }
  if (hostname === 'huggingface.co' && pathname === '/api/daily_papers') {
    return dailyPapers({ url: address, origin })
  }
  if (/\.(?:png|jpe?g|webp)$/.test(pathname)) {
    const headers = { 'content-type': 'image/png', 'cache-control': 'public, max-age=3600' }
    return { status: 200, headers, body: thumbnail }
  }
  return json(404, { error: 'Not found' }, cors)
}

function json(status: number, value: object, headers: Readonly<Record<string, string>>): Answer {
  return {
    status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(value),
  }
}

function paper(id: string) {
  return {
    id,
    title: `Stand-in title of ${id}`,
    summary:
      `This abstract of ${id} comes from a stand-in and was written for tests.\n` +
      'It reports a gain of 12\\% with $O(N)$ work, and says so in \\textit{two} sentences.',
    authors: [{ _id: '000000000000000000000001', name: 'Ada Example', hidden: false }],
    publishedAt: '2026-01-12T00:00:00.000Z',
    submittedOnDailyAt: '2026-01-13T00:00:00.000Z',
    upvotes: 7,
    discussionId: '000000000000000000000002',
  }
}
