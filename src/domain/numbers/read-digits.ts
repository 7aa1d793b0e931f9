import { multipliers } from './numeral-words.ts'

/** A number at the start of a text, as far as its digits and multipliers go. */
export interface DigitNumber {
  readonly value: number
  readonly length: number
  readonly precision: number
  /** What else it may mean: `4K` is 4,000 or a name, `3/4` a share or two numbers. */
  readonly others: readonly number[]
}

const literal = /^(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)/
const koreanScales: Readonly<Record<string, number>> = {
  십: 10,
  백: 100,
  천: 1000,
  만: 1e4,
  억: 1e8,
  조: 1e12,
}

/** Reads `1,200`, `2.5×10^4`, `10^-3`, `1e-3`, `70B`, `7 billion`, `1만 2천`, `2백만`, `3/4`. */
export function readDigits(rest: string): DigitNumber | null {
  const digits = literal.exec(rest)?.[0]
  if (digits === undefined) return null
  const value = Number(digits.replaceAll(',', ''))
  const base = { value, length: digits.length, precision: precisionOf(digits), others: [] }
  const after = rest.slice(digits.length)
  return (
    readPower(base, after) ??
    readKorean(base, rest) ??
    readMultiplied(base, after) ??
    readShare(base, after) ??
    base
  )
}

function precisionOf(digits: string): number {
  const point = digits.indexOf('.')
  if (point >= 0) return digits.length - point - 1
  return -(/0*$/.exec(digits.replaceAll(',', ''))?.[0].length ?? 0)
}

const power =
  /^(?:e([+-]?\d{1,3})(?!\w|\.\d)|\^\s?(-?\d{1,3}(?:\.\d+)?)|의\s(-?\d{1,3})\s?제곱|\s?[×x*]\s?10\s?\^\s?(-?\d{1,3}))/i

function readPower(base: DigitNumber, after: string): DigitNumber | null {
  const match = power.exec(after)
  if (!match) return null
  const [all, e, exponent, korean, scientific] = match
  const ten = e ?? scientific
  const value =
    ten === undefined ? base.value ** Number(exponent ?? korean) : base.value * 10 ** Number(ten)
  // Of a power a reader may see the base alone, as in ten to some unreadable power.
  return { ...base, value: Number(value.toPrecision(12)), length: base.length + all.length }
}

const koreanScale =
  /^(십|백|천)?(만|억|조)(?![가-힣]*(?:각|건부|합))|^(십|백|천)(?=[^가-힣]|$|개|명|건|회|배|장|편|시간|턴|토큰|가지|번|권|대|단계|년|주|일|달러|원|여|분|초|쪽|줄|억|만|을|를|의|에|이|은|는|으로)/

function readKorean(base: DigitNumber, rest: string): DigitNumber | null {
  let part: Part | null = { value: base.value, precision: base.precision, length: base.length }
  let [total, at, last] = [0, 0, Number.POSITIVE_INFINITY]
  let precision = base.precision
  while (part) {
    const end = at + part.length
    const spaced = /^\s(?=[만억]\s)/.exec(rest.slice(end))?.[0].length ?? 0
    const match = koreanScale.exec(rest.slice(end + spaced))
    if (!match && at === 0) return null
    const scale = match ? scaleOf(match) : 1
    if (scale >= last) break
    total += part.value * scale
    precision = part.precision - Math.round(Math.log10(scale))
    last = scale
    at = match ? end + spaced + match[0].length : end
    part = match ? nextPart(rest.slice(at), scale) : null
  }
  return { value: Number(total.toPrecision(15)), length: at, precision, others: [] }
}

interface Part {
  readonly value: number
  readonly precision: number
  readonly length: number
}

function scaleOf([, tens, big, alone]: RegExpExecArray): number {
  return (koreanScales[tens ?? alone ?? ''] ?? 1) * (koreanScales[big ?? ''] ?? 1)
}

// `1만 2천`, `1만2000`; but in `3만 5%` the second number is another one.
function nextPart(rest: string, scale: number): Part | null {
  const match = /^\s?(\d[\d,]*(?:\.\d+)?)(?!\s?(?:%|퍼센트|배|[.\d]))/.exec(rest)
  if (!match?.[1]) return null
  const value = Number(match[1].replaceAll(',', ''))
  return value < scale ? { value, length: match[0].length, precision: precisionOf(match[1]) } : null
}

const letterValues: Readonly<Record<string, number>> = {
  K: 1e3,
  k: 1e3,
  M: 1e6,
  B: 1e9,
  b: 1e9,
  T: 1e12,
}

function readMultiplied(base: DigitNumber, after: string): DigitNumber | null {
  // A capital may stand apart, as in `7 B`; a small letter touches its number.
  const letter = /^(?:([kb])|\s?([KMBT]))(?![A-Za-z0-9]|-[a-z]{1,2}\b)/.exec(after)
  if (letter) return scaled(base, letterValues[letter[1] ?? letter[2] ?? ''] ?? 1, letter[0].length)
  const { by, length } = multiplierWords(after)
  return length === 0 ? null : scaled(base, by, length)
}

/** `million`, `hundred thousand`: what the words at the start of a text multiply by. */
export function multiplierWords(rest: string): { readonly by: number; readonly length: number } {
  let by = 1
  let length = 0
  for (let step = 0; step < 2; step += 1) {
    const word = /^[\s-]([a-z]+)\b/i.exec(rest.slice(length))
    const value = multipliers.get(word?.[1]?.toLowerCase() ?? '')
    if (!word || value === undefined) break
    by *= value
    length += word[0].length
  }
  return { by, length }
}

function scaled(base: DigitNumber, scale: number, length: number): DigitNumber {
  return {
    value: Number((base.value * scale).toPrecision(15)),
    length: base.length + length,
    precision: base.precision - Math.round(Math.log10(scale)),
    others: [],
  }
}

function readShare(base: DigitNumber, after: string): DigitNumber | null {
  const korean = /^분의\s?(\d+(?:\.\d+)?)/.exec(after)
  if (korean?.[1]) {
    return {
      ...base,
      value: Number(korean[1]) / base.value,
      length: base.length + korean[0].length,
      precision: 6,
    }
  }
  const slash = /^\/(\d+)(?![\d/])/.exec(after)
  if (!slash?.[1] || Number(slash[1]) === 0) return null
  return {
    value: base.value / Number(slash[1]),
    length: base.length + slash[0].length,
    precision: 6,
    others: [base.value, Number(slash[1])],
  }
}
