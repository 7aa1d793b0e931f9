/** What is kept for reading without a connection, and how; paths are below the site's base. */
export type Keeping =
  /** Its name changes with its content: what is kept is never asked for again. */
  | 'asset'
  /** The same, of the search's index. */
  | 'search'
  /** Asked for first, and taken from what is kept where no answer comes in time. */
  | 'archive'

/** How many files of each kind are kept; those not used for longest go first. */
export const mostKept = { asset: 80, search: 400, archive: 300 } as const satisfies Record<
  Keeping,
  number
>

/** How long the network may take before a kept copy is shown. */
export const networkSeconds = 3

/** How a file is kept, null for one that is none of ours to keep. */
export function keepingOf(path: string): Keeping | null {
  if (path.startsWith('assets/')) return 'asset'
  if (!path.startsWith('archive/')) return null
  return /^archive\/search\/.*[-.][\da-z]{8,}[./]/.test(path) ? 'search' : 'archive'
}

/** True for an address that the page itself answers: `/`, and whatever stands below a language. */
export function isPage(path: string): boolean {
  return /^(?:$|index\.html$|(?:ko|en)(?:\/|$))/.test(path)
}

/**
 * True for an answer worth keeping: whole, from the site itself, and no page of HTML in place of a
 * file, as static hosts send for what they lack.
 */
export function isKeepable(answer: {
  readonly status: number
  readonly type: string
  readonly contentType: string | null
}): boolean {
  const { status, type, contentType } = answer
  return status === 200 && type === 'basic' && !(contentType ?? '').startsWith('text/html')
}
