import type { Collection } from '#domain/merge.ts'
import type { DocumentReading } from '#formats/read-document.ts'

/** Something that the reader gives: a file, or text that was pasted or dropped. */
export type Given =
  | { readonly name: string; readonly file: Blob }
  | { readonly name: string; readonly text: string }

/** What the page asks of the worker. */
export type Ask =
  | { readonly kind: 'read'; readonly given: readonly Given[] }
  | {
      readonly kind: 'load'
      readonly texts: readonly { readonly name: string; readonly text: string }[]
    }

/** A document as it was read, with the text under which it would be kept; null where it holds nothing. */
export interface ReadDocument {
  readonly reading: DocumentReading
  readonly text: string | null
}

/** What the worker answers: for `read` one message a document, for `load` one for all. */
export type Answer =
  | { readonly kind: 'started'; readonly name: string; readonly number: number }
  | { readonly kind: 'document'; readonly document: ReadDocument }
  | {
      readonly kind: 'loaded'
      readonly collection: Collection
      readonly damaged: readonly string[]
    }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason: string }
