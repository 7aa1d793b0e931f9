import { addDays, type IsoDate, isWeekend } from '#domain/calendar.ts'
import { emptyPaper, type Paper } from '#domain/paper.ts'
import type { SourcedText } from '#domain/text.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'

import {
  englishPoints,
  englishSentences,
  englishTitles,
  koreanPoints,
  koreanSentences,
  koreanTitles,
} from './frames.ts'
import { someAuthors, someInstitutions } from './people.ts'
import { type Chance, seeded } from './seeded.ts'
import { aConcept, aName, anEarlierName, aTopic, english, korean, type Subject } from './writer.ts'

const papersADay = 40
const newest = isoDate('2026-01-30')
/** Lengths of abstracts, in characters, as measured in real ones. */
const englishLength = { mean: 1410, spread: 250 }
const koreanLength = { mean: 589, spread: 100 }

/**
 * Papers that do not exist, in both languages, oldest first, 40 on each weekday up to 30 January
 * 2026: the same ones for the same count. They come one by one, so that a hundred thousand of them
 * need no memory. 862 of their English abstracts beside as many real ones: 88 pairs of neighbouring words
 * each (real 96), 123 words (114), 6,200 words in all (9,700), gzip to 28 % (33 %).
 */
export function* makePapers(count: number): Generator<Paper> {
  const chance = seeded(count)
  const names: string[] = ['Transformer']
  let made = 0
  let sinceMonth = 0
  let month = ''
  for (const date of weekdaysUntil(newest, Math.ceil(count / papersADay))) {
    if (date.slice(0, 7) !== month) sinceMonth = 0
    month = date.slice(0, 7)
    for (let order = 1; order <= papersADay && made < count; order++, made++) {
      sinceMonth += 1
      const id = `${date.slice(2, 4)}${date.slice(5, 7)}.${String(sinceMonth).padStart(5, '0')}`
      yield aPaper({ id, date, order }, names, chance)
    }
  }
}

function weekdaysUntil(last: IsoDate, count: number): IsoDate[] {
  const days: IsoDate[] = []
  for (let day: IsoDate = last; days.length < count; day = addDays(day, -1)) {
    if (!isWeekend(day)) days.push(day)
  }
  return days.toReversed()
}

interface Place {
  readonly id: string
  readonly date: IsoDate
  readonly order: number
}

function aPaper({ id, date, order }: Place, names: string[], chance: Chance): Paper {
  const method = aName(chance)
  const earlier = Array.from({ length: 4 }, () => anEarlierName(names, chance))
  const subject: Subject = { topics: [aTopic(chance), aTopic(chance)], method, earlier }
  names.push(method)
  const upvotes = upvotesOf(chance)
  const byModel = (text: string): SourcedText => ({ text, by: 'machine', model: 'bench' })
  const titleEn = english(chance.pick(englishTitles), subject, chance)
  const titleKo = korean(chance.pick(koreanTitles), subject, chance)
  return {
    ...emptyPaper(paperId(id), titleEn),
    title: { en: titleEn, ko: byModel(titleKo) },
    upvotes,
    snapshots: [{ at: date, upvotes }],
    editions: [{ date, order }],
    institutions: someInstitutions(chance),
    authors: someAuthors(chance),
    keywords: keywordsOf(subject, chance),
    submitted: addDays(date, -1 - chance.below(4)),
    summary: {
      en: byModel(english(chance.pick(englishPoints), subject, chance)),
      ko: byModel(korean(chance.pick(koreanPoints), subject, chance)),
    },
    keyPoints: {
      en: {
        points: three(() => english(chance.pick(englishPoints), subject, chance)),
        by: 'machine',
      },
      ko: {
        points: three(() => korean(chance.pick(koreanPoints), subject, chance)),
        by: 'machine',
      },
    },
    abstract: {
      en: { text: englishProse(subject, chance), by: 'authors' },
      ko: byModel(koreanProse(subject, chance)),
    },
  }
}

/** Half of the papers have six or fewer, one in a hundred more than 150, none 500. */
function upvotesOf(chance: Chance): number {
  return Math.floor(12 * ((1.002 - chance.next()) ** -0.6 - 1))
}

function keywordsOf(subject: Subject, chance: Chance): readonly string[] {
  const keywords = new Set<string>()
  const wanted = 8 + chance.below(4)
  for (let tries = 0; keywords.size < wanted && tries < 60; tries++) {
    const { en } = aConcept(subject, chance)
    keywords.add(chance.next() < 0.2 ? `${en}s` : en)
  }
  return [...keywords]
}

function three(write: () => string): readonly string[] {
  return [write(), write(), write()]
}

function englishProse(subject: Subject, chance: Chance): string {
  const wanted = chance.around(englishLength.mean, englishLength.spread)
  return prose(englishSentences, wanted, chance, (frame) => english(frame, subject, chance))
}

function koreanProse(subject: Subject, chance: Chance): string {
  const wanted = chance.around(koreanLength.mean, koreanLength.spread)
  return prose(koreanSentences, wanted, chance, (frame) => korean(frame, subject, chance))
}

/** Sentences, no frame twice before each had its turn, until the text is about as long as wanted. */
function prose(
  frames: readonly string[],
  wanted: number,
  chance: Chance,
  write: (frame: string) => string,
): string {
  let text = ''
  for (let left = [...frames]; ;) {
    if (left.length === 0) left = [...frames]
    const [frame = ''] = left.splice(chance.below(left.length), 1)
    const next = write(frame)
    if (text !== '' && text.length + next.length / 2 > wanted) return text
    text += text === '' ? next : ` ${next}`
  }
}
