import { foldTopic } from '../topic.ts'

/** A term as the glossary names it in each language, the usual form. */
export interface Named {
  readonly en: string
  readonly ko: string
}

/**
 * What topics are called in Korean: a topic that is the usual English form of a term has its usual
 * Korean one. Other forms do not count, or two topics would bear one name.
 */
export function koreanTopics(terms: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(terms.map(({ en, ko }) => [foldTopic(en), ko]))
}
