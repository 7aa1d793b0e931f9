import type { Plugin } from 'vite'

import { knownTerms } from '#domain/glossary/glossary.ts'
import { koreanTopics } from '#domain/glossary/korean-topics.ts'

/** Puts the Korean names of topics into the page's own code: of the glossary it needs no more. */
export function koreanTopicNames(): Plugin {
  const names = JSON.stringify(Object.fromEntries(koreanTopics(knownTerms)))
  return {
    name: 'nonmun:korean-topic-names',
    config: () => ({ define: { NONMUN_KOREAN_TOPICS: names } }),
  }
}
