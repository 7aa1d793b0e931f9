import { type Formula, maxDepth, pairDelimiters } from './delimiters.ts'
import { parseSimpleMath, readMathScript, type TexScan } from './parse-math.ts'
import { readCommand } from './read-command.ts'
import { joinText, pushText, type TexNode } from './tex-node.ts'
import {
  lastCharacter,
  quoteReader,
  readAddress,
  readDashes,
  readPlain,
  readTilde,
  type Reader,
} from './typography.ts'

/** Longer texts are not read as TeX. Abstracts have at most 2,000 characters. */
export const maxTexLength = 20_000
/** Formulas beyond this number, and longer ones than that, stay as they are written. */
const maxFormulas = 100
const maxFormulaLength = 2000

const special = /[\\{$`'~^_]|--+|https?:\/\//g

/**
 * Reads a title, an abstract or a digest that may hold TeX. Total and linear: never throws, and
 * what is broken or unknown stays readable text. Nothing is read as HTML or Markdown, and only
 * https addresses become links.
 */
export function parseTex(text: string): readonly TexNode[] {
  if (text === '') return []
  if (text.length > maxTexLength || text.search(special) < 0) return [{ kind: 'text', text }]
  return textReader(text)(0, text.length)
}

function textReader(source: string) {
  const readQuote = quoteReader()
  const readers: Readonly<Record<string, Reader>> = {
    '`': readQuote,
    "'": readQuote,
    '~': readTilde,
    '-': readDashes,
    h: readAddress,
  }
  let formulas = 0
  let depth = 0
  const scan: TexScan = { source, ...pairDelimiters(source), parseText }

  function parseText(from: number, to: number): TexNode[] {
    const nodes: TexNode[] = []
    depth += 1
    let at = from
    while (at < to) {
      special.lastIndex = at
      const found = depth > 2 * maxDepth ? null : special.exec(source)
      const next = found && found.index < to ? found.index : to
      pushText(nodes, source.slice(at, next))
      at = next < to ? readSpecial(found?.[0] ?? '', next, to, nodes) : to
    }
    depth -= 1
    return joinText(nodes)
  }

  function readSpecial(token: string, at: number, to: number, nodes: TexNode[]): number {
    const formula = scan.formulaAt.get(at)
    if (formula) return readFormula(formula, at, nodes)
    if (token === '\\') return readCommand(scan, at, to, nodes)
    if (token === '{') return readGroup(scan, at, nodes)
    if (token === '^' || token === '_') return readScript(scan, at, nodes)
    const reader = readers[token[0] ?? ''] ?? readPlain
    return reader(source, at, nodes)
  }

  function readFormula(formula: Formula, at: number, nodes: TexNode[]): number {
    const { from, to, end } = formula
    formulas += 1
    if (formulas > maxFormulas || to - from > maxFormulaLength) {
      pushText(nodes, source.slice(at, end))
      return end
    }
    const content = source.slice(from, to)
    const start = from + content.length - content.trimStart().length
    const simple = parseSimpleMath(scan, start, to)
    if (simple) nodes.push(...simple)
    else nodes.push({ kind: 'math', source: content.trim(), display: false })
    return end
  }

  return parseText
}

// Braces that group nothing but words may be the author's own: `{0, 1}`.
function readGroup(scan: TexScan, at: number, nodes: TexNode[]): number {
  const close = scan.closeOf.get(at)
  if (close === undefined) return readPlain(scan.source, at, nodes)
  const isMarkup = scan.source.slice(at, close).includes('\\')
  if (!isMarkup) pushText(nodes, '{')
  nodes.push(...scan.parseText(at + 1, close))
  if (!isMarkup) pushText(nodes, '}')
  return close + 1
}

const bareScript = /\^\d+|_\d+(?:\.\d+)?/y

// Outside formulas: `x^{2}`, `10^3`, `π_0.5`; but not `file_name` nor `top_1`.
function readScript(scan: TexScan, at: number, nodes: TexNode[]): number {
  const before = lastCharacter(nodes)
  const close = scan.closeOf.get(at + 1)
  const isBraced = close !== undefined && nodes.length > 0 && !/\s/.test(before)
  const script = isBraced ? readMathScript(scan, at, close + 1) : null
  if (script) {
    nodes.push(...script.nodes)
    return script.end
  }
  bareScript.lastIndex = at
  const bare = bareScript.exec(scan.source)?.[0]
  const isSup = scan.source[at] === '^'
  const base = isSup ? /[\p{L}\p{N})\]]/u : /[α-ωΑ-Ω]/
  if (!bare || !base.test(before)) return readPlain(scan.source, at, nodes)
  nodes.push({ kind: isSup ? 'sup' : 'sub', children: [{ kind: 'text', text: bare.slice(1) }] })
  return at + bare.length
}
