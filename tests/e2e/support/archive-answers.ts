import { readFileSync } from 'node:fs'

import type { BrowserContext } from 'playwright-core'
import { inject } from 'vitest'

import type { DayFile } from '#domain/archive/schema.ts'

/** How a file of the archive is answered instead of by the site. */
export interface FileAnswer {
  readonly status?: number
  readonly type?: string
  readonly body?: string | object
  readonly headers?: Readonly<Record<string, string>>
  /** No answer at all, as without a connection. */
  readonly unreachable?: boolean
  readonly afterMs?: number
}

/** Null leaves the request to the site. */
export type AnswerFile = (path: string) => FileAnswer | null

/** Answers requests below `archive/` with what `answer` says of each path, asked every time. */
export async function answerArchive(context: BrowserContext, answer: AnswerFile): Promise<void> {
  await context.route('**/archive/**', async (route) => {
    const [, path = ''] = new URL(route.request().url()).pathname.split('/archive/')
    const given = answer(path)
    if (given === null) return route.fallback()
    if (given.afterMs) await new Promise((resolve) => setTimeout(resolve, given.afterMs))
    if (given.unreachable) return route.abort()
    const { status = 200, type = 'application/json', body = 'Not here', headers = {} } = given
    await route.fulfill({
      status,
      headers: { ...headers, 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  })
}

/** Answers one file of the archive; the site answers the others. */
export async function answerFile(
  context: BrowserContext,
  file: string,
  answer: FileAnswer | (() => FileAnswer | null),
): Promise<void> {
  const given = typeof answer === 'function' ? answer : () => answer
  await answerArchive(context, (path) => (path === file ? given() : null))
}

/** Serves another archive in place of the one that ships: path → text. What it lacks is a 404. */
export async function serveArchive(
  context: BrowserContext,
  files: ReadonlyMap<string, string>,
): Promise<void> {
  await answerArchive(context, (path) => {
    const body = files.get(path)
    return body === undefined ? { status: 404, type: 'text/plain' } : { body }
  })
}

/** A ranking of the archive that ships, both parts of a long one. */
export function shippedPapers(path: string): DayFile['papers'] {
  const { papers, rest }: DayFile & { rest?: boolean } = JSON.parse(
    readFileSync(`${inject('archive')}/${path}.json`, 'utf8'),
  )
  return rest ? [...papers, ...shippedPapers(`${path}.rest`)] : papers
}
