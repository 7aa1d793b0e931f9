import { useQuery } from '@tanstack/react-query'

import { plainTopicName } from '#domain/topic-names.ts'
import { useTopicNames } from '#i18n/use-topic-names.ts'
import { topicsQuery } from '#queries/topics-query.ts'

/**
 * What a topic is called in the reader's language, else how the archive writes it. Nothing is asked
 * for, and nothing waits, where no label is wanted.
 */
export function useTopicLabel(isWanted: boolean): (topic: string) => string {
  const { data } = useQuery({ ...topicsQuery, enabled: isWanted })
  const names = new Map(data?.map(({ topic, name }) => [topic, name]))
  const nameOf = useTopicNames(isWanted)
  return (topic) => nameOf(topic, names.get(topic) ?? plainTopicName(topic)).text
}
