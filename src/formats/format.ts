import type { Collection } from '#domain/merge.ts'
import type { Issue } from '#domain/issue.ts'

export const formatNames = [
  'jekyll-post',
  'korean-digest',
  'weekly-text',
  'blog-json',
  'hugging-face-api',
  'archive',
  'own-texts',
  'fill-in-pack',
] as const
export type FormatName = (typeof formatNames)[number]

/** A document as text, its line ends, byte order mark and code page already put right. */
export interface Document {
  /** File name or address, for issues only: formats are recognised by content. */
  readonly name: string
  readonly text: string
  /** The parsed JSON where the text is JSON, else undefined. */
  readonly json: unknown
  /** When it was captured (`2026-01-13T14:28:18Z`), where that is known and the text does not say. */
  readonly capturedAt: string | null
}

/** What a format read: good entries and everything that was wrong with the others. */
export interface FormatReading {
  readonly collection: Collection
  readonly issues: readonly Issue[]
}

/** One way in which papers are written. Pure; never throws, whatever the text. */
export interface Format {
  readonly name: FormatName
  /** What was looked for, in a few English words, for the refusal of an unknown document. */
  readonly signature: string
  readonly recognises: (document: Document) => boolean
  readonly read: (document: Document) => FormatReading
}
