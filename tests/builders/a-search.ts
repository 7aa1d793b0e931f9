import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { filterByInstitution, filterByTopic } from '#domain/filter.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { foldTopic } from '#domain/topic.ts'
import type { Searching } from '#features/search/searching.ts'
import type { Marks, SearchAnswer, SearchHit, SearchRequest, Suggestion } from '#search/contract.ts'

export interface ASearch {
  readonly papers: readonly RankedPaper[]
  readonly names?: ReadonlyMap<string, InstitutionName>
  readonly suggestions?: readonly Suggestion[]
  /** Laid over every answer. */
  readonly over?: Partial<SearchAnswer>
}

/** A search that follows the contract over papers in memory, by words of titles and summaries. */
export function aSearching(given: ASearch): Searching & { readonly asked: SearchRequest[] } {
  const asked: SearchRequest[] = []
  return {
    version: 'test',
    warm: () => {},
    asked,
    search: (request) => {
      asked.push(request)
      return Promise.resolve(answerOf(given, request))
    },
    suggest: (text, count) => {
      const wanted = text.toLowerCase()
      const all = given.suggestions ?? []
      return Promise.resolve(
        all
          .filter(({ label }) => `${label.en} ${label.ko ?? ''}`.toLowerCase().includes(wanted))
          .slice(0, count),
      )
    },
  }
}

function answerOf({ papers, names, over }: ASearch, request: SearchRequest): SearchAnswer {
  const words = request.text.toLowerCase().split(/\s+/).filter(Boolean)
  const passing = filterByTopic(filterByInstitution(papers, request.institutions), request.topics)
  const found = passing
    .filter(({ dates }) =>
      dates.some(
        (date) => (!request.from || date >= request.from) && (!request.to || date <= request.to),
      ),
    )
    .map((paper) => hitOf(paper, words))
    .filter((hit) => hit !== null)
  return {
    hits: found.slice(request.first, request.first + request.count),
    found: found.length,
    isPartial: false,
    changes: [],
    institutions: names ?? new Map(),
    counts: {
      institutions: countsOf(found.map(({ paper }) => paper.institutions)),
      topics: countsOf(found.map(({ paper }) => paper.keywords.map(foldTopic))),
    },
    failures: [],
    ...over,
  }
}

function hitOf(paper: RankedPaper, words: readonly string[]): SearchHit | null {
  const texts = {
    title: paper.title.en,
    en: paper.summary.en?.text ?? '',
    ko: paper.summary.ko?.text ?? '',
  }
  const marks = {
    title: marksIn(texts.title, words),
    summary: { en: marksIn(texts.en, words), ko: marksIn(texts.ko, words) },
  }
  const whole = Object.values(texts).join(' ').toLowerCase()
  if (!words.every((word) => whole.includes(word))) return null
  return { paper, date: paper.dates.at(-1) ?? null, marks, excerpt: null }
}

function marksIn(text: string, words: readonly string[]): Marks {
  const starts = words
    .map((word) => [text.toLowerCase().indexOf(word), word.length] as const)
    .filter(([start]) => start >= 0)
    .toSorted(([a], [b]) => a - b)
  return starts.map(([start, length]) => [start, start + length] as const)
}

function countsOf(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const key of lists.flat()) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a)
}
