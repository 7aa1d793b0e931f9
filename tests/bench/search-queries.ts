import type { IsoDate } from '#domain/calendar.ts'
import { isoDate } from '#tests/builders/a-paper.ts'

/** What is asked of every engine: the text, and filters that only ours understands. */
export interface BenchQuery {
  readonly text: string
  readonly institutions?: readonly string[]
  readonly topics?: readonly string[]
  readonly from?: IsoDate
  readonly to?: IsoDate
}

/** What an engine must have for a kind of query to mean anything to it. */
export type Ability =
  | 'words'
  | 'phrases'
  | 'prefixes'
  | 'typos'
  | 'hangul'
  | 'initials'
  | 'layout'
  | 'filters'

export interface QueryKind {
  readonly name: string
  readonly needs: Ability
  readonly queries: readonly BenchQuery[]
}

function texts(list: string): BenchQuery[] {
  return list.split(', ').map((text) => ({ text }))
}

/** Common, middling and rare words of the made-up papers: six queries of each kind. */
export const queryKinds: readonly QueryKind[] = [
  {
    name: 'English word',
    needs: 'words',
    queries: texts('reasoning, quantization, humanoid, hallucination, perplexity, astronomy'),
  },
  {
    name: 'English words',
    needs: 'words',
    queries: texts(
      'robot memory, diffusion guidance, speech latency, sparse attention kernel, weather forecasting model, drug discovery benchmark',
    ),
  },
  {
    name: 'English phrase',
    needs: 'phrases',
    queries: texts(
      '"diffusion model", "chain of thought", "key-value cache", "reward hacking", "low-resource language", "camera pose"',
    ),
  },
  {
    name: 'English prefix',
    needs: 'prefixes',
    queries: texts('quantiz, hallucin, traj, interpretab, autonom, spec'),
  },
  {
    name: 'English typo',
    needs: 'typos',
    queries: texts('quantizaton, halucination, retreival, jailbraek, perplexty, manipulaton'),
  },
  {
    name: 'Korean word',
    needs: 'hangul',
    queries: texts('강화학습, 환각, 로봇, 프롬프트, 양자화, 휴머노이드'),
  },
  {
    name: 'Korean two words',
    needs: 'hangul',
    queries: texts('로봇 조작, 희소 어텐션, 시각 토큰, 데이터 배합, 음성 합성, 확산 모델'),
  },
  {
    name: 'initial consonants',
    needs: 'initials',
    queries: texts('ㄱㅎㅎㅅ, ㅇㅇㅈㅌ, ㅎㅅㅁㄷ, ㅍㄹㅍㅌ, ㅎㅁㄴㅇㄷ, ㅇㅈㅎ'),
  },
  {
    name: 'wrong layout',
    needs: 'layout',
    queries: texts('dpdlwjsxm, rkdghkgkrtmq, ㅁㅎ둣, 얄려냐ㅐㅜ, fhqht, ㅗㅕㅡ무ㅐㅑㅇ'),
  },
  {
    name: 'with filters',
    needs: 'filters',
    queries: [
      { text: 'diffusion', institutions: ['karford-ai-lab'] },
      { text: 'reasoning', from: isoDate('2026-01-01'), to: isoDate('2026-01-31') },
      { text: '강화학습', topics: ['reward-model'] },
      { text: 'agent', topics: ['memory'], from: isoDate('2025-06-01') },
      { text: '로봇', institutions: ['karford-ai-lab', 'university-of-velholm'] },
      { text: '', topics: ['quantization'], from: isoDate('2026-01-26') },
    ],
  },
]
