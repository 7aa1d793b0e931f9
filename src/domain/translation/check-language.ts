import { formulaSpans } from '../numbers/formula-spans.ts'
import { isMostlyKorean, type Language } from '../text.ts'
import { type TextFault, textFault } from './fault.ts'

const link = /https?:\/\/\S+/g
const command = /\\[a-zA-Z]+/g
// A name in Latin letters: an inner capital, a digit, or capitals alone.
const name = /\b(?:\w*[a-z][A-Z]\w*|\w*\d\w*|[A-Z]{2,}s?)\b/g
// Six words of plain English in a row stand in no Korean sentence but as a quotation.
const englishRun = /\b(?:[a-z]{2,}[ ,]+){5}[a-z]{2,}\b/
const quotation = /["“‘'「][^"”’'」]*["”’'」]|\([^()]*\)/g
const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}]/u
const functionWords =
  /\b(?:the|a|an|of|to|in|on|for|and|or|by|with|is|are|it|its|that|this|from|as|at|than|but|not|can|how|which|when|without)\b/gi

/**
 * Whether a text is in a language: Korean with whole words of it, English with its small words.
 * Letters of a third script are allowed where the original has them too.
 */
export function checkLanguage(text: string, language: Language, original: string): TextFault[] {
  const plain = withoutFormulas(text).replace(link, ' ').replace(command, ' ')
  const stranger = otherScript.exec(plain)
  if (stranger && !original.includes(stranger[0])) return [textFault('wrong-language', text)]
  const isRight = language === 'ko' ? isKorean(plain) : isEnglish(plain)
  return isRight ? [] : [textFault('wrong-language', text)]
}

function isKorean(text: string): boolean {
  if (englishRun.test(text.replace(quotation, ' '))) return false
  return isMostlyKorean(text.replace(name, ' '))
}

function isEnglish(text: string): boolean {
  if (/\p{Script=Hangul}/u.test(text) || !/[a-z]/i.test(text)) return false
  const count = text.match(/\p{L}+/gu)?.length ?? 0
  return count < 8 || (text.match(functionWords)?.length ?? 0) / count >= 0.08
}

function withoutFormulas(text: string): string {
  return formulaSpans(text).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    text,
  )
}
