import type { Unit } from './units.ts'

/** One value that a place in a text may have. */
export interface Reading {
  readonly value: number
  readonly unit: Unit | null
}

/** A number, or a name with a number in it, in a text. */
export interface Quantity {
  /** UTF-16 offsets in the text that was read. */
  readonly start: number
  readonly end: number
  /** As the text writes it. */
  readonly text: string
  readonly kind: 'number' | 'name'
  readonly readings: readonly Reading[]
  /** Spelled out and small, or only hinted at: it answers for a number but need not be kept. */
  readonly isSoft: boolean
  /** Spelled out and counting, such as `three` or `두`; false for `both`, `half` and ordinals. */
  readonly isCount: boolean
  /** Said to be rough: `약`, `about`, `nearly`. */
  readonly isRough: boolean
  /** Digits after the point, or minus the zeros at the end of a whole number. */
  readonly precision: number
  /** Of a name: its runs of letters and of digits, in small letters. */
  readonly parts: readonly string[]
}

export const plainQuantity = {
  text: '',
  isSoft: false,
  isCount: false,
  isRough: false,
  precision: 0,
  parts: [],
} as const satisfies Partial<Quantity>

/** True where two readings say the same: equal values, in units that can be converted. */
export function agree(a: Reading, b: Reading): boolean {
  if (a.unit && b.unit) {
    if (a.unit.kind === b.unit.kind) return isNear(a.value * a.unit.factor, b.value * b.unit.factor)
    return isDuration(a) && isDuration(b) && isNear(days(a), days(b))
  }
  if (!isNear(a.value, b.value)) return false
  const unit = a.unit ?? b.unit
  return unit === null || !mustBeSaid.has(unit.kind)
}

// Numbers without these are other numbers; `GB` or `hours` may be said once for several.
const mustBeSaid: ReadonlySet<string> = new Set(['percent', 'times'])

function isDuration({ unit }: Reading): boolean {
  return unit?.kind === 'seconds' || unit?.kind === 'months'
}

function days({ value, unit }: Reading): number {
  if (!unit) return value
  return unit.kind === 'seconds' ? (value * unit.factor) / 86_400 : value * unit.factor * 30
}

export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-12, Math.abs(a), Math.abs(b)) || a === b
}
