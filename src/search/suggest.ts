import { foldTopic } from '#domain/topic.ts'
import { plainTopicName } from '#domain/topic-names.ts'
import type { Suggestion } from './contract.ts'
import type { GlossaryWords } from './glossary-words.ts'
import {
  areInitials,
  hangulKeysOf,
  hasStrayLetters,
  initialsOf,
  latinKeysOf,
} from './korean-words.ts'
import type { SuggestionLists } from './suggestion-file.ts'
import { tokensOf } from './tokens.ts'

interface Candidate extends Suggestion {
  readonly worth: number
}

/** What typed text may become: institutions, topics and terms, the closest and most used first. */
export function suggestFrom(
  { institutions, topics }: SuggestionLists,
  glossary: GlossaryWords,
  text: string,
  count: number,
): readonly Suggestion[] {
  const typed = text.slice(0, 60).normalize('NFC').trim()
  const readings = readingsOf(typed)
  if (readings.length === 0) return []
  const isKorean = /[가-힣ㄱ-ㅣ]/.test(typed)
  const offered = new Set(topics.map(([topic]) => topic))
  const all: Suggestion[] = [
    ...institutions.map(
      ([value, en, ko, papers]) =>
        ({ kind: 'institution', value, label: { en, ko }, papers }) as const,
    ),
    ...topics.map(
      ([value, papers, name = plainTopicName(value)]) =>
        ({
          kind: 'topic',
          value,
          label: { en: name, ko: glossary.topics.get(value) ?? null },
          papers,
        }) as const,
    ),
    ...glossary.entries.flatMap(({ en: [en = ''], ko: [ko = ''] }) => {
      // Offered as a topic, under the same name.
      if (offered.has(foldTopic(en))) return []
      return [{ kind: 'term', value: isKorean ? ko : en, label: { en, ko }, papers: 0 } as const]
    }),
  ]
  const rated = all.map((one) => ({
    ...one,
    worth: worthOf(readings, [one.label.en, one.label.ko ?? '']),
  }))
  return mixed(
    rated.filter(({ worth }) => worth > 0),
    count,
  )
}

/** As typed, and as other keys would have it. */
function readingsOf(typed: string): readonly string[] {
  const others = hasStrayLetters(typed) && !areInitials(typed) ? [latinKeysOf(typed)] : []
  const korean = hangulKeysOf(typed)
  return [typed, ...others, ...(korean === null ? [] : [korean])].map(folded).filter(Boolean)
}

function folded(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ')
}

function worthOf(readings: readonly string[], names: readonly string[]): number {
  const own = names.map(folded).filter((name) => name !== '')
  return Math.max(0, ...own.flatMap((name) => readings.map((reading) => closeness(name, reading))))
}

/** 3: it begins so; 2: a word of it does, or its initial consonants; 1: it is in there; 0: no. */
function closeness(name: string, reading: string): number {
  const compact = name.replaceAll(' ', '')
  const short = reading.replaceAll(' ', '')
  if (name.startsWith(reading) || compact.startsWith(short)) return 3
  if (` ${name}`.includes(` ${reading}`)) return 2
  if (areInitials(reading)) return initialsOf(compact).startsWith(reading) ? 2 : 0
  return short.length >= 2 && compact.includes(short) ? 1 : 0
}

/** The best of each kind, so that none crowds out another. */
function mixed(all: readonly Candidate[], count: number): readonly Suggestion[] {
  const sorted = all.toSorted(
    (a, b) => b.worth - a.worth || b.papers - a.papers || (a.value < b.value ? -1 : 1),
  )
  const fair = Math.max(1, Math.ceil(count / 3))
  const chosen = (['institution', 'topic', 'term'] as const).flatMap((kind) =>
    sorted.filter((one) => one.kind === kind).slice(0, fair),
  )
  const rest = sorted.filter((one) => !chosen.includes(one))
  const picked = new Set([...chosen, ...rest].slice(0, count))
  return sorted
    .filter((one) => picked.has(one))
    .map(({ kind, value, label, papers }) => ({ kind, value, label, papers }))
}
