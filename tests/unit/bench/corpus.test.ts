import { describe, expect, test } from 'vitest'

import { isWeekend } from '#domain/calendar.ts'
import { compareCodePoints } from '#domain/ranking.ts'
import { withParticle } from '#tests/bench/corpus/korean.ts'
import { makePapers } from '#tests/bench/corpus/make-papers.ts'
import { madeInstitutions } from '#tests/bench/corpus/people.ts'
import { seeded, zipf } from '#tests/bench/corpus/seeded.ts'

const papers = [...makePapers(400)]
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length

describe('the made-up papers', () => {
  test('are the same ones each time', () => {
    expect([...makePapers(30)]).toEqual([...makePapers(30)])
  })

  test('have an id each, and stand on weekdays, oldest first', () => {
    expect(new Set(papers.map(({ id }) => id)).size).toBe(400)
    const dates = papers.flatMap(({ editions }) => editions.map(({ date }) => date))
    expect(dates).toHaveLength(400)
    expect(dates).toEqual(dates.toSorted(compareCodePoints))
    expect(dates.filter(isWeekend)).toEqual([])
  })

  test('leave no place of a frame open', () => {
    expect(JSON.stringify(papers)).not.toMatch(/[{]\w+(?::\w+)?[}]/)
  })

  test('are as long as real ones', () => {
    const lengths = {
      title: mean(papers.map(({ title }) => title.en.length)),
      english: mean(papers.map(({ abstract }) => abstract.en?.text.length ?? 0)),
      korean: mean(papers.map(({ abstract }) => abstract.ko?.text.length ?? 0)),
      keywords: mean(papers.map(({ keywords }) => keywords.length)),
    }
    expect(Math.abs(lengths.title - 61)).toBeLessThan(10)
    expect(Math.abs(lengths.english - 1410)).toBeLessThan(70)
    expect(Math.abs(lengths.korean - 589)).toBeLessThan(40)
    expect(lengths.keywords).toBeGreaterThan(8)
    expect(lengths.keywords).toBeLessThan(11)
  })

  test('bring a word of their own each, so that the vocabulary has a long tail', () => {
    const names = papers.map(({ abstract }) => abstract.en?.text.match(/[A-Z]\w+[A-Z]\w+/g)?.[0])
    expect(new Set(names).size).toBeGreaterThan(250)
  })

  test('name institutions that there are', () => {
    const slugs = new Set(madeInstitutions.map(({ slug }) => slug))
    expect(slugs.size).toBe(3000)
    expect(
      papers.flatMap(({ institutions }) => institutions).every((slug) => slugs.has(slug)),
    ).toBe(true)
  })
})

test.each([
  ['강화학습', 'object', '강화학습을'],
  ['에이전트', 'object', '에이전트를'],
  ['모델', 'by', '모델로'],
  ['방법', 'by', '방법으로'],
  ['NovaBench', 'topic', 'NovaBench는'],
  ['EchoLM', 'topic', 'EchoLM은'],
] as const)('%s 뒤의 조사 %s: %s', (word, kind, expected) => {
  expect(withParticle(word, kind)).toBe(expected)
})

test('takes the first places most often, and every place at times', () => {
  const pick = zipf(20)
  const chance = seeded(7)
  const counts = Array.from({ length: 20 }, () => 0)
  for (let turn = 0; turn < 20_000; turn++) {
    const place = pick(chance)
    counts[place] = (counts[place] ?? 0) + 1
  }
  expect(counts[0]).toBeGreaterThan(2 * (counts[9] ?? 0))
  expect(Math.min(...counts)).toBeGreaterThan(0)
})
