import { parseHttps } from '../link.ts'
import { skipSpace, type TexScan } from './parse-math.ts'
import { declaration, silentCommand, styles, symbols } from './symbols.ts'
import { joinText, pushText, type TexNode } from './tex-node.ts'
import { lastCharacter, pushAddress, unescapeAddress } from './typography.ts'

/** The place of `{…}`: its content is `from`…`to`, and `end` is the place after it. */
interface Argument {
  readonly from: number
  readonly to: number
  readonly end: number
}

const accents: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
}

const command = /\\([a-zA-Z]+|[\s\S]?)/y

/** Reads what begins with a backslash in text; an author's own macro leaves its bare name. */
export function readCommand(scan: TexScan, at: number, to: number, nodes: TexNode[]): number {
  command.lastIndex = at
  const name = command.exec(scan.source)?.[1] ?? ''
  const end = at + 1 + name.length
  if (!/^[a-zA-Z]/.test(name)) return readEscape(scan.source, name, end, nodes)
  const symbol = silentCommand.test(name) ? '' : symbols.get(name)
  if (symbol !== undefined) return readSymbol(scan.source, symbol, end, nodes)
  if (declaration.test(name)) {
    pushStyled(nodes, name, scan.parseText(skipSpace(scan.source, end, to), to))
    return to
  }
  const argument = argumentAt(scan, end, to)
  if (argument) return readArguments(scan, name, argument, to, nodes)
  // A brace that never closes: the text was cut, and the words after it are what there is.
  if (scan.source[end] === '{') return end + 1
  pushText(nodes, name)
  return end
}

function readSymbol(source: string, symbol: string, end: number, nodes: TexNode[]): number {
  pushText(nodes, symbol)
  return source.startsWith('{}', end) ? end + 2 : end
}

function readArguments(
  scan: TexScan,
  name: string,
  first: Argument,
  to: number,
  nodes: TexNode[],
): number {
  switch (name) {
    case 'href':
      return readLink(scan, first, argumentAt(scan, first.end, to) ?? first, nodes)
    case 'url':
      pushAddress(nodes, scan.source.slice(first.from, first.to))
      return first.end
    case 'color':
      return first.end
    case 'textcolor':
      return readOther(scan, name, argumentAt(scan, first.end, to) ?? first, nodes)
    case 'footnote':
    case 'cite':
      return readAside(scan, name, first, nodes)
    case 'frac':
      return readFraction(scan, first, to, nodes)
    default:
      return readOther(scan, name, first, nodes)
  }
}

function readOther(scan: TexScan, name: string, inside: Argument, nodes: TexNode[]): number {
  const children = scan.parseText(inside.from, inside.to)
  if (children.length === 0 && !styles.has(name)) pushText(nodes, name)
  else pushStyled(nodes, name, children)
  return inside.end
}

// arXiv writes `\href{ this https URL }{words}`: the address is lost, and the words remain.
function readLink(scan: TexScan, address: Argument, label: Argument, nodes: TexNode[]): number {
  const raw = scan.source.slice(address.from, address.to)
  const href = parseHttps(unescapeAddress(raw))
  const children = scan.parseText(label.from, label.to)
  const isLost = isPlaceholder(scan.source.slice(label.from, label.to)) && !isPlaceholder(raw)
  if (href) nodes.push({ kind: 'link', href, children: withoutLinks(children) })
  else if (isLost) pushText(nodes, raw.trim())
  else nodes.push(...children)
  return label.end
}

function isPlaceholder(text: string): boolean {
  return /^\s*this https? URL\s*$/.test(text)
}

function withoutLinks(nodes: readonly TexNode[]): TexNode[] {
  const kept: TexNode[] = []
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'math') kept.push(node)
    else if (node.kind === 'link') kept.push(...withoutLinks(node.children))
    else kept.push({ ...node, children: withoutLinks(node.children) })
  }
  return joinText(kept)
}

function readAside(scan: TexScan, name: string, inside: Argument, nodes: TexNode[]): number {
  const isNote = name === 'footnote'
  const isGlued = nodes.length > 0 && !/\s/.test(lastCharacter(nodes))
  pushText(nodes, isNote ? (isGlued ? ' (' : '(') : '[')
  nodes.push(...scan.parseText(inside.from, inside.to))
  pushText(nodes, isNote ? ')' : ']')
  return inside.end
}

// Outside a formula a fraction is set in a line, as in plain text.
function readFraction(scan: TexScan, above: Argument, to: number, nodes: TexNode[]): number {
  nodes.push(...scan.parseText(above.from, above.to))
  const below = argumentAt(scan, above.end, to)
  if (!below) return above.end
  pushText(nodes, '/')
  nodes.push(...scan.parseText(below.from, below.to))
  return below.end
}

function readEscape(source: string, name: string, end: number, nodes: TexNode[]): number {
  const accent = readAccent(source, name, end)
  if (accent) pushText(nodes, accent.letter)
  else if (name === '') pushText(nodes, '\\')
  else if (/[\s\\]/.test(name)) pushText(nodes, ' ')
  else if (/[,:;]/.test(name)) pushText(nodes, '\u202F')
  else if (!/[!/-]/.test(name)) pushText(nodes, name)
  return accent ? accent.end : end
}

const accented = /\{([a-zA-Z])\}|[a-zA-Z]/y

function readAccent(source: string, name: string, at: number) {
  accented.lastIndex = at
  const found = accented.exec(source)
  const mark = accents[name]
  if (!found || !mark) return null
  const letter = found[1] ?? found[0]
  // `\~8B` means about, and only these letters bear a tilde.
  if (name === '~' && !/[aon]/i.test(letter)) return null
  return { letter: (letter + mark).normalize('NFC'), end: at + found[0].length }
}

function argumentAt(scan: TexScan, at: number, to: number): Argument | null {
  const open = skipSpace(scan.source, at, to)
  const close = scan.closeOf.get(open)
  return close === undefined || close >= to ? null : { from: open + 1, to: close, end: close + 1 }
}

function pushStyled(nodes: TexNode[], name: string, children: readonly TexNode[]): void {
  const style = styles.get(name)
  if (!style) nodes.push(...children)
  else if (children.length > 0) nodes.push({ kind: 'styled', style, children })
}
