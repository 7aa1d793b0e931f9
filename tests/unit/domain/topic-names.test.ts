import { expect, test } from 'vitest'

import { TopicNames } from '#domain/topic-names.ts'

function namesOf(...papers: readonly (readonly string[])[]): TopicNames {
  const names = new TopicNames()
  for (const keywords of papers) names.add(keywords)
  return names
}

test('a topic is called as most papers write it, hyphens, capitals and plural included', () => {
  const names = namesOf(
    ['Mixture-of-Experts', 'LLM'],
    ['Mixture-of-Experts', 'llms'],
    ['mixture of experts', 'LLM'],
  )
  expect(names.nameOf('mixture-of-expert')).toBe('Mixture-of-Experts')
  expect(names.nameOf('llm')).toBe('LLM')
})

test('a paper that writes it in two ways counts once', () => {
  const names = namesOf(['Kite', 'kites'], ['Kite', 'kites'], ['Kite'])
  expect(names.nameOf('kite')).toBe('kites')
})

test('of equal ways small letters win, whatever the order of the papers', () => {
  expect(namesOf(['Kites'], ['kites']).nameOf('kite')).toBe('kites')
  expect(namesOf(['kites'], ['Kites']).nameOf('kite')).toBe('kites')
})

test('a topic that nobody has is written with spaces', () => {
  expect(namesOf([]).nameOf('wind-tunnel')).toBe('wind tunnel')
})
