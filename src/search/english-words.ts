import { singular } from '#domain/topic.ts'

const endings = ['', 'e', 'ed', 'ing', 'd', 'ation']

/**
 * Other forms of an English word, as the index may have them: `optimizing` → optimize, optimized …
 * By rule alone, so that some are no words; those are in no index.
 */
export function formsOf(word: string): readonly string[] {
  if (!/^[a-z]{4,}$/.test(word)) return []
  const forms = new Set<string>()
  for (const stem of stemsOf(word)) {
    const last = stem.slice(-1)
    for (const ending of endings) forms.add(stem + ending)
    // `plan` → `planning`.
    if (/[^aeiou][aeiou][bdgklmnprt]$/.test(stem)) {
      forms.add(`${stem}${last}ing`)
      forms.add(`${stem}${last}ed`)
    }
  }
  forms.delete(word)
  return [...forms].map(singular).filter((form) => form.length >= 3)
}

function stemsOf(word: string): readonly string[] {
  const verb = /^(.{4,})ations?$/.exec(word)?.[1]
  if (verb !== undefined) return [verb]
  const cut = /^(.{3,}?)(?:ing|ed|es|s|e)$/.exec(word)?.[1]
  if (cut === undefined) return [word]
  const single = /([bdgklmnprt])\1$/.test(cut) ? [cut.slice(0, -1)] : []
  return [...(/(?:ing|ed|e)$/.test(word) ? [] : [word]), cut, ...single]
}

/**
 * True where one slip of a finger parts two words: a letter more, less, another one, or two
 * neighbours changed over.
 */
export function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false
  const most = Math.min(a.length, b.length)
  const start = sharedStart(a, b, most)
  const end = sharedStart(reversed(a), reversed(b), most - start)
  const restA = a.slice(start, a.length - end)
  const restB = b.slice(start, b.length - end)
  if (restA.length <= 1 && restB.length <= 1) return true
  return restA.length === 2 && restB.length === 2 && restA === `${restB[1]}${restB[0]}`
}

function sharedStart(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a[length] === b[length]) length += 1
  return length
}

/** How many letters stay whole at one end or the other whatever the slip. */
export function wholeEnd(word: string): number {
  return Math.floor((word.length - 1) / 2)
}

export function reversed(word: string): string {
  return [...word].toReversed().join('')
}
