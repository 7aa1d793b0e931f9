import type { Language } from '#domain/text.ts'

/** Rankings that have feeds. */
export const feedKinds = ['daily', 'weekly'] as const
export type FeedKind = (typeof feedKinds)[number]

interface FeedWords {
  readonly title: Readonly<Record<FeedKind, string>>
  readonly description: Readonly<Record<FeedKind, string>>
}

/** Of feeds alone; everything else they say as the page does. */
export const feedWords: Readonly<Record<Language, FeedWords>> = {
  en: {
    title: { daily: 'Nonmun: AI papers of the day', weekly: 'Nonmun: AI papers of the week' },
    description: {
      daily: 'The daily ranking of Hugging Face Daily Papers, with one-line summaries.',
      weekly: 'The weekly ranking of Hugging Face Daily Papers, with one-line summaries.',
    },
  },
  ko: {
    title: { daily: '논문 Nonmun: 일간 AI 논문 순위', weekly: '논문 Nonmun: 주간 AI 논문 순위' },
    description: {
      daily: 'Hugging Face Daily Papers 일간 추천 순위와 한 줄 요약.',
      weekly: 'Hugging Face Daily Papers 주간 추천 순위와 한 줄 요약.',
    },
  },
}
