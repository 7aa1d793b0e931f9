/**
 * What the page and the search's worker say to each other. Plain data: it crosses `postMessage`.
 */
import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { SearchOrder } from '#domain/view.ts'

export interface SearchRequest {
  /** As typed: any Unicode, any length; what is beyond 200 characters is not looked at. */
  readonly text: string
  readonly order: SearchOrder
  /** Slugs, or `unknown`: a paper passes when it has any of them. */
  readonly institutions: readonly string[]
  /** Topics, folded as `foldTopic` does: a paper passes when it has all of them. */
  readonly topics: readonly string[]
  /** Days, both included; null is open. */
  readonly from: IsoDate | null
  readonly to: IsoDate | null
  /** Results wanted from here on, from 0. */
  readonly first: number
  readonly count: number
  /**
   * Count institutions and topics even where that takes files which the results do not need (some
   * 200 kB for 100,000 papers). Where it takes none, they are counted anyway.
   */
  readonly withCounts?: boolean
}

/** What was done to what was typed, so that the page can say it and lead back. */
export type QueryChange =
  /** `ㅁㅎ둣` read as `agent`, `dpdlwjsxm` as `에이전트`. */
  | { readonly kind: 'layout'; readonly from: string; readonly to: string }
  /** `ㄱㅎㅎㅅ` read as the words with these initial consonants. */
  | { readonly kind: 'initials'; readonly from: string; readonly to: readonly string[] }
  /** A slip of the finger: `difusion` read as `diffusion`. */
  | { readonly kind: 'typo'; readonly from: string; readonly to: string }
  /** `확산 모델` also found as `diffusion model`. */
  | { readonly kind: 'translated'; readonly from: string; readonly to: readonly string[] }
  /** `에이전트를` found as `에이전트`. */
  | { readonly kind: 'particle'; readonly from: string; readonly to: string }

/** Where a hit lies in a text: UTF-16 offsets, in order, never overlapping. */
export type Marks = readonly (readonly [start: number, end: number])[]

/** A paper found: what its row shows. Texts of the card are read from its day when it is opened. */
export interface SearchHit {
  readonly paper: RankedPaper
  /** The day on which it ranked best; null for a paper that only a live answer or a document has. */
  readonly date: IsoDate | null
  readonly marks: {
    readonly title: Marks
    /** Of each language's own text: the page shows one of them. */
    readonly summary: { readonly en: Marks; readonly ko: Marks }
  }
  /** Where the words were found when neither title nor summary has them: a piece of that text. */
  readonly excerpt: {
    readonly field: 'keyPoints' | 'abstract' | 'keywords' | 'authors' | 'institutions'
    readonly language: 'en' | 'ko'
    readonly text: string
    readonly marks: Marks
  } | null
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[]
  /** How many papers match in all; `atLeast` where a part of the index could not be had. */
  readonly found: number
  readonly isPartial: boolean
  /**
   * Set where no paper has all that was asked: these have most of the words, the most first. Set too
   * where papers have all words of a phrase, and a large archive does not know whether side by side.
   */
  readonly isLoose?: boolean
  readonly changes: readonly QueryChange[]
  readonly institutions: ReadonlyMap<string, InstitutionName>
  /**
   * How many of the papers found each institution and topic has, most first, at most 50: of the 50
   * most used ones of the archive, or of all where the results are few. Empty where not counted.
   */
  readonly counts: {
    readonly institutions: readonly (readonly [slug: string, papers: number])[]
    readonly topics: readonly (readonly [topic: string, papers: number])[]
  }
  /** Files of the index that are missing, cut or of another build; the rest was searched. */
  readonly failures: readonly SearchFailure[]
}

export interface SearchFailure {
  readonly file: string
  readonly kind: 'unreachable' | 'absent' | 'broken' | 'stale'
}

export interface Suggestion {
  readonly kind: 'institution' | 'topic' | 'term'
  /** What is searched for or filtered by: a slug, a folded topic, a term. */
  readonly value: string
  readonly label: { readonly en: string; readonly ko: string | null }
  readonly papers: number
}

/** To the worker. Each request has a number; a new one of the same lane cancels the one before. */
export type ToSearch =
  /** Files that come by themselves, each in a message of its own, need not be asked for. */
  | { readonly kind: 'open'; readonly archive: string; readonly ahead: readonly string[] }
  /** One of those files; null where it could not be had. */
  | {
      readonly kind: 'file'
      readonly path: string
      readonly bytes: Uint8Array<ArrayBuffer> | null
    }
  /** Somebody is about to ask: what every question needs may come now. */
  | { readonly kind: 'warm' }
  | { readonly kind: 'search'; readonly id: number; readonly request: SearchRequest }
  | { readonly kind: 'suggest'; readonly id: number; readonly text: string; readonly count: number }
  /**
   * The reader's own papers and live ones: all of them, in place of those given before. Where the
   * index has one of them too, this one counts.
   */
  | {
      readonly kind: 'add'
      readonly papers: readonly RankedPaper[]
      readonly names?: ReadonlyMap<string, InstitutionName>
    }
  | { readonly kind: 'cancel'; readonly id: number }

/** From the worker. An answer may come twice: first without what is still on its way. */
export type FromSearch =
  | {
      readonly kind: 'answer'
      readonly id: number
      readonly answer: SearchAnswer
      readonly isLast: boolean
    }
  | {
      readonly kind: 'suggestions'
      readonly id: number
      readonly suggestions: readonly Suggestion[]
    }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: SearchFailure }
