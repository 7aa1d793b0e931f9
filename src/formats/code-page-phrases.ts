import type { CodePage } from './code-page-tables.ts'
import { koreanTable } from './code-page-korean.ts'

// Words that the programs behind the known documents write into each of them: the Jekyll post
// (daily and monthly), the Korean digest, the weekly text and its failures. Longest first, since
// one may begin another.
export const phrases: readonly string[] = [
  '3번의 시도 후에도 네트워크 연결에 실패했습니다.',
  'OpenAI 클라이언트가 설정되지 않았습니다.',
  '번역 중 예상치 못한 오류 발생',
  '## 🔥 가장 인기 있는 논문 Top',
  '개**의 논문이 수집되었습니다.',
  '번역할 텍스트가 없습니다.',
  '초록을 찾을 수 없습니다.',
  'Hugging Face 주간 인기 논문 Top',
  '항목 처리 중 오류 발생',
  '### 🔑 핵심 포인트',
  '### 📝 초록 (번역)',
  '## 🏷️ 인기 태그 Top',
  '번역 중 오류 발생',
  '## 📊 좋아요 순위',
  '**평균 좋아요 수**',
  '## 초록 (Korean)',
  '**총 좋아요 수**',
  '**총 논문 수**',
  '**수집 일수**',
  '### 📌 요약',
  '항목 처리 실패',
  'Papers 월간 요약',
  '[HF 페이지]',
  '[논문 링크]',
  '[코드 링크]',
  '- 번역본',
  '## 📊 통계',
  '- 기관:',
  '출처: ',
  '총 **',
  '- 👍 ',
  '— 👍 ',
  ', 일간',
  ', 월간',
  ', 주간',
  "'일간'",
  "'월간'",
  "'주간'",
]

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function bytePattern(byte: number, page: CodePage): string {
  const letters = new Set(['\uFFFD', page.letters[byte - 0x80] ?? '\uFFFD'])
  if (byte < 0xa0) letters.add(String.fromCharCode(byte))
  // Programs that tidy white space turn the no-break space into a plain one.
  if (byte === 0xa0) letters.add(' ')
  return `[${[...letters].map(escaped).join('')}]${page.lost.has(byte) ? '?' : ''}`
}

function phrasePattern(phrase: string, page: CodePage): string {
  const patterns: string[] = []
  for (const byte of new TextEncoder().encode(phrase)) {
    patterns.push(byte < 0x80 ? escaped(String.fromCharCode(byte)) : bytePattern(byte, page))
  }
  return `(${patterns.join('')})`
}

/** Puts the known phrases right in a text that was read with this page, with or without its lost bytes. */
export type PhraseRepair = (text: string) => string

const repairs = new Map<string, PhraseRepair>()

// Half of the letters must be there: a row of U+FFFD would match anything of its length.
function isMatch(damaged: string): boolean {
  const gone = damaged.match(/\uFFFD/g)?.length ?? 0
  const letters = damaged.match(/[\u0080-\uFFFF]/g)?.length ?? 0
  return gone * 2 <= letters
}

function createRepair(pattern: RegExp): PhraseRepair {
  return (text) =>
    text.replace(pattern, (damaged: string, ...groups: unknown[]) => {
      const index = groups.findIndex((group) => typeof group === 'string')
      return isMatch(damaged) ? (phrases[index] ?? damaged) : damaged
    })
}

export function phraseRepair(page: CodePage): PhraseRepair {
  const known = repairs.get(page.name)
  if (known !== undefined) return known
  const pattern = phrases.map((phrase) => phrasePattern(phrase, page)).join('|')
  const repair = createRepair(new RegExp(pattern, 'g'))
  repairs.set(page.name, repair)
  return repair
}

/** How a program treats two bytes that are no letter of CP949. */
interface Manner {
  /** What it writes instead. */
  readonly mark: '' | '\uFFFD' | '?'
  /** Whether the second byte goes with the first. */
  readonly isGreedy: boolean
}

const manners: readonly Manner[] = [
  { mark: '', isGreedy: false },
  { mark: '\uFFFD', isGreedy: false },
  { mark: '\uFFFD', isGreedy: true },
  { mark: '?', isGreedy: false },
  { mark: '?', isGreedy: true },
]

function readAsKorean(bytes: Uint8Array, { mark, isGreedy }: Manner): string {
  const { unitOf } = koreanTable()
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      text += String.fromCharCode(byte)
      continue
    }
    const trail = bytes[at + 1] ?? 0
    const unit = unitOf[byte * 256 + trail] ?? 0
    text += unit > 0 ? String.fromCharCode(unit) : mark
    if (unit > 0 || (isGreedy && trail >= 0x80)) at++
  }
  return text
}

/** A text as programs show it that read its UTF-8 as CP949: bytes dropped, or marked in some way. */
export function readingsAsKorean(text: string): readonly string[] {
  const bytes = new TextEncoder().encode(text)
  return [...new Set(manners.map((manner) => readAsKorean(bytes, manner)))]
}

// Where nearly all of the phrase is lost, what is left could be anything.
function isTelling(reading: string, phrase: string): boolean {
  const left = reading.match(/[\u0080-\uFFFC]/g)?.length ?? 0
  return left > 0 && left * 3 >= (phrase.match(/[\u{80}-\u{10FFFF}]/gu)?.length ?? 0)
}

let koreanRepair: PhraseRepair | undefined

function createKoreanRepair(): PhraseRepair {
  const originals = new Map<string, string>()
  for (const phrase of phrases) {
    for (const reading of readingsAsKorean(phrase)) {
      if (isTelling(reading, phrase)) originals.set(reading, phrase)
    }
  }
  const longestFirst = [...originals.keys()].toSorted((a, b) => b.length - a.length)
  const pattern = new RegExp(longestFirst.map(escaped).join('|'), 'g')
  return (text) => text.replace(pattern, (damaged) => originals.get(damaged) ?? damaged)
}

/** The same for UTF-8 that was read as CP949. */
export function koreanPhraseRepair(): PhraseRepair {
  koreanRepair ??= createKoreanRepair()
  return koreanRepair
}
