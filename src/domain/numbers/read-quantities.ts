import { type FlatText, flatten } from './flatten.ts'
import { plainQuantity, type Quantity, type Reading } from './quantity.ts'
import { type DigitNumber, readDigits } from './read-digits.ts'
import { readName } from './read-name.ts'
import { readNumeral } from './read-numeral.ts'
import { type Unit, unitAfter, unitBefore } from './units.ts'

/** Of longer texts only the beginning is read, so that no input takes long. */
export const longestText = 20_000
const startOfToken =
  /(?<![\w-])(?:[\w-]{1,63}\.){1,5}(?:io|com|org|net|ai|dev|edu|co|kr|cn)\b(?:\/[\w./-]*)?|[A-Za-zα-ω]+|\d|\.(?=\d)|[\uAC00-\uD7A3]+|https?:\/\/\S+/g

/**
 * The numbers of a text and the names with numbers in them, from left to right, in either language
 * or a mix of both. Looks at the first 20,000 characters.
 */
export function readQuantities(text: string): readonly Quantity[] {
  const source = flatten(text.slice(0, longestText))
  const found: Quantity[] = []
  let done = 0
  for (const { 0: token, index } of source.flat.matchAll(startOfToken)) {
    if (index < done) continue
    if (/^http|.\.[a-z]/.test(token)) {
      done = index + token.length
      continue
    }
    const quantity = readAt(source.flat, index, token)
    if (!quantity) continue
    found.push(quantity)
    done = quantity.end
  }
  return shareUnits(found, source.flat).map((quantity) => inSource(quantity, text, source))
}

function readAt(flat: string, index: number, token: string): Quantity | null {
  if (/^[A-Za-zα-ω]/.test(token)) return readName(flat, index) ?? readNumeral(flat, index, token)
  if (/^[\uAC00-\uD7A3]/.test(token)) return readNumeral(flat, index, token)
  return readNumber(flat, index)
}

const rough =
  /(?:약|대략|거의|얼추|about|around|roughly|nearly|almost|approximately|some|over|(?<!\d\S{0,8}\s?)~|≈|ca\.)\s?[$€₩]?$/i

function readNumber(flat: string, index: number): Quantity | null {
  // `.5` has no zero of its own to begin with.
  const missing = flat.charAt(index) === '.' ? '0' : ''
  const number = readDigits(missing + flat.slice(index, index + 60))
  if (!number) return null
  const end = index + number.length - missing.length
  const tail = flat.slice(end, end + 32)
  const name = nameFrom(flat, index, end)
  if (name) return name
  const after = unitOf(number, tail)
  const unit = unitBefore(flat.charAt(index - 1)) ?? after?.unit ?? null
  return {
    ...plainQuantity,
    start: index,
    end: after && unit === after.unit ? end + after.length : end,
    kind: 'number',
    readings: readingsOf(number.value, unit, number.others, tail),
    isRough: rough.test(flat.slice(Math.max(0, index - 16), index)) || roughTail.test(tail),
    precision: number.precision,
  }
}

const roughTail = /^\s?(?:여|남짓|가량|정도|안팎|-?ish\b)/

// `10th`, `1990s` and a year of the calendar have no unit; `5s` is five seconds.
function unitOf({ value, precision }: DigitNumber, tail: string): ReturnType<typeof unitAfter> {
  if (precision <= 0 && /^(?:st|nd|rd|th)\b/.test(tail)) return null
  if (value >= 1000 && precision <= 0 && /^s\b/.test(tail)) return null
  if (value >= 1900 && value <= 2100 && tail.startsWith('년')) return null
  return unitAfter(tail)
}

// `3D`, `720p` and `4o` are names; `2nd`, `1990s` and `8-bit` are numbers.
function nameFrom(flat: string, start: number, end: number): Quantity | null {
  const tail = /^[A-Za-z][A-Za-z0-9]*/.exec(flat.slice(end, end + 24))?.[0]
  if (tail === undefined || /^(?:st|nd|rd|th|s|x)$/.test(tail) || /^x\d/.test(tail)) return null
  if (unitAfter(flat.slice(end, end + 24))) return null
  return readName(flat, start)
}

const timesUnit: Unit = { kind: 'times', factor: 1 }

function readingsOf(
  value: number,
  unit: Unit | null,
  others: readonly number[],
  tail: string,
): readonly Reading[] {
  const readings: Reading[] = [{ value, unit }]
  if (/^[\s-]?(?:times|orders? of)\b/.test(tail) && !unit) readings.push({ value, unit: timesUnit })
  for (const other of others) readings.push({ value: other, unit: null })
  return readings
}

// `30, 40 and 50%`, `10~20배`: a unit said once, at the end, holds for the numbers before it too.
const between =
  /^(?:\s?[-~,/·]\s?|\s?(?:to|and|or|versus|vs\.?)\s|(?:에서|부터|와|과|및|또는|,)?\s|에서|와|과|,\s?(?:and|or)\s)$/i

function shareUnits(found: readonly Quantity[], flat: string): readonly Quantity[] {
  const shared = [...found]
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const [left, right] = [shared[at], shared[at + 1]]
    if (left && right && between.test(flat.slice(left.end, right.start))) {
      shared[at] = withUnitOf(left, right)
    }
  }
  return shared
}

function withUnitOf(left: Quantity, right: Quantity): Quantity {
  const [first] = left.readings
  const unit = right.readings.find((reading) => reading.unit !== null)?.unit
  if (!unit || left.kind === 'name' || !first || first.unit !== null) return left
  return { ...left, readings: [...left.readings, { value: first.value, unit }] }
}

function inSource(quantity: Quantity, text: string, { starts, ends }: FlatText): Quantity {
  const start = starts[quantity.start] ?? 0
  const last = ends[quantity.end - 1] ?? start
  const isOpen = /\{[^}]*$/.test(text.slice(start, last))
  const end = isOpen && text.charAt(last) === '}' ? last + 1 : last
  return { ...quantity, start, end, text: text.slice(start, end) }
}
