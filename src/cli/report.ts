import { type Finding, inWords } from './finding.ts'

/** What a run did, for people and, as JSON, for machines. */
export interface Report {
  readonly archive: string
  readonly dryRun: boolean
  readonly documents: {
    readonly read: number
    readonly refused: number
    /** Format → documents. */
    readonly formats: Readonly<Record<string, number>>
  }
  readonly papers: {
    /** Entries of documents that brought a paper the archive did not have. */
    readonly new: number
    /** Entries that joined a paper known from the archive or from another document. */
    readonly merged: number
    readonly repaired: number
    readonly refused: number
  }
  readonly files: { readonly written: readonly string[]; readonly removed: readonly string[] }
  readonly issues: readonly Finding[]
}

const placesShown = 3

/** The summary that people read, ending in a newline. */
export function summaryOf(report: Report): string {
  const { documents, papers, files } = report
  const formats = Object.entries(documents.formats).map(([name, count]) => `${name} ${count}`)
  const verb = report.dryRun ? 'would be' : 'were'
  return [
    `${documents.read} documents read${inBrackets(formats)}, ${documents.refused} refused`,
    `papers: ${papers.new} new, ${papers.merged} merged, ${papers.repaired} repaired, ${papers.refused} refused`,
    `${files.written.length} files ${verb} written, ${files.removed.length} removed, in ${report.archive}`,
    ...issueLines(report.issues),
    '',
  ].join('\n')
}

/** The same for machines, ending in a newline. */
export function jsonOf(report: Report): string {
  return `${JSON.stringify({ ...report, issues: report.issues.map(inWords) }, null, 2)}\n`
}

function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

/** One line for each thing refused; the rest by kind, with the first few places of each. */
export function issueLines(issues: readonly Finding[]): string[] {
  const refused = issues.filter(({ outcome }) => outcome === 'refused')
  const others = new Map<string, Finding[]>()
  for (const one of issues) {
    if (one.outcome === 'refused') continue
    const kind = `${one.outcome} ${one.code}`
    others.set(kind, [...(others.get(kind) ?? []), one])
  }
  return [
    ...refused.map(lineOf),
    ...[...others].flatMap(([kind, group]) => [
      `${kind}: ${group.length} times.${group[0] ? ` ${inWords(group[0]).remedy}` : ''}`,
      ...group.slice(0, placesShown).map((one) => `  ${placeOf(one)}: found ${quoted(one.found)}`),
      ...(group.length > placesShown ? ['  … --json lists all of them'] : []),
    ]),
  ]
}

function lineOf(one: Finding): string {
  const found = one.found === '' ? '' : `, found ${quoted(one.found)}`
  const { expected, remedy } = inWords(one)
  return `refused ${one.code} ${placeOf(one)}: expected ${expected}${found}. ${remedy}`
}

function placeOf({ file, place }: Finding): string {
  return place === '' ? file : `${file} ${place}`
}

// Quotation marks and escapes: a document must not be able to write to the terminal.
function quoted(found: string): string {
  return JSON.stringify(found).replace(/[\u007F-\u009F]/g, '')
}
