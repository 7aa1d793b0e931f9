import type { ArchiveIndex } from './archive/read.ts'
import { monthOf, weekOf } from './calendar.ts'
import type { Collection } from './merge.ts'

/**
 * A site's index with the periods that only the reader's documents have. Where both have one, the
 * counts are the greater of the two: how many papers they share is not known before they meet.
 */
export function overlayIndex(index: ArchiveIndex, own: Collection): ArchiveIndex {
  if (own.papers.size === 0) return index
  const parts: Parts = { days: new Map(), weeks: new Map(), months: new Map() }
  for (const { editions, upvotes } of own.papers.values()) {
    const days = editions.map(({ date }) => date)
    for (const key of days) count(parts.days, key, upvotes)
    for (const key of new Set(days.map(weekOf))) count(parts.weeks, key, upvotes)
    for (const key of new Set(days.map(monthOf))) count(parts.months, key, upvotes)
  }
  for (const { week, papers } of own.lists) {
    const known = papers.filter((id) => own.papers.has(id)).length
    if (!parts.weeks.has(week) && known > 0) parts.weeks.set(week, { papers: known, top: null })
  }
  const days = united(index.days, parts.days)
  return {
    ...index,
    newest: newestOf(Object.keys(days) as (keyof typeof days)[]),
    days,
    weeks: united(index.weeks, parts.weeks),
    months: united(index.months, parts.months),
  }
}

type Parts = Record<'days' | 'weeks' | 'months', Map<string, PeriodFacts>>

/** As the index has them. */
interface PeriodFacts {
  readonly papers: number
  readonly top: number | null
}

function count(facts: Map<string, PeriodFacts>, key: string, upvotes: number | null): void {
  const known = facts.get(key) ?? { papers: 0, top: null }
  facts.set(key, { papers: known.papers + 1, top: higher(known.top, upvotes) })
}

function higher(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function united<K extends string>(
  site: Partial<Record<K, PeriodFacts>>,
  own: ReadonlyMap<string, PeriodFacts>,
): Partial<Record<K, PeriodFacts>> {
  const facts: Partial<Record<string, PeriodFacts>> = { ...site }
  for (const [key, { papers, top }] of own) {
    const known = Object.hasOwn(facts, key) ? facts[key] : undefined
    facts[key] = known
      ? { papers: Math.max(known.papers, papers), top: higher(known.top, top) }
      : { papers, top }
  }
  return facts
}

function newestOf<K extends string>(days: readonly K[]): K | null {
  return days.reduce<K | null>((newest, day) => (newest && newest > day ? newest : day), null)
}
