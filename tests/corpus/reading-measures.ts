import { type Measure, measure } from './measure.ts'
import type { Corpus } from './read-corpus.ts'

/** Every document read, none with a crash. */
export function readingMeasures({ documents, crashes }: Corpus): Measure[] {
  const all = documents.length + crashes.length
  const read = measure(
    'documents read',
    documents,
    ({ reading }) => reading.format !== null,
    ({ path, reading }) => `${path}: ${reading.issues.map(({ code }) => code).join(', ')}`,
  )
  return [
    read,
    { name: 'documents without a crash', met: documents.length, of: all, misses: crashes },
  ]
}

/** Documents and papers of each format. */
export function formatCounts({ documents }: Corpus) {
  return tally(
    documents.map(({ reading }) => [reading.format ?? 'refused', reading.collection.papers.size]),
  ).map(([format, count, entries]) => ({ format, documents: count, papers: entries }))
}

/** Issues of each kind, and in how many documents. */
export function issueCounts({ documents }: Corpus) {
  const kinds = documents.map(({ reading }) =>
    tally(reading.issues.map(({ code, outcome }) => [`${code} (${outcome})`, 1])),
  )
  return tally(kinds.flatMap((kind) => kind.map(([issue, count]) => [issue, count] as const))).map(
    ([issue, count, issues]) => ({ issue, documents: count, issues }),
  )
}

/** How often each name comes, and the sum of the numbers beside it, by name. */
function tally(pairs: readonly (readonly [name: string, amount: number])[]) {
  const sums = new Map<string, [count: number, sum: number]>()
  for (const [name, amount] of pairs) {
    const [count, sum] = sums.get(name) ?? [0, 0]
    sums.set(name, [count + 1, sum + amount])
  }
  return [...sums]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, [count, sum]]) => [name, count, sum] as const)
}
