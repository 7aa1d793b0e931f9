/**
 * A topic is a keyword folded by case and plural, so that `Large Language Models` and `large
 * language model` are one. It stands in addresses: NFC, lower case, words joined by hyphens.
 */
export function foldTopic(keyword: string): string {
  const words = keyword
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}+#.]+/gu)
  return (words ?? []).map(singular).join('-').slice(0, 100)
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, string>>()

/**
 * The topics of a paper's keywords, each with its last spelling. Asked again for each keystroke in
 * a filter: kept while they are.
 */
export function topicsOf(keywords: readonly string[]): ReadonlyMap<string, string> {
  const topics = known.get(keywords) ?? new Map(keywords.map((one) => [foldTopic(one), one]))
  known.set(keywords, topics)
  return topics
}

/** True of what `foldTopic` leaves as it is. */
export function isTopic(value: string): boolean {
  return value !== '' && foldTopic(value) === value
}

/** English plurals only; words such as `analysis`, `bias` and `progress` are not plurals. */
export function singular(word: string): string {
  if (!/^[a-z]{4,}s$/.test(word) || /(?:ss|us|is|as|os|ics)$/.test(word)) return word
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}
