import type { Paper } from '#domain/paper.ts'

import { anEdition, aPaper, paperId } from './a-paper.ts'
import { aText } from './a-text.ts'

/** A paper of which nothing is Korean yet, one of many: `number` stands in its texts. */
export function aKitePaper(number = 1, overrides: Partial<Paper> = {}): Paper {
  const id = paperId(`2601.${String(number).padStart(5, '0')}`)
  return aPaper({
    id,
    title: { en: `KiteNet: Landing ${200 + number} Kites in the Wind`, ko: null },
    upvotes: 100 - number,
    editions: [anEdition('2026-01-13', number)],
    abstract: {
      en: aText(
        kiteSentences(number)
          .map(({ en }) => en)
          .join(' '),
        { by: 'authors' },
      ),
      ko: null,
    },
    ...overrides,
  })
}

/** The sentences of its abstract, with the translation that a good translator gives. */
export function kiteSentences(
  number: number,
): readonly { readonly en: string; readonly ko: string }[] {
  return [
    {
      en: 'Kites are hard to bring down when the wind turns.',
      ko: '바람의 방향이 바뀌면 연을 내리기 어렵다.',
    },
    {
      en: `We present KiteNet, which reads the line with $O(n)$ work and lands ${200 + number} of 500 kites.`,
      ko: `우리는 $O(n)$의 작업량으로 줄을 읽어 연 500개 가운데 ${200 + number}개를 내려놓는 KiteNet을 제안한다.`,
    },
    {
      en: 'It is right in 92.5% of all gusts and needs no camera.',
      ko: '전체 돌풍의 92.5%에서 정확하며 카메라가 필요 없다.',
    },
  ]
}

/** All that can be asked of it, as a good translator answers. */
export function aKiteAnswer(number = 1) {
  return {
    title: `KiteNet: 바람 속에서 연 ${200 + number}개 내리기`,
    abstract: kiteSentences(number).map(({ ko }, index) => ({ sentence: index + 1, ko })),
    summary: {
      en: `KiteNet feels the wind through the line and lands ${200 + number} kites without a camera.`,
      ko: `줄로 바람을 느껴 카메라 없이 연 ${200 + number}개를 내리는 KiteNet`,
    },
    keyPoints: [
      {
        en: 'A turning wind makes it hard to bring a kite down.',
        ko: '바람의 방향이 바뀌면 연을 내리기가 까다롭다.',
        evidence: 1,
      },
      {
        en: 'KiteNet reads nothing but the line of the kite.',
        ko: 'KiteNet은 연줄만을 읽는다.',
        evidence: 2,
      },
      {
        en: 'It judges 92.5% of the gusts rightly.',
        ko: '돌풍의 92.5%를 바르게 판단한다.',
        evidence: 3,
      },
    ],
  }
}
