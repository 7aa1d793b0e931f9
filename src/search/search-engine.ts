import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { SearchAnswer, SearchFailure, SearchRequest, Suggestion } from './contract.ts'
import { isWithinReach } from './filter-found.ts'
import { noGlossary } from './glossary-words.ts'
import { FileError, type Load } from './index-files.ts'
import { ownSegmentOf } from './own-segment.ts'
import { openIndex, type SearchIndex } from './search-index.ts'
import { searchPapers } from './search-papers.ts'
import type { Segment } from './segment.ts'
import { suggestFrom } from './suggest.ts'
import { TermLookup } from './term-lookup.ts'

type OnPart = (answer: SearchAnswer) => void

/** The search over an archive's index and papers beside it. Downloads nothing before it is asked. */
export class SearchEngine {
  readonly #load: Load
  #ownIds: readonly string[] = []
  #ownSegment: Segment | null = null
  #index: Promise<SearchIndex> | null = null
  #hasFailed = false

  constructor(load: Load) {
    this.#load = load
  }

  /** Papers beside the index, in place of those given before; they go before the index's own. */
  add(
    papers: readonly RankedPaper[],
    names: ReadonlyMap<string, InstitutionName> = new Map(),
  ): void {
    const byId = new Map<string, RankedPaper>(papers.map((paper) => [paper.id, paper]))
    this.#ownIds = [...byId.keys()]
    this.#ownSegment = ownSegmentOf(byId, names)
  }

  /**
   * Answers whatever is asked. Rejects with a `FileError` where nothing at all can be searched, and
   * with the signal's reason where it is aborted.
   */
  async search(
    request: SearchRequest,
    onPart: OnPart = () => {},
    signal: AbortSignal = new AbortController().signal,
  ): Promise<SearchAnswer> {
    const opened = await this.#opened()
    if ('failure' in opened && !this.#ownSegment)
      throw new FileError(opened.failure.kind, opened.failure.file)
    if ('failure' in opened) return this.#searchIn(null, [opened.failure], request, onPart, signal)
    if (this.#hasFailed) await opened.forgive()
    const answer = await this.#searchIn(opened, [], request, onPart, signal)
    this.#hasFailed = answer.failures.length > 0
    if (!answer.failures.some(({ kind }) => kind === 'absent')) return answer
    return this.#searchAnew(opened, answer, request, onPart, signal)
  }

  /** Gets what every question needs: the directory and the glossary. Says nothing of what fails. */
  async warm(): Promise<void> {
    const opened = await this.#opened()
    if (!('failure' in opened)) await opened.glossary().catch(() => noGlossary)
  }

  /** Institutions, topics and terms that what is typed may become. */
  async suggest(text: string, count: number): Promise<readonly Suggestion[]> {
    const opened = await this.#opened()
    if ('failure' in opened) return []
    const [lists, glossary] = await Promise.all([
      opened.suggestions().catch(() => ({ institutions: [], topics: [] })),
      opened.glossary().catch(() => noGlossary),
    ])
    return suggestFrom(lists, glossary, text, count)
  }

  async #opened(isFresh = false): Promise<SearchIndex | { readonly failure: SearchFailure }> {
    const known = isFresh ? null : this.#index
    this.#index = known ?? openIndex(this.#load, isFresh)
    try {
      return await this.#index
    } catch (error) {
      this.#index = null
      if (error instanceof FileError) return { failure: error.failure }
      throw error
    }
  }

  async #searchIn(
    index: SearchIndex | null,
    failures: readonly SearchFailure[],
    request: SearchRequest,
    onPart: OnPart,
    signal: AbortSignal,
  ): Promise<SearchAnswer> {
    const isWanted = (segment: Segment) => isWithinReach(segment, request)
    const own = this.#ownSegment ? [this.#ownSegment] : []
    const segments = (index?.segments ?? []).filter(isWanted)
    const lookup = new TermLookup([...segments, ...own.filter(isWanted)])
    if (segments.length > 0) await lookup.hide(this.#ownIds, segments.length)
    for (const failure of failures) lookup.failures.set(failure.file, failure)
    const glossary = () => index?.glossary() ?? Promise.resolve(noGlossary)
    return searchPapers(request, { lookup, glossary, onPart, signal })
  }

  /** A file that is gone may be of a build that is gone: then the new one answers. */
  async #searchAnew(
    before: SearchIndex,
    answer: SearchAnswer,
    request: SearchRequest,
    onPart: OnPart,
    signal: AbortSignal,
  ): Promise<SearchAnswer> {
    const anew = await this.#opened(true)
    signal.throwIfAborted()
    if ('failure' in anew) return { ...answer, failures: answer.failures.map(staleIfAbsent) }
    if (anew.isSameAs(before)) return answer
    const second = await this.#searchIn(anew, [], request, onPart, signal)
    this.#hasFailed = second.failures.length > 0
    return second
  }
}

function staleIfAbsent(failure: SearchFailure): SearchFailure {
  return failure.kind === 'absent' ? { ...failure, kind: 'stale' } : failure
}
