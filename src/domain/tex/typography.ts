import { parseHttps } from '../link.ts'
import { pushText, type TexNode } from './tex-node.ts'

/** A reader of one construct: appends what it makes of the place, and answers the next place. */
export type Reader = (source: string, at: number, nodes: TexNode[]) => number

/** The last character written, or `''`. */
export function lastCharacter(nodes: readonly TexNode[]): string {
  const last = nodes.at(-1)
  return last?.kind === 'text' ? (last.text.at(-1) ?? '') : ''
}

/** A sign that means nothing where it stands. */
export const readPlain: Reader = (source, at, nodes) => {
  pushText(nodes, source[at] ?? '')
  return at + 1
}

const rangeBefore = /\d[^\s~]{0,8}$/
const tieBefore = /[\p{L}\p{N})\]}.,$]/u
const tieAfter = /[\p{L}\p{N}([{`\\$\s]/u
const hangul = /[\uAC00-\uD7A3]/

/** A tie is a space that does not break; but `~8B` means about, and `1M~4M` and `월~금` are ranges. */
export const readTilde: Reader = (source, at, nodes) => {
  const before = source.slice(Math.max(0, at - 10), at)
  const next = source[at + 1] ?? ''
  const isRange = rangeBefore.test(before) && /\d/.test(next)
  const isTie =
    !isRange &&
    tieBefore.test(before.at(-1) ?? '') &&
    tieAfter.test(next) &&
    !hangul.test(before + next)
  pushText(nodes, isTie ? (/\s/.test(next) ? '' : '\u00A0') : '~')
  return at + 1
}

/** `--` and `---` are dashes; ` --flag` and longer rows of hyphens stay. */
export const readDashes: Reader = (source, at, nodes) => {
  const row = /-+/y
  row.lastIndex = at
  const hyphens = row.exec(source)?.[0] ?? '-'
  const end = at + hyphens.length
  const isFlag = /^$|[\s`]/.test(source[at - 1] ?? '') && /[a-z]/i.test(source[end] ?? '')
  const dash = hyphens.length === 2 ? '–' : hyphens.length === 3 ? '—' : hyphens
  pushText(nodes, isFlag ? hyphens : dash)
  return end
}

// As much of an address as is ASCII and no markup; TeX writes `\_` and `\%` in addresses.
const address = /https?:\/\/(?:[^\s{}\\$<>"`\u0080-\uFFFF]|\\[_%#&~])+/y

/** A bare address becomes a link if it is https; none of its characters is markup. */
export const readAddress: Reader = (source, at, nodes) => {
  address.lastIndex = at
  const found = address.exec(source)?.[0]
  if (!found) {
    pushText(nodes, 'http')
    return at + 4
  }
  const hasBracket = found.includes('(')
  const raw = trimEnd(found, hasBracket ? '.,;:!?\'"]' : '.,;:!?\'"])')
  pushAddress(nodes, raw)
  return at + raw.length
}

// A loop, since a pattern that ends in `$` takes quadratic time on a long row of stops.
function trimEnd(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] ?? ' ')) end -= 1
  return text.slice(0, end)
}

/** Writes an address as a link to itself, or as text if it is not https. */
export function pushAddress(nodes: TexNode[], raw: string): void {
  const text = unescapeAddress(raw)
  const href = parseHttps(text)
  if (href) nodes.push({ kind: 'link', href, children: [{ kind: 'text', text }] })
  else pushText(nodes, text)
}

/** The address that an argument of `\href` or `\url` means. */
export function unescapeAddress(raw: string): string {
  return raw.trim().replace(/\\([_%#&~])/g, '$1')
}

/**
 * A reader of quotation marks for one text: a pair of backticks opens, two apostrophes close. It
 * remembers what is open: without an opening, `''` is a straight quotation mark.
 */
export function quoteReader(): Reader {
  let isOpen = false
  let closingAt = -1

  function markFor(row: string, source: string, at: number): string {
    switch (row) {
      case '``':
        isOpen = !isOpen
        // Some authors close with backticks too.
        return isOpen ? '“' : '”'
      case "''": {
        const mark = isOpen ? '”' : '"'
        isOpen = false
        return mark
      }
      case "'":
        return at === closingAt ? '’' : row
      case '`':
        closingAt = singleCloseOf(source, at) ?? closingAt
        return closingAt > at ? '‘' : row
      default:
        return row
    }
  }

  return (source, at, nodes) => {
    quoteRow.lastIndex = at
    const row = quoteRow.exec(source)?.[0] ?? ''
    pushText(nodes, markFor(row, source, at))
    return at + row.length
  }
}

const quoteRow = /`+|''?/y

// `one' is quoted as TeX does it; `code` is Markdown and stays as it is.
function singleCloseOf(source: string, at: number): number | null {
  const quoted = /`[^`']*'(?![\p{L}'])/uy
  quoted.lastIndex = at
  const found = quoted.exec(source)
  return found ? at + found[0].length - 1 : null
}
