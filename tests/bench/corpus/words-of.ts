/** Words of a list in a template string: between any white space, each once, in their order. */
export function wordsOf(text: string): readonly string[] {
  return [...new Set(text.trim().split(/\s+/))]
}
