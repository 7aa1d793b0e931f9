import type { Issue, IssueOutcome } from '#domain/issue.ts'
import { issueWords } from '#domain/issue-words.ts'

/** An issue of a document, or a fault that only this program can see. */
export type Finding = Omit<Issue, 'code'> & { readonly code: Issue['code'] | FaultCode }

const faultCodes = {
  'no-day': [
    'a day in the archive that lists the paper',
    'Import the ranking of a day on which it was listed, then this again.',
  ],
  'unreadable-file': ['a file that can be read', 'Check its name and your right to read it.'],
  'left-as-it-is': [
    'an archive file without faults',
    'Correct the file, or delete it and import its day again: it was not written over.',
  ],
  'wrong-name': [
    'the period that the name of the file says',
    'Rename the file or correct its period.',
  ],
  'not-derived': ['what follows from the days', 'Run `nonmun derive`.'],
  'unfinished-run': [
    'an archive to which no run is writing',
    'Run `nonmun derive`: it ends what a killed run had begun.',
  ],
  'unknown-file': ['a file of an archive', 'Move it elsewhere.'],
} as const satisfies Record<string, readonly [expected: string, remedy: string]>

export type FaultCode = keyof typeof faultCodes

/** A fault at a place of a file. */
export function fault(
  code: FaultCode,
  outcome: IssueOutcome,
  at: { readonly file: string; readonly place: string },
  found: string,
): Finding {
  return { code, outcome, ...at, found: found.slice(0, 120) }
}

/** A finding with the words of the command line: what was expected, and what to do. */
export function inWords(finding: Finding): Finding & { expected: string; remedy: string } {
  const [expected, remedy] = { ...issueWords, ...faultCodes }[finding.code]
  return { expected, remedy, ...finding }
}
