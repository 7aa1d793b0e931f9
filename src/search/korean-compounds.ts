/** Shorter words are not taken apart: most of what stands in two or three syllables is one word. */
const shortestCompound = 4
const shortestPart = 2

/**
 * The words with which compounds end, so that `심층강화학습` is found as `강화학습` and `자기회귀` as
 * `회귀`. A part counts where the texts use it by itself, and as often as the compound; what a
 * compound begins with is found by its beginning anyway.
 */
export function compoundEnds(
  papersOf: ReadonlyMap<string, number>,
): Map<string, readonly string[]> {
  const ends = new Map<string, readonly string[]>()
  for (const [word, papers] of papersOf) {
    if (word.length < shortestCompound) continue
    const parts: string[] = []
    for (let at = 1; at <= word.length - shortestPart; at++) {
      const part = word.slice(at)
      const known = papersOf.get(part) ?? 0
      // A lone syllable before it is as likely a piece of the word itself.
      if (known >= papers && (at > 1 || known >= 3 * papers)) parts.push(part)
    }
    if (parts.length > 0) ends.set(word, parts)
  }
  return ends
}
