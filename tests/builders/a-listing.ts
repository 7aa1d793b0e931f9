import type { IsoDate } from '#domain/calendar.ts'

/** One item of the answer of `daily_papers`, as far as tests read it. */
export interface ListedItem {
  readonly paper: {
    readonly id: string
    readonly title: string
    readonly upvotes: number
    readonly submittedOnDailyAt?: string
    readonly [field: string]: unknown
  }
  readonly [field: string]: unknown
}

const words =
  'harbours lanterns kites baskets ladders mirrors tides gardens clocks bridges whistles feathers ovens marbles carriages orchards'.split(
    ' ',
  )
const institutions = ['Tsinghua University', 'KAIST', 'Google', 'Naver AI Lab', 'Stepfun', '']

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * A day as Hugging Face lists it, highest upvotes first, in the fields and sizes of real answers;
 * every text is written by this function. The same items on every call.
 */
export function aListing(date: IsoDate, papers = 25): ListedItem[] {
  const random = seeded(Number(date.replaceAll('-', '')))
  const upTo = (most: number) => Math.floor(random() * most)
  const some = (count: number) => Array.from({ length: count }, () => words[upTo(words.length)])
  const items = Array.from({ length: papers }, (_, index): ListedItem => {
    const number = String(Number(date.slice(8)) * 1000 + index).padStart(5, '0')
    const id = `${date.slice(2, 4)}${date.slice(5, 7)}.${number}`
    const title = `How ${some(6).join(' ')} meet: part ${index + 1} of ${date}`
    const sentence = () => `We let ${some(12).join(' ')} stand for what a test needs to read.`
    const summary = Array.from({ length: 9 }, sentence).join('\n')
    const name = institutions[upTo(institutions.length)] ?? ''
    const publishedAt = `${date}T00:00:00.000Z`
    const organization = name === '' ? {} : { organization: { name, fullname: name } }
    return {
      paper: {
        id,
        authors: Array.from({ length: 6 }, (_one, at) => ({
          _id: `${number}${at}`.padStart(24, '0'),
          name: `Ada ${words[upTo(words.length)]} ${at + 1}`,
          hidden: false,
        })),
        publishedAt,
        submittedOnDailyAt: `${date}T01:${String(index % 60).padStart(2, '0')}:00.000Z`,
        title,
        summary,
        upvotes: upTo(upTo(180) + 1),
        discussionId: number.padStart(24, '0'),
        ai_summary: `A stand-in summary of ${some(14).join(' ')}.`,
        ai_keywords: some(9),
        githubRepo: `https://github.com/example/${number}`,
        githubStars: upTo(4000),
        ...organization,
      },
      publishedAt,
      title,
      summary,
      thumbnail: `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`,
      numComments: upTo(9),
      submittedBy: { _id: number.padStart(24, '0'), fullname: 'Ada Example', name: 'ada' },
      isAuthorParticipating: false,
      ...organization,
    }
  })
  return items.toSorted((a, b) => b.paper.upvotes - a.paper.upvotes)
}
