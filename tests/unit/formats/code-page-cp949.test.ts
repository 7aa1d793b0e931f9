import { describe, expect, test } from 'vitest'

import { repairCodePage } from '#formats/code-page.ts'
import { koreanTable } from '#formats/code-page-korean.ts'

type Mode = 'dropped' | 'U+FFFD' | 'a question mark'
const marks: Readonly<Record<Mode, string>> = {
  dropped: '',
  'U+FFFD': '\uFFFD',
  'a question mark': '?',
}

/** Reads UTF-8 as CP949, as Python and Java do (one byte at a time) or as browsers do. */
function damage(text: string, mode: Mode, isGreedy: boolean): string {
  const bytes = new TextEncoder().encode(text)
  let damaged = ''
  for (let at = 0; at < bytes.length; at++) {
    const [byte = 0, trail = 0] = bytes.subarray(at, at + 2)
    if (byte < 0x80) {
      damaged += String.fromCharCode(byte)
      continue
    }
    const unit = koreanTable().unitOf[byte * 256 + trail] ?? 0
    damaged += unit > 0 ? String.fromCharCode(unit) : marks[mode]
    if (unit > 0 || (isGreedy && trail >= 0x80)) at++
  }
  return damaged
}

const post = `categories: [Daily Papers, 일간]

총 **2개**의 논문이 수집되었습니다.

## 📊 좋아요 순위

1. **BabyVision: Visual Reasoning Beyond Language** - 👍 133
   - 기관: ·29 authors3
   - [HF 페이지](https://huggingface.co/papers/2601.06521)
   - [논문 링크](https://arxiv.org/abs/2601.06521)
`

const digest = `## 1. [BabyVision](https://huggingface.co/papers/2601.06521)
**Upvotes**: 133

### 📌 요약
연을 날리는 로봇이 바람을 배웁니다.

### 📝 초록 (번역)
이 장난감 연구는 등불 열두 개를 세는 방법을 새로 익힌다. 실험은 마당에서 했다.

### 🔑 핵심 포인트
- 바람이 없으면 연은 뜨지 않는다.
`

const manners = [
  { mode: 'dropped', isGreedy: false },
  { mode: 'U+FFFD', isGreedy: false },
  { mode: 'U+FFFD', isGreedy: true },
  { mode: 'a question mark', isGreedy: false },
  { mode: 'a question mark', isGreedy: true },
] as const

describe.each(manners)('UTF-8 read as CP949, lost bytes $mode (greedy: $isGreedy)', (manner) => {
  const garble = (text: string) => damage(text, manner.mode, manner.isGreedy)

  test('a post is as it was', () => {
    expect(repairCodePage(garble(post))).toEqual({ text: post, codePage: 'cp949', uncertain: 0 })
  })

  test('a digest keeps its headings, and no letter that nobody wrote', () => {
    const { text } = repairCodePage(garble(digest))
    for (const heading of digest.match(/^#.*$/gm) ?? []) expect(text).toContain(heading)
    const strangers = [...text].filter((letter) => !`${digest}?\uFFFD`.includes(letter))
    expect(strangers).toEqual([])
  })

  test('the clean lines of a file damaged in part stay', () => {
    const lines = `${post}   - Abstract: 첫 책 쪽 철\n`.split('\n')
    const damaged = lines.map((line, index) => (index % 2 === 0 ? garble(line) : line))
    const repaired = repairCodePage(damaged.join('\n')).text.split('\n')
    expect(repaired.filter((_, index) => index % 2 === 1)).toEqual(
      lines.filter((_, index) => index % 2 === 1),
    )
    expect(repaired.slice(0, 10)).toEqual(lines.slice(0, 10))
  })
})

test.each([
  ['가', 0xb0a1],
  ['힣', 0xc652],
  ['갂', 0x8141],
  ['뷁', 0x94ee],
  ['北', 0xddc1],
])('%s has its place in CP949', (letter, bytes) => {
  expect(koreanTable().bytesOf[letter.charCodeAt(0)]).toBe(bytes)
})

test('all 11,172 syllables have places of their own', () => {
  const places = new Set<number>()
  for (let unit = 0xac00; unit <= 0xd7a3; unit++) places.add(koreanTable().bytesOf[unit] ?? 0)
  expect(places.size).toBe(11_172)
  expect(places.has(0)).toBe(false)
})
