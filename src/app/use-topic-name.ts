import { useQuery } from '@tanstack/react-query'

import { plainTopicName } from '#domain/topic-names.ts'
import { topicsQuery } from '#queries/topics-query.ts'

/** How the archive writes a topic; the archive's list is asked for only where one is wanted. */
export function useTopicName(isWanted: boolean): (topic: string) => string {
  const { data } = useQuery({ ...topicsQuery, enabled: isWanted })
  const names = new Map(data?.map(({ topic, name }) => [topic, name]))
  return (topic) => names.get(topic) ?? plainTopicName(topic)
}
