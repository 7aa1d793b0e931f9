import type { InstitutionName } from '#domain/institution/institution.ts'
import { type Clause, clauseOf } from './clause.ts'
import type { QueryChange, SearchAnswer, SearchHit, SearchRequest } from './contract.ts'
import { countFound, countHits } from './count-found.ts'
import { passing } from './filter-found.ts'
import { type GlossaryWords, noGlossary } from './glossary-words.ts'
import { hitOf } from './hit.ts'
import { orderFound, type Place } from './order-found.ts'
import { termOf } from './paper-terms.ts'
import { type Plan, planQuery } from './plan.ts'
import { parseQuery, type Query } from './query.ts'
import { readId } from './read-forms.ts'
import type { Rows } from './row-file.ts'
import { papersOf, type TermLookup } from './term-lookup.ts'
import { markerOf } from './text-marks.ts'
import { tokensOf } from './tokens.ts'
import { weigh, type Weighted } from './weigh.ts'

export interface SearchOptions {
  readonly lookup: TermLookup
  readonly glossary: () => Promise<GlossaryWords>
  /** Gets an answer whose last rows are still on their way. */
  readonly onPart: (answer: SearchAnswer) => void
  readonly signal: AbortSignal
}

/** Fewer than these are looked for once more, in the other language. */
const fewPapers = 10
const longTitle = 4
const mostWanted = 5000

/** Answers a request from the segments of a lookup. Never throws but what the signal is aborted with. */
export async function searchPapers(
  request: SearchRequest,
  options: SearchOptions,
): Promise<SearchAnswer> {
  const { lookup, signal } = options
  const typed = parseQuery(request.text)
  const [allowed, titled, asTyped] = await Promise.all([
    passing(request, lookup),
    titledSo(typed, lookup),
    understood(typed, options),
  ])
  const isTitle = titled !== null && typed.without.length > 0
  const query = isTitle ? parseQuery(request.text, false) : typed
  const found = isTitle ? await understood(query, options) : asTyped
  signal.throwIfAborted()
  let { plan } = found
  const weighPlan = (one: Plan) => weigh(lookup.segments, { ...one, allowed })
  let weighted = weighPlan(plan)
  const isPoor = weighted.found < fewPapers || weighted.isLoose
  if (isPoor && plan.clauses.length > 0 && found.again) {
    const other = await found.again()
    const more = weighPlan(other)
    if (isMore(more, weighted)) [plan, weighted] = [other, more]
  }
  signal.throwIfAborted()
  return answerOf({ request, query, plan, weighted, titled }, options)
}

function isMore(more: Weighted, than: Weighted): boolean {
  return than.isLoose === more.isLoose ? more.found > than.found : than.isLoose
}

interface Understood {
  readonly plan: Plan
  /** Looks further; null where there is nothing further. */
  readonly again: (() => Promise<Plan>) | null
}

async function understood(query: Query, options: SearchOptions): Promise<Understood> {
  const { lookup } = options
  const id = query.id ?? query.idStart
  const named = id === null ? null : await readId(id, lookup)
  const none = { without: [] }
  if (named && named.alternatives.length > 0) {
    return { plan: { ...none, clauses: [named] }, again: null }
  }
  const glossary = async () => (await lookup.orNull(options.glossary)) ?? noGlossary
  const plan = await planQuery(query, { lookup, glossary, isThorough: false })
  const again = () => planQuery(query, { lookup, glossary, isThorough: true })
  return { plan, again: query.id === null ? again : null }
}

/** Papers whose whole title was typed. Of short titles the ranking itself knows. */
async function titledSo({ words, without }: Query, lookup: TermLookup): Promise<Clause | null> {
  if (words.length < longTitle && without.length === 0) return null
  const atom = await lookup.find({ exact: [[termOf.title(words), 1]] })
  return papersOf(atom) === 0 ? null : clauseOf([atom], {})
}

interface Found {
  readonly request: SearchRequest
  readonly query: Query
  readonly plan: Plan
  readonly weighted: Weighted
  readonly titled: Clause | null
}

async function answerOf(found: Found, options: SearchOptions): Promise<SearchAnswer> {
  const { request, weighted } = found
  const { lookup, onPart, signal } = options
  const order = orderOf(found)
  const first = Math.max(0, Math.min(request.first, mostWanted))
  const wanted = first + Math.max(0, Math.min(request.count, mostWanted))
  const ordered = await orderFound(weighted.segments, order, wanted, lookup)
  const isRelevance = order === 'relevance'
  const places = (isRelevance ? titledFirst(ordered, found) : ordered).slice(first, wanted)
  const rows = places.map(({ segment, document }) =>
    lookup.orNull(() => segment.rowsOf(Math.floor(document / segment.info.rows))),
  )
  const shown: Shown = { first, places, isTitled: isRelevance && first === 0 }
  if (rows.length > 2) {
    await Promise.all(rows.slice(0, Math.ceil(rows.length / 2)))
    signal.throwIfAborted()
    const part = await answerWith(shown, await Promise.all(rows.map(settled)), found, lookup)
    onPart(part)
  }
  const whole = await answerWith(shown, await Promise.all(rows), found, lookup)
  return { ...whole, counts: await countsOf(whole, found, lookup) }
}

interface Shown {
  readonly first: number
  readonly places: readonly Place[]
  /** The paper whose very title was typed goes first. */
  readonly isTitled: boolean
}

async function answerWith(
  { places, isTitled, first }: Shown,
  rows: readonly (Rows | null | undefined)[],
  { query, plan, weighted }: Found,
  lookup: TermLookup,
): Promise<SearchAnswer> {
  const names = new Map<string, InstitutionName>()
  const marker = markerOf(plan.clauses.map(({ marks }) => marks))
  const hits = hitsOf(places, rows, marker, names)
  const isAll = first === 0 && hits.length === weighted.found
  return {
    hits: isTitled ? sameTitleFirst(hits, query) : hits,
    found: weighted.found,
    isPartial: lookup.failures.size > 0 || lookup.isCut,
    ...((weighted.isLoose || isVague(plan)) && { isLoose: true }),
    changes: changesOf(plan),
    institutions: names,
    counts: isAll ? countHits(hits) : { institutions: [], topics: [] },
    failures: [...lookup.failures.values()],
  }
}

/** Counted from the rows where all are there, else from lists that a large index gives when asked. */
async function countsOf(
  { hits, counts }: SearchAnswer,
  { request, weighted }: Found,
  lookup: TermLookup,
): Promise<SearchAnswer['counts']> {
  if (request.first === 0 && hits.length === weighted.found) return counts
  if (!lookup.isSmall && request.withCounts !== true) return counts
  return countFound(weighted.segments, lookup)
}

/** Without words there is no relevance: then upvotes decide. */
function orderOf({ request, query }: Found): SearchRequest['order'] {
  const hasWords = query.parts.length > 0 || query.id !== null
  return request.order === 'relevance' && !hasWords ? 'upvotes' : request.order
}

/** Rows that are there by now, in order up to the first that is not. */
async function settled(rows: Promise<Rows | null>): Promise<Rows | null | undefined> {
  const waiting = {}
  const known = await Promise.race([rows, Promise.resolve(waiting)])
  return known === waiting ? undefined : (known as Rows | null)
}

function hitsOf(
  places: readonly Place[],
  rows: readonly (Rows | null | undefined)[],
  marker: ReturnType<typeof markerOf>,
  names: Map<string, InstitutionName>,
): SearchHit[] {
  const hits: SearchHit[] = []
  const seen = new Set<string>()
  for (const [at, { segment, document }] of places.entries()) {
    const chunk = rows[at]
    // One that is still on its way: what comes after it waits for it.
    if (chunk === undefined) break
    const row = chunk?.rows[document % segment.info.rows]
    if (!chunk || !row || seen.has(row.paper.id)) continue
    seen.add(row.paper.id)
    for (const slug of row.paper.institutions) {
      const name = chunk.institutions.get(slug)
      if (name) names.set(slug, name)
    }
    hits.push(hitOf(row, marker, chunk.institutions))
  }
  return hits
}

function titledFirst(places: readonly Place[], { titled, weighted }: Found): readonly Place[] {
  const exact: Place[] = []
  for (const [at, { segment, documents }] of weighted.segments.entries()) {
    const isFound = new Set(titled ? documents : [])
    for (const { entry } of titled?.alternatives[0]?.all[0]?.[at] ?? []) {
      entry.each((document) => {
        if (isFound.has(document)) exact.push({ segment, document })
      })
    }
  }
  const isExact = (place: Place) =>
    exact.some(({ segment, document }) => segment === place.segment && document === place.document)
  return exact.length === 0 ? places : [...exact, ...places.filter((place) => !isExact(place))]
}

/** Of short titles that have all the words, the one that has no others. */
function sameTitleFirst(hits: readonly SearchHit[], { words }: Query): readonly SearchHit[] {
  const typed = words.join(' ')
  const isSame = ({ paper }: SearchHit) =>
    [paper.title.en, paper.title.ko?.text ?? ''].some(
      (title) =>
        typed !== '' &&
        tokensOf(title)
          .map(({ word }) => word)
          .join(' ') === typed,
    )
  const same = hits.filter(isSame)
  return same.length === 0 ? hits : [...same, ...hits.filter((hit) => !same.includes(hit))]
}

function isVague({ clauses }: Plan): boolean {
  return clauses.some(({ alternatives }) => alternatives.some((one) => one.isVague))
}

function changesOf({ clauses }: Plan): readonly QueryChange[] {
  const once = new Map<string, QueryChange>()
  for (const change of clauses.flatMap(({ changes }) => changes)) {
    once.set(JSON.stringify(change), change)
  }
  return [...once.values()]
}
