import type { IssueCode } from '#domain/issue.ts'
import { isMostlyKorean, type Language } from '#domain/text.ts'

import { cleanLine, isLost } from './title.ts'

/** Longer than any abstract (arXiv allows 1,920 characters) and its translation: pasted code, logs. */
const longestProse = 6000
/** A blog's program once cut abstracts here and added three dots. */
const cutAt = 200

const placeholder =
  /^(?:n\/?a|none|null|undefined|nan|todo|tbd|\[\]|\{\}|-+|no abstract.{0,40})\.?$/i
const failure =
  /^(?:번역 중[^\n]*오류|번역할 텍스트가 없|번역 ?실패|OpenAI 클라이언트|죄송합니다만|죄송하지만|I[’']m sorry, but|Sorry, I can)/
const error =
  /^(?:초록을 찾을 수 없|항목 처리 중 오류|오류(?: 발생)?:|Error:|Connection error|HTTPSConnectionPool|Traceback \(|Internal Server Error|Request timed out)/i
const chrome =
  /^(?:Join the discussion on this paper page|Demo video\b.{0,20}$|Papers\s*arxiv:|Published on \w+ \d)/i
const comment =
  /^(?:🚀|TL;?DR\b|(?:project page|homepage|website|code|github|demo|paper|arxiv)\s*:?\s*https?:|https?:\S+$)/i
const dump = /```|@(?:article|misc|inproceedings)\s*\{/

/** Why a text does not count; null where it does. */
export type Fault = Extract<
  IssueCode,
  'not-an-abstract' | 'failed-translation' | 'wrong-language' | 'lost-text'
>

/**
 * A text of a document on one line, or why it is none. Empty is neither text nor fault: nothing
 * was there to be read.
 */
export function readProse(
  raw: unknown,
  language: Language,
): { readonly text: string | null; readonly fault: Fault | null } {
  if (typeof raw !== 'string') return { text: null, fault: null }
  if (raw.length > 10 * longestProse) return { text: null, fault: 'not-an-abstract' }
  const text = cleanLine(raw)
  if (text === '') return { text: null, fault: null }
  const fault = faultOf(text, language)
  return fault ? { text: null, fault } : { text, fault: null }
}

function faultOf(text: string, language: Language): Fault | null {
  if (failure.test(text)) return 'failed-translation'
  if ([placeholder, error, chrome, comment, dump].some((sign) => sign.test(text))) {
    return 'not-an-abstract'
  }
  if (text.length > longestProse || isCut(text)) return 'not-an-abstract'
  if (isLost(text)) return 'lost-text'
  return isIn(text, language) ? null : 'wrong-language'
}

function isCut(text: string): boolean {
  return /(?:\.\.\.|…)$/.test(text) && Math.abs(text.length - cutAt) <= 6
}

function isIn(text: string, language: Language): boolean {
  if (language === 'ko') return isMostlyKorean(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/[\p{Script=Latin}\p{Script=Greek}]/gu)?.length ?? 0
  return letters > 0 && latin / letters >= 0.5
}

/** True where a text stops in the middle of a sentence: the document was cut there. */
export function stopsMidway(text: string): boolean {
  return !/(?:[.!?。)\]"'”’»}$*:;…]|URL|https?:\S+|\d)$/i.test(text.trim())
}

/**
 * Undoes what Hugging Face makes of `\times`: "10times". Only after a digit, where nothing else
 * can be meant.
 */
export function repairTimes(text: string): string {
  return text.replace(/(\d)times(?![A-Za-z])/g, '$1×')
}
