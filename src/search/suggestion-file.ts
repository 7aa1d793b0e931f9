import * as v from 'valibot'

import type { InstitutionName } from '#domain/institution/institution.ts'
import type { TopicNames } from '#domain/topic-names.ts'

const most = { institutions: 600, topics: 500 }

/** An institution with its names, a topic, and how many papers have it; what the topic is called last. */
const suggestions = v.object({
  institutions: v.array(v.tuple([v.string(), v.string(), v.nullable(v.string()), v.number()])),
  topics: v.array(v.tuple([v.string(), v.number(), v.optional(v.string())])),
})
export type SuggestionLists = v.InferOutput<typeof suggestions>

interface Counted {
  readonly counts: Readonly<Record<'topics' | 'institutions', ReadonlyMap<string, number>>>
}

/** The most used institutions and topics of all segments together. */
export function suggestionsText(
  segments: readonly Counted[],
  nameOf: (slug: string) => InstitutionName | null,
  topicNames: TopicNames,
): string {
  const lists: SuggestionLists = {
    institutions: mostOf(segments, 'institutions').map(([slug, papers]) => {
      const name = nameOf(slug)
      return [slug, name?.en ?? slug, name?.ko ?? null, papers]
    }),
    topics: mostOf(segments, 'topics').map(([topic, papers]) => [
      topic,
      papers,
      topicNames.nameOf(topic),
    ]),
  }
  return JSON.stringify(lists)
}

function mostOf(segments: readonly Counted[], kind: keyof typeof most): [string, number][] {
  const sums = new Map<string, number>()
  for (const { counts } of segments) {
    for (const [key, papers] of counts[kind]) sums.set(key, (sums.get(key) ?? 0) + papers)
  }
  const sorted = [...sums].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return sorted.slice(0, most[kind])
}

/** Throws where the bytes are no lists of suggestions. */
export function readSuggestions(bytes: Uint8Array): SuggestionLists {
  return v.parse(suggestions, JSON.parse(new TextDecoder().decode(bytes)))
}
