import type { RankedPaper } from './archive/ranking-file.ts'
import { compareCodePoints } from './ranking.ts'
import { topicsOf } from './topic.ts'

export interface TopicCount {
  /** Folded, as filters and addresses have it. */
  readonly topic: string
  readonly papers: number
}

/** How many of the papers have each topic, most first, equal ones by name; at most `most`. */
export function countTopics(
  papers: readonly Pick<RankedPaper, 'keywords'>[],
  most = 50,
): readonly TopicCount[] {
  const counts = new Map<string, number>()
  for (const { keywords } of papers) {
    for (const topic of topicsOf(keywords)) {
      if (topic !== '') counts.set(topic, (counts.get(topic) ?? 0) + 1)
    }
  }
  return [...counts]
    .map(([topic, count]) => ({ topic, papers: count }))
    .toSorted((a, b) => b.papers - a.papers || compareCodePoints(a.topic, b.topic))
    .slice(0, most)
}
