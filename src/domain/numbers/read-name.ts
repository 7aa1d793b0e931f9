import { plainQuantity, type Quantity, type Reading } from './quantity.ts'

const name = /^[A-Za-zα-ω0-9]+(?:(?:[-_]|\.(?=\d))?[A-Za-zα-ω0-9]+)*/
// Words that only point at a number: `top-1` is 1, `GPT-4` is a name.
const pointer =
  /^(?:top|pass|rank|level|stage|phase|step|type|tier|round|day|week|figure|fig|table|section|part|up|sub|pre|post|non|under|over|from|to|and|or|of|in|by|than|with|at|for|about|a|an|the|only|just|best|first|until|since|before|after|between|near|size|length|depth|hop)$/i

/** The name with a number in it that begins at a place, such as `GPT-4` or `Llama-3.1-8B`. */
export function readName(flat: string, index: number): Quantity | null {
  const written = name.exec(flat.slice(index, index + 60))?.[0]
  if (written === undefined || !/\d/.test(written) || !/[A-Za-zα-ω]/.test(written)) return null
  // `512x512` is two numbers.
  if (/^[x×]\d/.test(written) && /\d/.test(flat.charAt(index - 1))) return null
  const head = /^[A-Za-zα-ω]+/.exec(written)?.[0]
  if (head !== undefined && isProse(head, written)) return null
  return {
    ...plainQuantity,
    start: index,
    end: index + written.length,
    kind: 'name',
    readings: partReadings(written),
    parts: partsOf(written),
  }
}

// A small word before a hyphen and a number is prose: `sub-10`, `mid-2025`.
function isProse(head: string, written: string): boolean {
  const rest = written.slice(head.length)
  if (!/^[-_]\d/.test(rest)) return false
  return (
    pointer.test(head) || (/^[a-z]{3,}$/.test(head) && /^[-_]\d[\d.,]*(?:%|x|[KMBT])?$/.test(rest))
  )
}

/** The runs of letters and of digits in a name, in small letters: `qwen`, `3`, `8`, `b`. */
export function partsOf(written: string): readonly string[] {
  return written.toLowerCase().match(/\d+(?:\.\d+)*|[a-zα-ω]+/g) ?? []
}

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 }

// A rendering may write `Qwen3 8B` for `Qwen3-8B`: the numbers of a name answer for themselves.
function partReadings(written: string): readonly Reading[] {
  const parts = partsOf(written)
  return parts.flatMap((part, index) => {
    const value = Number(part)
    if (!/^\d+(?:\.\d+)?$/.test(part)) return []
    const scale = scales[parts[index + 1] ?? '']
    const plain = { value, unit: null }
    return scale === undefined ? [plain] : [plain, { value: value * scale, unit: null }]
  })
}
