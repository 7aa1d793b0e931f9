/** The two languages of every text. */
export type Language = 'en' | 'ko'
export const languages = ['en', 'ko'] as const satisfies readonly Language[]

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'ko'
}

export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'ko' : 'en'
}

/** One value in each language; null is *missing*, which is a state with words of its own. */
export interface Localized<T> {
  readonly en: T | null
  readonly ko: T | null
}

/**
 * Who wrote a text, best first: the authors, an editor, somebody a document does not name, a
 * model, the reader's browser.
 */
export const writers = ['authors', 'editor', 'unknown', 'machine', 'browser'] as const
export type Writer = (typeof writers)[number]

/** Provenance of a text. `model` names a machine or the browser's engine, `editor` an editor, where known. */
export interface Provenance {
  readonly by: Writer
  readonly model?: string | undefined
  readonly editor?: string | undefined
}

/** The name under which this project's own texts stand. */
export const ownEditor = 'Nonmun'

export function isOwnText(provenance: Provenance): boolean {
  return provenance.by === 'editor' && provenance.editor === ownEditor
}

export interface SourcedText extends Provenance {
  readonly text: string
  /** Of a translated abstract, where that was made sentence by sentence. */
  readonly pairs?: SentencePairs | undefined
}

/**
 * Which sentence of a translation stands for which of the original. Read it with `pairsOf`
 * (`translation/sentence-pairs.ts`), which gives nothing where the original is another text by now.
 */
export interface SentencePairs {
  /** `fingerprint` of the original, which stands in the other language's file. */
  readonly of: string
  /** Of each pair, two numbers: where it begins in this text and in the original, in UTF-16 units. */
  readonly starts: readonly (readonly number[])[]
}

/** About three sentences. */
export interface KeyPoints extends Provenance {
  readonly points: readonly string[]
  /** The English sentence on which each point rests, where its writer named them. */
  readonly evidence?: Evidence | undefined
}

/**
 * Stretches of the English abstract, start and end, one for each key point, null for a point
 * without. Places and not sentences, as every ranking carries them. Read it with `evidenceOf`.
 */
export interface Evidence {
  /** `fingerprint` of the English abstract. */
  readonly of: string
  readonly spans: readonly (readonly number[] | null)[]
}

/** A short account in our own words; sentence i of one language is the twin of sentence i of the other. */
export interface Digest extends Provenance {
  readonly sentences: readonly string[]
  /**
   * Of each key point by the same writer the places of the sentences that it rests on, from 0; none
   * where it rests on none of them.
   */
  readonly evidence?: readonly (readonly number[])[] | undefined
}

/** True where at least a fifth of the letters are Hangul: Korean prose about AI is full of Latin names. */
export function isMostlyKorean(text: string): boolean {
  const hangul = text.match(/[\uAC00-\uD7A3]/g)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters > 0 && hangul / letters >= 0.2
}

// Zero-width characters, soft hyphens and the controls that turn the direction of text.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const spaceOrControl = /[\s\p{Cc}]+/gu

/** One line of clean text: NFC (never NFKC, which breaks Korean letters), white space folded. */
export function toLine(text: string): string {
  return text.normalize('NFC').replace(invisible, '').replace(spaceOrControl, ' ').trim()
}
