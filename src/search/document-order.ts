import { compareCodePoints } from '#domain/ranking.ts'

/** What decides a paper's number in its segment. */
export interface Placed {
  readonly id: string
  readonly upvotes: number
  /** The day on which it ranked best, empty where there is none. */
  readonly date: string
  /** Other days on which it was listed. */
  readonly others: readonly string[]
  readonly topics: readonly string[]
}

/** Where classes of upvotes begin; each is about half again as many as the one before. */
export const voteClasses = [0, 1, 2, 3, 5, 8, 12, 18, 27, 40, 60, 90, 135, 200, 300, 450, 700, 1000]

export function voteClassOf(upvotes: number): number {
  return voteClasses.findLastIndex((least) => upvotes >= least)
}

/**
 * The order in which a segment numbers its papers: by class of upvotes, most first, within a class
 * by the most used of their topics, then by day. So the best of a subject stand side by side, in
 * few chunks of rows, and a paper's number says how many votes it has.
 */
export function documentOrder(
  placed: readonly Placed[],
  papersOf: ReadonlyMap<string, number>,
): Uint32Array {
  const ranks = topicRanks(papersOf)
  const keys = placed.map(({ upvotes, topics }) => ({
    votes: voteClassOf(upvotes),
    topic: topics.reduce((best, topic) => Math.min(best, ranks.get(topic) ?? fewTopics), fewTopics),
  }))
  return Uint32Array.from(placed.keys()).toSorted((a, b) => {
    const [first, second] = [placed[a], placed[b]]
    const [one, two] = [keys[a], keys[b]]
    if (!first || !second || !one || !two) return 0
    return (
      two.votes - one.votes ||
      one.topic - two.topic ||
      compareCodePoints(first.date, second.date) ||
      compareCodePoints(first.id, second.id)
    )
  })
}

/** With more topics, papers of neighbouring numbers are of days far apart: days then cost more. */
const fewTopics = 16

function topicRanks(papersOf: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const most = [...papersOf].toSorted(([a, m], [b, n]) => n - m || compareCodePoints(a, b))
  return new Map(most.slice(0, fewTopics).map(([topic], rank) => [topic, rank]))
}

/** Of each class, most upvotes first, the number of its first paper. */
export function classStarts(upvotesInOrder: readonly number[]): number[] {
  const starts = voteClasses.map(() => upvotesInOrder.length)
  for (const [number, upvotes] of upvotesInOrder.entries()) {
    const place = voteClasses.length - 1 - voteClassOf(upvotes)
    starts[place] = Math.min(starts[place] ?? number, number)
  }
  // A class without papers begins where the next one does.
  for (let at = starts.length - 2; at >= 0; at--) {
    starts[at] = Math.min(starts[at] ?? 0, starts[at + 1] ?? 0)
  }
  return starts
}

/** The first and the last day on which a paper was listed; null where none was. */
export function daySpan(placed: readonly Placed[]): [first: string, last: string] | null {
  const days = placed.flatMap(({ date, others }) => [date, ...others]).filter((day) => day !== '')
  const first = days.reduce((least, day) => (day < least ? day : least), days[0] ?? '')
  const last = days.reduce((most, day) => (day > most ? day : most), '')
  return last === '' ? null : [first, last]
}
