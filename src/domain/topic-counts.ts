import type { RankedPaper } from './archive/ranking-file.ts'
import { compareCodePoints } from './ranking.ts'
import { TopicNames } from './topic-names.ts'
import { topicsOf } from './topic.ts'

export interface TopicCount {
  /** Folded, as filters and addresses have it. */
  readonly topic: string
  /** As most of these papers write it. */
  readonly name: string
  readonly papers: number
}

/** How many of the papers have each topic, most first, equal ones by name; at most `most`. */
export function countTopics(
  papers: readonly Pick<RankedPaper, 'keywords'>[],
  most = 50,
): readonly TopicCount[] {
  const counts = new Map<string, number>()
  for (const { keywords } of papers) {
    for (const topic of topicsOf(keywords).keys()) {
      if (topic !== '') counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  const names = new TopicNames()
  for (const { keywords } of papers) names.add(keywords)
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || compareCodePoints(a, b))
    .slice(0, most)
    .map(([topic, count]) => ({ topic, name: names.nameOf(topic), papers: count }))
}
