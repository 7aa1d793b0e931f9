import type { Digest, Language, SourcedText } from '#domain/text.ts'

/** What stands in one language's place: the abstract, else our digest, else nothing. */
export type AbstractContent =
  | { readonly kind: 'abstract'; readonly text: SourcedText }
  | { readonly kind: 'digest'; readonly digest: Digest }

export type AbstractContents = Readonly<Record<Language, AbstractContent | null>>
