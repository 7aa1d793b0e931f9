import type { Digest, Language, SourcedText } from '#domain/text.ts'

/** What stands in one language's place: the abstract, else our digest, else nothing. */
export type AbstractContent =
  | { readonly kind: 'abstract'; readonly text: SourcedText }
  | { readonly kind: 'digest'; readonly digest: Digest }

export type AbstractContents = Readonly<Record<Language, AbstractContent | null>>

/** Twins, sentence by sentence, where both sides are one digest; else null. */
export function digestPairs(
  contents: AbstractContents,
): readonly { readonly en: string; readonly ko: string }[] | null {
  const { en, ko } = contents
  if (en?.kind !== 'digest' || ko?.kind !== 'digest') return null
  const twins = ko.digest.sentences
  if (twins.length !== en.digest.sentences.length) return null
  return en.digest.sentences.map((sentence, index) => ({ en: sentence, ko: twins[index] ?? '' }))
}
