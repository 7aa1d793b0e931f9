import { flatten } from './flatten.ts'
import { agree, isNear, type Quantity, type Reading } from './quantity.ts'
import { partsOf } from './read-name.ts'
import { longestText, readQuantities } from './read-quantities.ts'

/** A number with its unit, or a name with a number in it, where a text writes it. */
export interface NumberPlace {
  /** UTF-16 offsets in the text that was asked about; `end` is after the last. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * Numbers, units and numbered names of a rendering (a translation, a key point) that its original
 * does not have, in order. Values are compared, not spellings: `1만 2천` is 12,000, `70억` is 7B.
 * Small numbers in words are flagged only where one plainly stands for another (`three`, `네 가지`).
 * Blind to numbers that change places, since a value counts wherever it stands.
 */
export function strayNumbers(original: string, rendering: string): readonly NumberPlace[] {
  return unanswered(collect(rendering), collect(original), 'own')
}

/** Numbers, units and numbered names of the original that the rendering has lost, in order. */
export function lostNumbers(original: string, rendering: string): readonly NumberPlace[] {
  return unanswered(collect(original), collect(rendering), 'known')
}

/** Which of two texts is the rendering: it alone may round. */
type Rounding = 'own' | 'known'

function unanswered(own: Known, known: Known, rounding: Rounding): readonly NumberPlace[] {
  return own.quantities
    .filter((quantity) => !isKnown(quantity, known, rounding) && !isForgiven(quantity, known, own))
    .map(({ start, end, text }) => ({ start, end, text }))
}

interface Known {
  readonly length: number
  readonly quantities: readonly Quantity[]
  readonly readings: readonly Reading[]
  readonly written: ReadonlySet<string>
  /** The text's names as runs of letters and digits, parted by spaces. */
  readonly parts: string
}

function collect(whole: string): Known {
  const text = whole.slice(0, longestText)
  const quantities = readQuantities(text)
  return {
    length: widthOf(text),
    quantities,
    readings: quantities.flatMap(({ readings }) => readings),
    written: new Set(quantities.map(({ text: written }) => written)),
    parts: nameParts(text),
  }
}

// A syllable of Hangul says about as much as two Latin letters.
function widthOf(text: string): number {
  return text.length + (text.match(/[\uAC00-\uD7A3]/g)?.length ?? 0)
}

// A break where something other than a space or hyphen stands between two parts.
function nameParts(text: string): string {
  const words = flatten(text).flat.split(/[^A-Za-zα-ω0-9.\s_-]+|\.(?!\d)/)
  return words.map((word) => ` ${partsOf(word).join(' ')} `).join('|')
}

function isKnown(quantity: Quantity, known: Known, rounding: Rounding): boolean {
  if (known.written.has(quantity.text)) return true
  if (quantity.kind === 'name') return known.parts.includes(` ${quantity.parts.join(' ')} `)
  const [first] = quantity.readings
  const readings = quantity.readings.filter(
    (reading) => quantity.isSoft || reading.unit !== null || reading === first,
  )
  if (readings.some((reading) => known.readings.some((other) => agree(reading, other)))) return true
  if (first && known.quantities.some((other) => areRoughly(quantity, first, other, rounding)))
    return true
  return bothPartsKnown(quantity, known)
}

// `3/4` may render `3 of 4`.
function bothPartsKnown({ readings }: Quantity, known: Known): boolean {
  const [share, ...parts] = readings.filter(({ unit }) => unit === null)
  if (!share || parts.length !== 2) return false
  return parts.every((part) => known.readings.some((other) => agree(part, other)))
}

// `약 95%` is a fair rendering of 94.7%, but 94.7% is none of `about 95%`.
function areRoughly(
  quantity: Quantity,
  reading: Reading,
  other: Quantity,
  rounding: Rounding,
): boolean {
  if (rounding === 'own') {
    return (
      quantity.isRough &&
      other.readings.some((exact) => roundsTo(exact, reading, quantity.precision))
    )
  }
  return other.isRough && other.readings.some((round) => roundsTo(reading, round, other.precision))
}

function roundsTo(exact: Reading, round: Reading, precision: number): boolean {
  if (exact.unit?.kind !== round.unit?.kind) return false
  if (Math.abs(exact.value - round.value) > 0.2 * Math.abs(exact.value)) return false
  const step = 10 ** -precision
  return isNear(Math.round(exact.value / step) * step, round.value)
}

const largestSmall = 12
// How much longer than a sentence its translation may be; beyond that the original says more.
const longestSwap = 1.8

/**
 * Words for small numbers come and go in good translations. One is wrong only where it takes the
 * place of another: both texts count something in words or small digits that the other lacks.
 */
function isForgiven(quantity: Quantity, known: Known, own: Known): boolean {
  if (!quantity.isSoft) return false
  if (!quantity.isCount || known.length > longestSwap * own.length) return true
  const missed = known.quantities.filter(
    (other) => isSmallCount(other) && !isKnown(other, own, 'own'),
  )
  return missed.length === 0
}

function isSmallCount({ isSoft, isCount, readings, kind }: Quantity): boolean {
  const value = readings[0]?.value ?? 0
  if (kind === 'name' || value < 2 || value > largestSmall || !Number.isInteger(value)) return false
  return isSoft ? isCount : true
}
