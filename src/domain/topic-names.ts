import { compareCodePoints } from './ranking.ts'
import { topicsOf } from './topic.ts'

/** A folded topic where nobody knows how it is written: `reinforcement-learning` is two words. */
export function plainTopicName(topic: string): string {
  return topic.replaceAll('-', ' ')
}

/** How topics are written: of all keywords that fold into one, the spelling that most papers use. */
export class TopicNames {
  readonly #papers = new Map<string, Map<string, number>>()

  /** Takes the keywords of one more paper. */
  add(keywords: readonly string[]): void {
    for (const [topic, keyword] of topicsOf(keywords)) {
      const spellings = this.#papers.get(topic) ?? new Map<string, number>()
      this.#papers.set(topic, spellings)
      const spelling = keyword.normalize('NFC').trim()
      spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1)
    }
  }

  /** Of equally many papers, the spelling that comes last by code point: lower case before capitals. */
  nameOf(topic: string): string {
    let best = ''
    let most = 0
    for (const [spelling, papers] of this.#papers.get(topic) ?? []) {
      if (papers < most || (papers === most && compareCodePoints(spelling, best) < 0)) continue
      best = spelling
      most = papers
    }
    return best === '' ? plainTopicName(topic) : best
  }
}
