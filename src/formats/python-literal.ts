/**
 * The JSON of a Python literal as `repr` writes it (`{'id': None, 'hidden': False}`), or null where
 * the text is none. Nothing is evaluated: the text is read token by token, in linear time.
 */
export function pythonToJson(text: string): string | null {
  const parts: string[] = []
  let at = 0
  while (at < text.length) {
    const token = tokenAt(text, at)
    if (token === null) return null
    // Python allows a comma before a closing bracket, JSON does not.
    if (/^[\]}]$/.test(token.json) && parts.at(-1) === ',') parts.pop()
    if (token.json !== '') parts.push(token.json)
    at = token.end
  }
  return parts.length === 0 ? null : parts.join('')
}

interface Token {
  readonly json: string
  readonly end: number
}

const plain = /\s+|[[\]{}():,]|-?\d[\d.eE+-]*|[A-Za-z]+(?!['"A-Za-z])/y
const openQuote = /[uUbBrR]?(['"])/y

function tokenAt(text: string, at: number): Token | null {
  openQuote.lastIndex = at
  if (openQuote.test(text)) {
    const from = openQuote.lastIndex
    const end = endOfString(text, from - 1)
    return end === null
      ? null
      : { json: JSON.stringify(unescape(text.slice(from, end))), end: end + 1 }
  }
  plain.lastIndex = at
  const token = plain.exec(text)?.[0]
  const json = token === undefined ? null : wordOf(token)
  return token === undefined || json === null ? null : { json, end: at + token.length }
}

const words = new Map([
  ['True', 'true'],
  ['False', 'false'],
  ['None', 'null'],
  ['nan', 'null'],
  ['inf', 'null'],
  ['true', 'true'],
  ['false', 'false'],
  ['null', 'null'],
  ['(', '['],
  [')', ']'],
])

function wordOf(token: string): string | null {
  if (/^\s/.test(token)) return ''
  return /^[A-Za-z()]/.test(token) ? (words.get(token) ?? null) : token
}

function endOfString(text: string, open: number): number | null {
  const quote = text[open]
  for (let at = open + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text[at] === quote) return at
  }
  return null
}

const escapes = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['\n', ''],
])

function unescape(body: string): string {
  if (!body.includes('\\')) return body
  return body.replace(
    /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^xuU]|[xuU]))/gs,
    (_, x?: string, u?: string, long?: string, single?: string) => {
      if (single !== undefined) return escapes.get(single) ?? single
      const code = parseInt(x ?? u ?? long ?? '', 16)
      return code > 0x10ffff ? '\uFFFD' : String.fromCodePoint(code)
    },
  )
}
