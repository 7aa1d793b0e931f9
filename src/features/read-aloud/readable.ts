import type { Language } from '#domain/text.ts'

/** A text that can be read aloud, sentence by sentence. */
export interface Readable {
  readonly kind: 'keyPoints' | 'abstract' | 'digest'
  readonly language: Language
  /** As they were typed, with their TeX. */
  readonly sentences: readonly string[]
}
