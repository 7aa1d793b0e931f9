import { koreanTopics } from '#domain/glossary/korean-topics.ts'
import type { GlossaryEntry } from './glossary-file.ts'
import { halfTypedRanges, initialsOf, startingWith } from './korean-words.ts'
import { tokensOf } from './tokens.ts'

/** The glossary as the search asks it: by what was typed, whatever its spaces and hyphens. */
export class GlossaryWords {
  readonly #entries: readonly GlossaryEntry[]
  readonly #byForm = new Map<string, GlossaryEntry>()
  #topics: ReadonlyMap<string, string> | null = null
  readonly #initials: (readonly [initials: string, entry: GlossaryEntry])[] = []

  constructor(entries: readonly GlossaryEntry[]) {
    this.#entries = entries
    for (const entry of entries) {
      for (const form of [...entry.en, ...entry.ko]) {
        const key = keyOf(form)
        if (key !== '' && !this.#byForm.has(key)) this.#byForm.set(key, entry)
      }
      for (const form of entry.ko) {
        if (/^[가-힣 ]+$/.test(form)) this.#initials.push([initialsOf(form), entry])
      }
    }
  }

  /** The term that these words name together; each as typed or as the index has it. */
  named(words: readonly string[]): GlossaryEntry | null {
    return this.#byForm.get(words.join('')) ?? null
  }

  /** Terms with these initial consonants; those that only begin so where there is no other. */
  withInitials(initials: string, isOpen: boolean): readonly GlossaryEntry[] {
    const whole = this.#initials.filter(([own]) => own === initials)
    if (whole.length > 0 || !isOpen || initials.length < 3) return once(whole)
    return once(this.#initials.filter(([own]) => own.startsWith(initials)))
  }

  /** Terms whose Korean begins so: what is still typed may become them. */
  beginningWith(word: string): readonly GlossaryEntry[] {
    const ranges = [startingWith(word), ...halfTypedRanges(word)]
    return this.#entries.filter(({ ko }) =>
      ko.some((form) => {
        const compact = form.replaceAll(' ', '')
        return ranges.some(([from, to]) => compact >= from && compact < to)
      }),
    )
  }

  get entries(): readonly GlossaryEntry[] {
    return this.#entries
  }

  /** What topics are called in Korean. */
  get topics(): ReadonlyMap<string, string> {
    this.#topics ??= koreanTopics(
      this.#entries.flatMap(({ en: [en], ko: [ko] }) => (en && ko ? [{ en, ko }] : [])),
    )
    return this.#topics
  }
}

export const noGlossary = new GlossaryWords([])

function once(found: readonly (readonly [string, GlossaryEntry])[]): readonly GlossaryEntry[] {
  return [...new Set(found.map(([, entry]) => entry))]
}

function keyOf(form: string): string {
  return tokensOf(form)
    .map(({ term }) => term)
    .join('')
}
