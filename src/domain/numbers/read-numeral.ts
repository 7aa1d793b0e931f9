import {
  cardinals,
  multipliers,
  nativeNumerals,
  quietWords,
  type WordReading,
} from './numeral-words.ts'
import { plainQuantity, type Quantity, type Reading } from './quantity.ts'
import { multiplierWords } from './read-digits.ts'
import { type Unit, unitAfter } from './units.ts'

const times: Unit = { kind: 'times', factor: 1 }
const percent: Unit = { kind: 'percent', factor: 1 }

/** A number in words at a place where a run of letters begins: `two million`, `두 배`, `백만`. */
export function readNumeral(flat: string, index: number, token: string): Quantity | null {
  return /^[A-Za-z]/.test(token) ? readEnglish(flat, index, token) : readKorean(flat, index, token)
}

function readEnglish(flat: string, index: number, token: string): Quantity | null {
  const rest = flat.slice(index + token.length, index + token.length + 8)
  const compound = `${token}${/^-[a-z]+\b/i.exec(rest)?.[0] ?? ''}`
  const word = cardinals.has(compound.toLowerCase()) ? compound : token
  const value = cardinals.get(word.toLowerCase())
  if (value === undefined) return readQuiet(index, token) ?? readBareMultiplier(flat, index, token)
  const after = index + word.length
  const multiplied = multiplierWords(flat.slice(after, after + 40))
  const isSmall = multiplied.by === 1 && value <= 12
  return numeral(flat, index, after + multiplied.length, value * multiplied.by, isSmall)
}

function hasArticle(flat: string, index: number): boolean {
  return /\b(?:a|an|one)\s$/i.test(flat.slice(Math.max(0, index - 3), index))
}

// `a million` and `one hundred` are numbers, `millions of` is not.
function readBareMultiplier(flat: string, index: number, token: string): Quantity | null {
  const value = multipliers.get(token.toLowerCase())
  if (value === undefined || !hasArticle(flat, index)) return null
  const more = multiplierWords(flat.slice(index + token.length, index + token.length + 40))
  return numeral(flat, index, index + token.length + more.length, value * more.by, false)
}

function numeral(
  flat: string,
  start: number,
  end: number,
  value: number,
  isSmall: boolean,
): Quantity {
  const rest = flat.slice(end, end + 24)
  const after = unitAfter(rest)
  const unit = after?.unit ?? null
  const readings: Reading[] = [{ value, unit }]
  if (unit === null && /^[\s-]times\b/.test(rest)) readings.push({ value, unit: times })
  if (unit === null && /^-?fold\b/.test(rest)) readings.push({ value, unit: times })
  if (unit !== null) readings.push({ value, unit: null })
  if (/^\s?(?:in|out of)\s/.test(rest)) readings.push({ value, unit: null })
  return {
    ...plainQuantity,
    start,
    end,
    kind: 'number',
    readings,
    isSoft: isSmall,
    isCount: isSmall && value > 1,
  }
}

function readQuiet(index: number, token: string): Quantity | null {
  const readings = quietWords.get(token.toLowerCase())
  if (!readings) return null
  return {
    ...plainQuantity,
    start: index,
    end: index + token.length,
    kind: 'number',
    readings: readings.map(withUnit),
    isSoft: true,
  }
}

function withUnit({ value, unit }: WordReading): Reading {
  return { value, unit: unit === 'times' ? times : unit === 'percent' ? percent : null }
}

const hangulDigits = '영일이삼사오육칠팔구'
const sino =
  /^([이삼사오육칠팔구])?(천)?([이삼사오육칠팔구])?(백)?([이삼사오육칠팔구])?(십)?(만|억)?$/
const counter =
  /^\s?(?:개|명|건|회|배|장|편|시간|턴|토큰|가지|번|권|대|단계|년|달러|원|줄|쪽|파라미터|매개변수|여)/
const scale: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000, 만: 1e4, 억: 1e8 }

function readKorean(flat: string, index: number, token: string): Quantity | null {
  return (
    readSino(flat, index, token) ?? readNative(flat, index, token) ?? readQuietKorean(index, token)
  )
}

// `백만 개`, `천 장`: only before a counter, since 천 or 만 may also begin another word.
function readSino(flat: string, index: number, token: string): Quantity | null {
  const digits = /^[이삼사오육칠팔구십백천]*[십백천만억]/.exec(token)?.[0]
  if (digits === undefined || !sino.test(digits)) return null
  if (!counter.test(flat.slice(index + digits.length, index + digits.length + 8))) return null
  let total = 0
  let one = 0
  for (const sign of digits) {
    const by = scale[sign]
    if (by === undefined) one = hangulDigits.indexOf(sign)
    else if (by >= 1e4) total = Math.max(1, total + one) * by
    else total += Math.max(1, one) * by
    if (by !== undefined) one = 0
  }
  return numeral(flat, index, index + digits.length, total + one, false)
}

const native =
  /^(열다섯|열여섯|열한|열두|열세|열네|다섯|여섯|일곱|여덟|아홉|스무|스물|서른|마흔|쉰|두|세|네|열|셋|넷)째?/
const nativeNoun = /^(?:셋|넷|다섯|여섯|일곱|여덟|아홉|열)$/
const nativeCounter =
  /^\s?(?:가지|개|명|번|배|단계|편|곳|종|쪽|갈래|차례|축|층|달|해|시간|사람|쌍|살|줄|군데|부분|방식|방향|유형)/

function readNative(flat: string, index: number, token: string): Quantity | null {
  const match = native.exec(token)
  const value = nativeNumerals.get(match?.[1] ?? '')
  if (!match || value === undefined) return null
  const end = index + match[0].length
  const isOrdinal = match[0].endsWith('째')
  if (!isOrdinal && !isNumeral(match[0], token, flat.slice(end, end + 6))) return null
  const quantity = numeral(flat, index, end, value, value <= 12)
  return isOrdinal ? { ...quantity, isCount: false } : quantity
}

// `세 과제` and `두 배`, but not 세상 or 네트워크.
function isNumeral(word: string, token: string, rest: string): boolean {
  const tail = token.slice(word.length)
  if (nativeNoun.test(word) && /^(?:을|이|은|의|으로|과|도)?$/.test(tail)) return true
  return nativeCounter.test(rest) || (tail === '' && /^\s[\uAC00-\uD7A3A-Za-z]/.test(rest))
}

function readQuietKorean(index: number, token: string): Quantity | null {
  const match =
    /^(절반|하루|이틀|사흘|나흘|열흘|일주일|보름|둘|양쪽|양측|양방향|이중|쌍|양자|이진|삼중|곱절|갑절)/.exec(
      token,
    )
  return match ? readQuiet(index, match[0]) : null
}
