import type { Digest, KeyPoints, Provenance, SourcedText } from '#domain/text.ts'

/** A text of this project's own. */
export function aText(text: string, by: Provenance = ownProvenance): SourcedText {
  return { text, ...by }
}

export function someKeyPoints(
  points: readonly string[],
  by: Provenance = ownProvenance,
): KeyPoints {
  return { points, ...by }
}

export function aDigest(sentences: readonly string[], by: Provenance = ownProvenance): Digest {
  return { sentences, ...by }
}

export const ownProvenance: Provenance = { by: 'editor', editor: 'Nonmun' }
