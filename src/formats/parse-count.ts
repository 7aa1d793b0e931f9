const mostUpvotes = 10_000_000

/**
 * A number of votes, stars or comments: 159, `"159"`, `2,037`, `1.24k`. Null for anything else,
 * fractions and negative numbers included.
 */
export function parseCount(value: unknown): number | null {
  if (typeof value === 'number') return accept(value)
  if (typeof value !== 'string') return null
  const text = value.trim()
  if (/^\d{1,9}$/.test(text) || /^\d{1,3}(?:,\d{3}){1,2}$/.test(text)) {
    return accept(Number(text.replaceAll(',', '')))
  }
  const thousands = /^(\d{1,4}(?:\.\d{1,3})?)\s?k$/i.exec(text)
  return thousands ? accept(Math.round(Number(thousands[1]) * 1000)) : null
}

function accept(count: number): number | null {
  return Number.isInteger(count) && count >= 0 && count <= mostUpvotes ? count : null
}
