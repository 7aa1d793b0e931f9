import { onTestFinished } from 'vitest'

import { parseIsoDate } from '#domain/calendar.ts'
import {
  type HuggingFaceServer,
  serveHuggingFace,
  type ServerOptions,
} from '#tests/setup/hugging-face-server.ts'

import { aListing } from './a-listing.ts'
import { aRun, type Ran } from './a-run.ts'

/** Ten weekdays; the second week's Friday has more papers than one page holds. */
export const tenDays = [
  '2026-01-05',
  '2026-01-06',
  '2026-01-07',
  '2026-01-08',
  '2026-01-09',
  '2026-01-12',
  '2026-01-13',
  '2026-01-14',
  '2026-01-15',
  '2026-01-16',
]
export const span = ['--from', '2026-01-05', '--to', '2026-01-16']
/** All of the ten days are final by then. */
export const later = Date.parse('2026-02-20T09:00:00Z')

/** The listing of one of the ten days; none on any other. */
export function tenListings(key: string) {
  const date = tenDays.includes(key) ? parseIsoDate(key) : null
  return date === null ? [] : aListing(date, date === '2026-01-16' ? 130 : 25)
}

/** A server with the ten days, closed when the test ends. */
export async function aServer(options: Partial<ServerOptions> = {}): Promise<HuggingFaceServer> {
  const server = await serveHuggingFace({ listing: tenListings, now: () => later, ...options })
  onTestFinished(() => server.close())
  return server
}

/** Collects into `archive` below a folder, as fast as it goes; all ten days are final by the program's clock. */
export function aCollect(
  cwd: string,
  { address }: Pick<HuggingFaceServer, 'address'>,
  args: readonly string[] = span,
  surroundings: Parameters<typeof aRun>[2] = {},
): Promise<Ran> {
  const fast = ['--rate', '1000', '--retry-delay', '0.01', '--timeout', '5']
  const all = ['collect', '--archive', 'archive', '--endpoint', address, ...fast, ...args]
  return aRun(cwd, all, { now: () => later, ...surroundings })
}
