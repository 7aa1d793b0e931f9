import type { SearchRequest } from './contract.ts'
import { termOf } from './paper-terms.ts'
import type { Segment } from './segment.ts'
import { dayNumber } from './day-number.ts'
import type { TermLookup, Weighted } from './term-lookup.ts'

type Filters = Pick<SearchRequest, 'institutions' | 'topics' | 'from' | 'to'>

export function hasFilters({ institutions, topics, from, to }: Filters): boolean {
  return institutions.length > 0 || topics.length > 0 || from !== null || to !== null
}

/** Whether some paper may be of the days asked for: else nothing of the segment is looked at. */
export function isWithinReach({ info: { days } }: Segment, { from, to }: Filters): boolean {
  if (from === null && to === null) return true
  return days !== null && (from === null || days[1] >= from) && (to === null || days[0] <= to)
}

const mostFilters = 20
/** Days are kept as 16 bits. */
const endOfTime = 0xffff

/**
 * Papers that pass the filters, by segment: null where there is none to pass, false where a file
 * is missing without which it cannot be told.
 */
export async function passing(
  filters: Filters,
  lookup: TermLookup,
): Promise<readonly (Uint8Array | null | false)[]> {
  if (!hasFilters(filters)) return lookup.segments.map((_, at) => withoutHidden(null, at, lookup))
  const any = filters.institutions.slice(0, mostFilters).map((slug) => termOf.institution(slug))
  const each = filters.topics.slice(0, mostFilters).map((topic) => termOf.topic(topic))
  const hasDays = filters.from !== null || filters.to !== null
  const [days, [institutions, ...topics]] = await Promise.all([
    Promise.all(hasDays ? lookup.segments.map((one) => within(one, filters, lookup)) : []),
    Promise.all(
      [any, ...each.map((topic) => [topic])].map((terms) =>
        lookup.find({ exact: terms.map((term) => [term, 1] as const) }),
      ),
    ),
  ])
  return lookup.segments.map((segment, at) => {
    const lists = [...(any.length > 0 ? [institutions] : []), ...topics].map((atom) => atom?.[at])
    const sets = lists.map((list) => setOf(list ?? null, segment.info.papers))
    if (hasDays) sets.push(days[at] ?? null)
    if (sets.includes(null)) return false
    const allowed = new Uint8Array(segment.info.papers).fill(1)
    for (const set of sets) {
      for (let document = 0; document < allowed.length; document++) {
        if (set?.[document] !== 1) allowed[document] = 0
      }
    }
    return withoutHidden(allowed, at, lookup)
  })
}

function withoutHidden(allowed: Uint8Array | null, at: number, lookup: TermLookup) {
  const hidden = lookup.hidden[at]
  if (!hidden) return allowed
  const left = allowed ?? new Uint8Array(lookup.segments[at]?.info.papers ?? 0).fill(1)
  for (const document of hidden) left[document] = 0
  return left
}

function setOf(list: readonly Weighted[] | null, papers: number): Uint8Array | null {
  if (!list) return null
  const set = new Uint8Array(papers)
  for (const { entry } of list) {
    entry.each((document) => {
      set[document] = 1
    })
  }
  return set
}

/** Papers that were listed on one of the days. */
function within(segment: Segment, { from, to }: Filters, lookup: TermLookup) {
  const first = from === null ? 1 : dayNumber(from)
  const last = to === null ? endOfTime : dayNumber(to)
  return lookup.orNull(() => segment.listedBetween(first, last))
}
