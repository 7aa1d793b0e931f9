import type { issueWords } from './issue-words.ts'

export type IssueCode = keyof typeof issueWords

/** What became of the thing an issue speaks of. */
export type IssueOutcome = 'repaired' | 'missing' | 'refused'

/**
 * Something wrong in a document. What was expected and what to do follow from the code: the command
 * line says it in the words of `issue-words.ts`, the page in those of its dictionaries.
 */
export interface Issue {
  readonly code: IssueCode
  readonly outcome: IssueOutcome
  /** File name or address. */
  readonly file: string
  /** Line (`line 12`), or path (`papers[3].title`). */
  readonly place: string
  /** Where the words for `code` would say too little; English. */
  readonly expected?: string
  /** A short excerpt of what was found, at most 120 characters. */
  readonly found: string
}

/** Builds an issue; `found` is cut to 120 characters and put on one line. */
export function issue(
  code: IssueCode,
  outcome: IssueOutcome,
  at: { readonly file: string; readonly place: string },
  found: unknown,
): Issue {
  return { code, outcome, ...at, found: excerpt(found) }
}

function excerpt(found: unknown): string {
  const text = typeof found === 'string' ? found : (JSON.stringify(found) ?? String(found))
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
