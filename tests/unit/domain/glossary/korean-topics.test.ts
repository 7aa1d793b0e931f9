import { expect, test } from 'vitest'

import { knownTerms } from '#domain/glossary/glossary.ts'
import { koreanTopics } from '#domain/glossary/korean-topics.ts'
import { isTopic } from '#domain/topic.ts'

test('a topic has the Korean name of the term that it is, in whatever number or case', () => {
  const names = koreanTopics([
    { en: 'Flying Kites', ko: '나는 연' },
    { en: 'snow', ko: '눈' },
  ])
  expect([...names]).toEqual([
    ['flying-kite', '나는 연'],
    ['snow', '눈'],
  ])
})

test('every term of the glossary names a topic, and no two topics share a name', () => {
  const names = koreanTopics(knownTerms)
  expect([...names.keys()].filter((topic) => !isTopic(topic))).toEqual([])
  const shared = [...names.values()].filter((name, at, all) => all.indexOf(name) !== at)
  expect(shared).toEqual([])
})
