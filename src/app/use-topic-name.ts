import { useQuery } from '@tanstack/react-query'

import { plainTopicName } from '#domain/topic-names.ts'
import { useTopicNames } from '#i18n/use-topic-names.ts'
import { topicsQuery } from '#queries/topics-query.ts'

/**
 * What a topic is called, else how the archive writes it; the archive's list is asked for only where
 * one is wanted.
 */
export function useTopicName(isWanted: boolean): (topic: string) => string {
  const { data } = useQuery({ ...topicsQuery, enabled: isWanted })
  const names = new Map(data?.map(({ topic, name }) => [topic, name]))
  const nameOf = useTopicNames()
  return (topic) => nameOf(topic, names.get(topic) ?? plainTopicName(topic)).text
}
