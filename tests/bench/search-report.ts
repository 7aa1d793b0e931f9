import { markdownTable, type Row } from './markdown-table.ts'
import type { Built, EngineName } from './search-engines.ts'
import { engines } from './search-engines.ts'
import { type Cold, quantile } from './search-measure.ts'

/** All that was measured of one engine on one kind of query. */
export interface KindMeasures {
  readonly kind: string
  /** Null where the engine cannot do this at all. */
  readonly cold: readonly Cold[] | null
  readonly coldCpu: readonly Cold[]
  readonly coldNetwork: readonly Cold[]
  /** On the slow network, after the reader had gone to the field. */
  readonly focused: readonly Cold[]
  readonly warm: readonly number[]
  readonly warmCpu: readonly number[]
}

export interface EngineMeasures {
  readonly name: EngineName
  readonly papers: number
  readonly built: Built
  readonly corpusBytes: number
  readonly kinds: readonly KindMeasures[]
}

const kilo = 1000

export function buildTable(all: readonly EngineMeasures[]): string {
  return markdownTable(
    all.map(({ name, papers, built, corpusBytes }) => ({
      papers,
      engine: engines[name].label,
      'build s': Math.round(built.seconds * 10) / 10,
      // Pagefind indexes in a process of its own, which this one cannot see.
      'peak MB': name === 'pagefind' ? '–' : Math.round(built.rssMb),
      files: built.files,
      'index MB': megabytes(built.diskBytes),
      'corpus gzip MB': megabytes(corpusBytes),
      'index / corpus': `${Math.round((built.diskBytes / corpusBytes) * 100)} %`,
    })),
  )
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e5) / 10
}

export function queryTable(all: readonly EngineMeasures[]): string {
  return markdownTable(
    all.flatMap(({ name, kinds }) => kinds.map((kind) => queryRow(engines[name].label, kind))),
  )
}

function queryRow(engine: string, measures: KindMeasures): Row {
  const { kind, cold, coldCpu, coldNetwork, focused, warm, warmCpu } = measures
  const names = [
    'kB',
    'requests',
    'found',
    'cold',
    'cold 4×',
    'slow 4G',
    'focused',
    'warm',
    'warm 4×',
  ]
  if (!cold) return { engine, query: kind, ...Object.fromEntries(names.map((name) => [name, '–'])) }
  const of = (pick: (one: Cold) => number) => pair(cold.map(pick))
  return {
    engine,
    query: kind,
    kB: of(({ index }) => index.bytes / kilo),
    requests: of(({ index }) => index.requests),
    found: of(({ answer }) => answer.found ?? answer.results),
    cold: of(({ answer }) => answer.ms),
    'cold 4×': pair(coldCpu.map(({ answer }) => answer.ms)),
    'slow 4G': pair(coldNetwork.map(({ answer }) => answer.ms)),
    focused: pair(focused.map(({ answer }) => answer.ms)),
    warm: pair(warm, 1),
    'warm 4×': pair(warmCpu, 1),
  }
}

/** Half of all lie below the first number, 95 of 100 below the second. */
function pair(values: readonly number[], digits = 0): string {
  if (values.length === 0) return '–'
  return `${quantile(values, 0.5).toFixed(digits)}/${quantile(values, 0.95).toFixed(digits)}`
}

interface Goal {
  readonly what: string
  readonly value: number | null
  readonly limit: number
  readonly unit: string
}

/** DESIGN.md, section 5, and what was asked of the index when it was planned. */
export function goalLines(own: readonly EngineMeasures[]): readonly string[] {
  const largest = own.find(({ papers }) => papers === 100_000)
  const middle = own.find(({ papers }) => papers === 30_000)
  return goalsOf(largest, middle).map(({ what, value, limit, unit }) => {
    if (value === null) return `not measured  ${what}: at most ${limit}${unit}`
    const shown = Math.round(value * 100) / 100
    return `${value <= limit ? 'pass' : 'MISS'}  ${what}: ${shown}${unit}, at most ${limit}${unit}`
  })
}

function goalsOf(
  largest: EngineMeasures | undefined,
  middle: EngineMeasures | undefined,
): readonly Goal[] {
  const colds = largest && coldsOf(largest)
  const worst = (pick: (one: Cold) => number) => (colds ? Math.max(...colds.map(pick)) : null)
  const p95 = (list: readonly Cold[] | undefined) =>
    list
      ? quantile(
          list.map(({ answer }) => answer.ms),
          0.95,
        )
      : null
  return [
    {
      what: 'most bytes of a query at 100,000',
      value: worst(({ index }) => index.bytes / kilo),
      limit: 160,
      unit: ' kB',
    },
    {
      what: 'most requests of a query at 100,000',
      value: worst(({ index }) => index.requests),
      limit: 16,
      unit: '',
    },
    {
      what: 'warm p95 at 100,000',
      value: largest
        ? quantile(
            largest.kinds.flatMap(({ warm }) => warm),
            0.95,
          )
        : null,
      limit: 20,
      unit: ' ms',
    },
    {
      what: 'slow 4G p95 to ten results at 100,000',
      value: p95(largest?.kinds.flatMap(({ coldNetwork }) => coldNetwork)),
      limit: 1400,
      unit: ' ms',
    },
    {
      what: 'the same for a reader who was in the field, at 100,000',
      value: p95(largest?.kinds.flatMap(({ focused }) => focused)),
      limit: 1400,
      unit: ' ms',
    },
    {
      what: 'index of the corpus as gzip, at 100,000',
      value: largest ? (largest.built.diskBytes / largest.corpusBytes) * 100 : null,
      limit: 45,
      unit: ' %',
    },
    {
      what: 'bytes of a query at 100,000 of those at 30,000 (the papers are 3.33 times as many)',
      value: largest && middle ? meanBytes(largest) / meanBytes(middle) : null,
      limit: 3.32,
      unit: ' times',
    },
  ]
}

function coldsOf({ kinds }: EngineMeasures): readonly Cold[] {
  return kinds.flatMap(({ cold }) => cold ?? [])
}

function meanBytes(measures: EngineMeasures): number {
  const colds = coldsOf(measures)
  return colds.reduce((sum, { index }) => sum + index.bytes, 0) / colds.length
}

/** The five queries that cost most, so that one knows where to look. */
export function dearest(measures: EngineMeasures): string {
  return markdownTable(
    coldsOf(measures)
      .toSorted((a, b) => b.index.bytes - a.index.bytes)
      .slice(0, 5)
      .map(({ query, index, answer }) => ({
        query: query.text || JSON.stringify(query),
        kB: Math.round(index.bytes / kilo),
        requests: index.requests,
        found: answer.found ?? answer.results,
      })),
  )
}

/** What the reading program itself weighs, as it came over the wire. */
export function codeLine({ name, kinds }: EngineMeasures): string {
  const bytes = Math.max(...kinds.flatMap(({ cold }) => (cold ?? []).map(({ code }) => code.bytes)))
  return `${engines[name].label}: ${(bytes / kilo).toFixed(1)} kB of program loaded by the first query, not counted above`
}
