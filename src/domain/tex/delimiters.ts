/** A formula's content is `from`…`to`; `end` is the place after its closing delimiter. */
export interface Formula {
  readonly from: number
  readonly to: number
  readonly end: number
}

/** Which `{` belongs to which `}`, and the formulas by the place of their opening delimiter. */
export interface Delimiters {
  readonly closeOf: ReadonlyMap<number, number>
  readonly formulaAt: ReadonlyMap<number, Formula>
}

/** Deeper groups stay text, so that no input can exhaust the stack. */
export const maxDepth = 16

/** Pairs braces and the delimiters of formulas; what has no partner, or is money, is not listed. */
export function pairDelimiters(source: string): Delimiters {
  const closeOf = pairBraces(source)
  return { closeOf, formulaAt: pairFormulas(source, closeOf) }
}

function pairBraces(source: string): Map<number, number> {
  const closeOf = new Map<number, number>()
  const open: number[] = []
  for (const { 0: token, index } of source.matchAll(/\\[\s\S]|[{}]/g)) {
    if (token === '{') open.push(index)
    if (token !== '}') continue
    const start = open.pop()
    if (start !== undefined && open.length < maxDepth) closeOf.set(start, index)
  }
  return closeOf
}

interface Opening {
  readonly at: number
  readonly token: string
}

// As in TeX, a formula ends in the group in which it began: `$\textbf{2$\times$}$` is one formula.
function pairFormulas(source: string, closeOf: ReadonlyMap<number, number>): Map<number, Formula> {
  const formulaAt = new Map<number, Formula>()
  const closers = new Set(closeOf.values())
  const outer: (Opening | null)[] = []
  let open: Opening | null = null
  let done = 0
  for (const match of source.matchAll(/\\[\s\S]|[{}$]/g)) {
    const at = match.index
    if (at < done) continue
    if (closeOf.has(at)) {
      outer.push(open)
      open = null
    } else if (closers.has(at)) {
      open = outer.pop() ?? null
    } else {
      const token = tokenAt(source, at, match[0], open)
      if (open && isClosing(source, open, token, at)) {
        const end = at + token.length
        formulaAt.set(open.at, { from: open.at + open.token.length, to: at, end })
        open = null
      } else if (isOpening(token, open)) {
        open = { at, token }
      }
      done = at + token.length
    }
  }
  return formulaAt
}

// `$$` opens or closes a display, except right after a formula in single dollars has ended.
function tokenAt(source: string, at: number, token: string, open: Opening | null): string {
  return token === '$' && source[at + 1] === '$' && open?.token !== '$' ? '$$' : token
}

function isOpening(token: string, open: Opening | null): boolean {
  return token.startsWith('$') || (open === null && (token === '\\(' || token === '\\['))
}

function isClosing(source: string, open: Opening, token: string, at: number): boolean {
  if (open.token === '\\(') return token === '\\)'
  if (open.token === '\\[') return token === '\\]'
  if (token !== open.token) return false
  return isFormula(source.slice(open.at + token.length, at), source[at + token.length] ?? '')
}

const prose = /^\d[\d.,]*[KMB]? [a-z]{2}|[a-z]{2}[ ,.;:]+[a-z]{2}|[\uAC00-\uD7A3]/i

// Money comes as `$250`, `$7,800` or `$1.47 million`: a number that opens a stretch of prose.
function isFormula(content: string, next: string): boolean {
  if (content.trim() === '') return false
  const bare = content.replace(/\\[a-z]+|\{[^{}]*\}/gi, ' | ').replace(/\{[^{}]*\}/g, ' | ')
  if (prose.test(bare)) return false
  if (!/^\d/.test(content) || /[\\^_{]/.test(content)) return true
  return !/\d/.test(next) && !/[a-z]{2}|\s$/i.test(content)
}
