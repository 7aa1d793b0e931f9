import type { Delimiters } from './delimiters.ts'
import { functionName, styles, symbols } from './symbols.ts'
import { joinText, pushText, type TexNode } from './tex-node.ts'

/** What the parsers of text and of formulas share while they read one source. */
export interface TexScan extends Delimiters {
  readonly source: string
  /** Reads a stretch of the source in text mode. */
  readonly parseText: (from: number, to: number) => TexNode[]
}

const mathFont = /^(?:math(?:rm|sf|it|bf|tt)|operatorname|boldsymbol|bm)$/
const inText = /^(?:text(?:bf|it|tt|sc|rm|sf|sl|up|normal|color)?|emph|underline|mbox|href|url)$/
const plainCharacter = /[A-Za-z0-9+*/=<>()[\]|,.:;!?%@"]|[^\p{ASCII}]/u
const changed: Readonly<Record<string, string>> = { '-': '\u2212', "'": '\u2032', '~': '\u00A0' }

/** The piece of a formula that begins at a place: its nodes, and where the next one begins. */
interface Piece {
  readonly nodes: readonly TexNode[]
  readonly end: number
}

/**
 * Reads a formula that needs no TeX engine: characters, the commands of the table, scripts one
 * level deep. Null where it needs one (fractions, stacked or nested scripts, unknown commands).
 */
export function parseSimpleMath(
  scan: TexScan,
  from: number,
  to: number,
  inScript = false,
): TexNode[] | null {
  const nodes: TexNode[] = []
  let at = from
  let afterScript = false
  while (at < to) {
    const isScript = /[\^_]/.test(scan.source[at] ?? '')
    if (isScript && (inScript || afterScript)) return null
    const piece = isScript ? readMathScript(scan, at, to) : readAtom(scan, at, to, inScript)
    if (!piece) return null
    nodes.push(...piece.nodes)
    afterScript = isScript
    at = piece.end
  }
  return joinText(nodes)
}

/** Reads `^…` or `_…`; `^\circ` is a degree sign. Null where it needs an engine. */
export function readMathScript(scan: TexScan, at: number, to: number): Piece | null {
  const start = skipSpace(scan.source, at + 1, to)
  const operand = start < to ? readAtom(scan, start, to, true) : null
  if (!operand) return null
  const children = operand.nodes
  const first = children[0]
  const isDegree = children.length === 1 && first?.kind === 'text' && first.text === '∘'
  if (isDegree) return { nodes: [{ kind: 'text', text: '°' }], end: operand.end }
  const kind = scan.source[at] === '^' ? 'sup' : 'sub'
  return { nodes: children.length > 0 ? [{ kind, children }] : [], end: operand.end }
}

function readAtom(scan: TexScan, at: number, to: number, inScript: boolean): Piece | null {
  const character = String.fromCodePoint(scan.source.codePointAt(at) ?? 0)
  if (character === '\\') return readMathCommand(scan, at, to, inScript)
  if (character === '{') return readGroup(scan, at, inScript)
  if (/\s/.test(character)) {
    const end = skipSpace(scan.source, at, to)
    return { nodes: end < to ? textOf(' ') : [], end }
  }
  const text = changed[character] ?? (plainCharacter.test(character) ? character : null)
  return text === null ? null : { nodes: textOf(text), end: at + character.length }
}

function readGroup(scan: TexScan, at: number, inScript: boolean): Piece | null {
  const close = scan.closeOf.get(at)
  const nodes = close === undefined ? null : parseSimpleMath(scan, at + 1, close, inScript)
  return nodes && close !== undefined ? { nodes, end: close + 1 } : null
}

const command = /\\([a-zA-Z]+|[\s\S]?)/y
// Characters that a backslash only quotes, and spaces of several widths.
function readShort(name: string): string | null {
  if (/^[%$&#_{}]$/.test(name)) return name
  if (/^[,:;]$/.test(name)) return '\u202F'
  if (/^(?: |q?quad)$/.test(name)) return ' '
  return name === '!' ? '' : name === '|' ? '‖' : null
}

function readMathCommand(scan: TexScan, at: number, to: number, inScript: boolean): Piece | null {
  command.lastIndex = at
  const name = command.exec(scan.source)?.[1] ?? ''
  const end = at + 1 + name.length
  const plain = readShort(name)
  if (plain !== null) return { nodes: textOf(plain), end }
  const symbol = symbols.get(name)
  if (symbol !== undefined) {
    // The space after a letter's name only ends the name; around an operator it is wanted.
    const next = /\p{L}/u.test(symbol) ? skipSpace(scan.source, end, to) : end
    return { nodes: textOf(symbol), end: next }
  }
  if (functionName.test(name)) {
    const isGlued = /[\p{L}\p{N})]/u.test(scan.source[at - 1] ?? '')
    return { nodes: textOf((isGlued ? '\u202F' : '') + name), end }
  }
  if (inText.test(name))
    return readTextCommand(scan, at, end, to, /^(?:href|textcolor)$/.test(name))
  return readFont(scan, name, skipSpace(scan.source, end, to), inScript)
}

function readTextCommand(
  scan: TexScan,
  at: number,
  nameEnd: number,
  to: number,
  takesTwo: boolean,
): Piece | null {
  let end = nameEnd
  for (let taken = 0; taken < (takesTwo ? 2 : 1); taken += 1) {
    const close = scan.closeOf.get(skipSpace(scan.source, end, to))
    if (close === undefined) return null
    end = close + 1
  }
  return { nodes: scan.parseText(at, end), end }
}

function readFont(scan: TexScan, name: string, at: number, inScript: boolean): Piece | null {
  const group = mathFont.test(name) ? readGroup(scan, at, inScript) : null
  const style = styles.get(name)
  if (!group || !style) return group
  return { nodes: [{ kind: 'styled', style, children: group.nodes }], end: group.end }
}

function textOf(text: string): TexNode[] {
  const nodes: TexNode[] = []
  pushText(nodes, text)
  return nodes
}

/** The first place from `at` on that holds no white space, at most `to`. */
export function skipSpace(source: string, at: number, to: number): number {
  let next = at
  while (next < to && /\s/.test(source[next] ?? '')) next += 1
  return next
}
