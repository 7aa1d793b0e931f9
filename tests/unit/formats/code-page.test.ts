import { describe, expect, test } from 'vitest'

import { repairCodePage } from '#formats/code-page.ts'

const post = `---
title: Hugging Face Daily Papers - 2026-01-13
categories: [Daily Papers, 일간]
---

# Hugging Face Daily Papers - 2026-01-13

총 **2개**의 논문이 수집되었습니다.

## 📊 좋아요 순위

1. **BabyVision: Visual Reasoning Beyond Language** - 👍 133
   - 기관: ·29 authors3
   - [HF 페이지](https://huggingface.co/papers/2601.06521)
   - [논문 링크](https://arxiv.org/abs/2601.06521)
   - Abstract: A toy model of π counts lanterns.

2. **PaCoRe: Learning to Scale Test-Time Compute** - 👍 60
   - 기관: StepFun2581
   - [HF 페이지](https://huggingface.co/papers/2601.05593)
`

const digest = `# 2026-01-13 Daily Papers (Top 5)

## 1. [BabyVision: Visual Reasoning Beyond Language](https://huggingface.co/papers/2601.06521)
**Upvotes**: 133

### 📌 요약
연을 날리는 로봇이 바람을 배웁니다.

### 📝 초록 (번역)
이 장난감 연구는 등불 열두 개를 세는 방법을 새로 익힌다. 실험은 마당에서 했다.

### 🔑 핵심 포인트
- 바람이 없으면 연은 뜨지 않는다.
- LLM의 대답은 짧을수록 좋다.
---
`

const weekly = `Hugging Face 주간 인기 논문 Top 10 (2026-W03) - 번역본
출처: https://huggingface.co/papers/week/2026-W03

--- 1. BabyVision: Visual Reasoning Beyond Language ---
Link: https://huggingface.co/papers/2601.06521

## Abstract (Original)
A toy model counts lanterns.

## 초록 (Korean)
번역 중 오류 발생: 3번의 시도 후에도 네트워크 연결에 실패했습니다.

--- 2. 항목 처리 실패 ---
항목 처리 중 오류 발생: Connection error.
`

type Mode = 'dropped' | 'U+FFFD' | 'C1'
const modes: readonly Mode[] = ['dropped', 'U+FFFD', 'C1']

// Node 20 reads windows-1252 as ISO 8859-1; these are its differences from Windows-1254.
const westernLetters: Readonly<Record<number, string>> = {
  0x8e: 'Ž',
  0x9e: 'ž',
  0xd0: 'Ð',
  0xdd: 'Ý',
  0xde: 'Þ',
  0xf0: 'ð',
  0xfd: 'ý',
  0xfe: 'þ',
}

function letterOf(byte: number, page: string): string {
  if (page === 'iso-8859-1') return String.fromCharCode(byte)
  const own = page === 'windows-1252' ? westernLetters[byte] : undefined
  const table = page === 'windows-1252' ? 'windows-1254' : page
  return own ?? new TextDecoder(table).decode(Uint8Array.of(byte))
}

function damage(text: string, page: string, mode: Mode): string {
  let damaged = ''
  for (const byte of new TextEncoder().encode(text)) {
    const letter = letterOf(byte, page)
    const isLost = byte >= 0x80 && /[\u0080-\u009F\uFFFD]/.test(letter)
    if (!isLost) damaged += letter
    else if (mode === 'C1') damaged += String.fromCharCode(byte)
    else if (mode === 'U+FFFD') damaged += '\uFFFD'
  }
  return damaged
}

const pages = [
  'windows-1252',
  'windows-1254',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'koi8-r',
]
const pagesAndModes = [
  ...pages.flatMap((page) => modes.map((mode) => ({ page, mode }))),
  // These give each byte a letter or a control: programs lose none.
  { page: 'iso-8859-1', mode: 'C1' as const },
  { page: 'iso-8859-2', mode: 'C1' as const },
]

describe.each(pagesAndModes)('UTF-8 read as $page, lost bytes $mode', ({ page, mode }) => {
  test.each([
    ['a post', post],
    ['a weekly text', weekly],
  ])('%s is as it was', (_, clean) => {
    const repair = repairCodePage(damage(clean, page, mode))
    expect(repair.text).toBe(clean)
    expect(repair.uncertain).toBe(0)
    expect(repair.codePage).not.toBeNull()
  })

  test('a digest keeps its headings, and no letter that nobody wrote', () => {
    const { text, uncertain } = repairCodePage(damage(digest, page, mode))
    for (const heading of digest.match(/^#.*$/gm) ?? []) expect(text).toContain(heading)
    const strangers = [...text].filter((letter) => !digest.includes(letter) && letter !== '\uFFFD')
    expect(strangers).toEqual([])
    expect(uncertain).toBe(text.match(/\uFFFD/g)?.length ?? 0)
    expect(uncertain === 0).toBe(text === digest)
  })

  test('the clean lines of a file damaged in part stay', () => {
    const lines = post.split('\n')
    const damaged = lines.map((line, index) => (index % 2 === 0 ? damage(line, page, mode) : line))
    expect(repairCodePage(damaged.join('\n')).text).toBe(post)
  })
})

test.each([
  ['windows-1252', 'Ï€ and Â·16 authors', 'π and ·16 authors'],
  ['windows-1252', 'ê¸°ê´€', '기관'],
  ['windows-1254', 'ğŸ‘‹ ê¸°ê´€', '👋 기관'],
  ['macintosh', 'Í∏∞Í¥Ä', '기관'],
  ['macintosh', 'Z√ºrich', 'Zürich'],
  ['macintosh', '¬∑16 authors454', '·16 authors454'],
  ['cp949', '쨌16 authors454', '·16 authors454'],
])('a few letters of %s are enough: %s', (codePage, damaged, clean) => {
  expect(repairCodePage(damaged)).toEqual({ text: clean, codePage, uncertain: 0 })
})

test.each([
  ['', '- üëç 133'],
  ['\uFFFD', '- \uFFFDüëç 133'],
  ['\uF8FF', '- \uF8FFüëç 133'],
])('an emoji in Mac Roman is known with its first byte as "%s"', (_, emoji) => {
  expect(repairCodePage(`ÎÖºÎ¨∏ ${emoji}`).text).toBe('논문 - 👍 133')
})

test('clean Korean beside damaged Korean in one line stays', () => {
  const damaged = `논문 ${damage('순위와 기관', 'windows-1252', 'C1')} 링크`
  expect(repairCodePage(damaged).text).toBe('논문 순위와 기관 링크')
})

test('a clean name beside damaged lines stays', () => {
  const line = 'Citroën, García and Zoë at ETH Zürich'
  const damaged = `${line}\n${damage('기관: 카카오', 'windows-1252', 'dropped')}\n`
  expect(repairCodePage(damaged).text).toBe(`${line}\n기관: 카카오\n`)
})

test('each string of a JSON line is judged on its own', () => {
  const damaged = `{"a":"Zürich","b":"${damage('서울대학교', 'windows-1252', 'C1')}"}`
  expect(repairCodePage(damaged).text).toBe('{"a":"Zürich","b":"서울대학교"}')
})

test.each([
  ['windows-1252', 'windows-1252'],
  ['iso-8859-1', 'iso-8859-1'],
  ['windows-1254', 'windows-1252'],
  ['macintosh', 'windows-1252'],
  ['windows-1252', 'macintosh'],
])('%s and then %s are both undone', (first, second) => {
  const twice = damage(damage(post, first, 'C1'), second, 'C1')
  expect(repairCodePage(twice).text).toBe(post)
  expect(repairCodePage(damage(damage(digest, first, 'C1'), second, 'C1')).text).toBe(digest)
})

test('three times over is undone', () => {
  const once = (text: string) => damage(text, 'windows-1252', 'C1')
  expect(repairCodePage(once(once(once(digest)))).text).toBe(digest)
})

test('what cannot be restored is marked and counted', () => {
  const { text, uncertain } = repairCodePage(damage('말이 많다', 'windows-1252', 'dropped'))
  expect(text).toBe('\uFFFD\uFFFD 많다')
  expect(uncertain).toBe(2)
})

test('U+FFFD in a clean text is not counted', () => {
  const clean = '연\uFFFD 등불'
  expect(repairCodePage(clean)).toEqual({ text: clean, codePage: null, uncertain: 0 })
})
