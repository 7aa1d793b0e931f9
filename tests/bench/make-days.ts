import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { addDays, type IsoDate, isWeekend, parseIsoDate } from '#domain/calendar.ts'

const papersADay = 30
const organisations = 120
const words =
  'baskets of apples wait near the harbour while kites and lanterns cross a quiet field at dusk every map we draw shows less than it hides but small boats learn to turn when wind and water agree on nothing'.split(
    ' ',
  )

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
 * Writes weekdays from 2021 on as answers of the Hugging Face API, 30 papers each in the sizes of
 * real ones: abstracts of 200 words, 8 authors, 10 keywords. The same bytes on every run.
 */
export function makeDays(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  let date = parseIsoDate('2021-01-04')
  for (let made = 0; date !== null && made < count; date = addDays(date, 1)) {
    if (isWeekend(date)) continue
    writeFileSync(join(folder, `${date}.json`), JSON.stringify(aDay(date, made)))
    made += 1
  }
}

function aDay(date: IsoDate, seed: number) {
  const random = seeded(seed)
  const upTo = (most: number) => Math.floor(random() * most)
  const prose = (length: number) => {
    const chosen = Array.from({ length }, () => words[upTo(words.length)])
    return `A ${chosen.join(' ')}.`
  }
  return Array.from({ length: papersADay }, (_, index) => {
    const number = String(Number(date.slice(8)) * 100 + index).padStart(5, '0')
    const organisation = `Institute ${upTo(organisations)} of Apples`
    return {
      paper: {
        id: `${date.slice(2, 4)}${date.slice(5, 7)}.${number}`,
        title: prose(10),
        summary: prose(200),
        upvotes: upTo(200),
        publishedAt: `${date}T00:00:00.000Z`,
        submittedOnDailyAt: `${date}T01:00:00.000Z`,
        authors: Array.from({ length: 8 }, () => ({ name: prose(2), hidden: false })),
        ai_summary: prose(25),
        ai_keywords: Array.from({ length: 10 }, () => prose(2)),
        githubRepo: `https://github.com/example/${number}`,
        githubStars: upTo(5000),
        organization: { name: organisation, fullname: organisation },
      },
      numComments: upTo(9),
    }
  })
}
