/** Places in a list of sentences: from the first to the one before `to`; empty where they are equal. */
export interface SentenceRange {
  readonly from: number
  readonly to: number
}

/** Sentences that say the same; one side may be empty, never both. */
export interface Bead {
  readonly en: SentenceRange
  readonly ko: SentenceRange
}

/** True where a bead has sentences on one side only. */
export function isLone({ en, ko }: Bead): boolean {
  return en.from === en.to || ko.from === ko.to
}
