import type { PaperId } from '#domain/arxiv.ts'
import type { Period } from '#domain/calendar.ts'
import type { Issue } from '#domain/issue.ts'
import { withinPeriod } from '#domain/live/within-period.ts'
import type { Collection } from '#domain/merge.ts'
import { askApi, LiveError } from './live-request.ts'
import { createLiveReader } from './live-worker-client.ts'

/** The most that the API gives at once; it gives 50 where nothing is said. */
const pageSize = 100

/** A month has about 700 papers; whatever the server says of further pages, nobody reads more. */
const mostPages = 12

export interface LiveAnswer {
  readonly collection: Collection
  readonly issues: readonly Issue[]
  /** Milliseconds since the epoch. */
  readonly fetchedAt: number
}

const parameters = { daily: 'date', weekly: 'week', monthly: 'month' } as const

/** The papers of a period as Hugging Face lists them now. Throws a `LiveError`. */
export async function fetchPeriod(period: Period): Promise<LiveAnswer> {
  const path = `/api/daily_papers?${parameters[period.kind]}=${period.key}&limit=${pageSize}`
  const answer = await readAnswer(`daily_papers ${period.key}`, () => pagesOf(path))
  return { ...answer, collection: withinPeriod(answer.collection, period) }
}

/** One paper as Hugging Face knows it now. Throws a `LiveError`. */
export async function fetchPaper(id: PaperId): Promise<LiveAnswer> {
  const answer = await readAnswer(`papers/${id}`, async () => {
    return [(await askApi(`/api/papers/${id}`)).text]
  })
  if (answer.collection.papers.has(id)) return answer
  throw new LiveError('changed')
}

async function pagesOf(path: string): Promise<string[]> {
  const texts: string[] = []
  for (let page = 0; page < mostPages; page += 1) {
    const { text, hasNext } = await askApi(page === 0 ? path : `${path}&p=${page}`)
    texts.push(text)
    if (!(hasNext ?? isFull(text))) break
  }
  return texts
}

/** The next page's address may not be visible here: a full page may have one after it. */
function isFull(text: string): boolean {
  return text.split('"paper":').length > pageSize
}

async function readAnswer(name: string, ask: () => Promise<string[]>): Promise<LiveAnswer> {
  const reader = createLiveReader()
  try {
    const texts = await ask()
    const fetchedAt = Date.now()
    const at = new Date(fetchedAt).toISOString().replace(/\.\d+Z$/, 'Z')
    const reading = await reader.read({ name, texts, at })
    if (reading === null) throw new LiveError('changed')
    return { ...reading, fetchedAt }
  } finally {
    reader.close()
  }
}
