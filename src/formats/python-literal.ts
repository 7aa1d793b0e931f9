/**
 * The JSON of a Python literal as `repr` writes it (`{'id': None, 'hidden': False}`), or null where
 * the text is none. Nothing is evaluated: the text is read token by token, in linear time.
 */
export function pythonToJson(text: string): string | null {
  const parts: string[] = []
  const token = /\s+|[[\]{}:,]|[()]|[uUbBrR]?(?=['"])|-?\d[\d.eE+-]*|[A-Za-z]+/y
  while (token.lastIndex < text.length) {
    const start = token.lastIndex
    const match = token.exec(text)
    if (!match) return null
    const quote = text[token.lastIndex]
    if ((quote === "'" || quote === '"') && /^[uUbBrR]?$/.test(match[0])) {
      const end = endOfString(text, token.lastIndex)
      if (end === null) return null
      parts.push(JSON.stringify(unescape(text.slice(token.lastIndex + 1, end))))
      token.lastIndex = end + 1
      continue
    }
    if (token.lastIndex === start) return null
    const part = wordOf(match[0])
    if (part === null) return null
    if (/[\]}]/.test(part) && parts.at(-1) === ',') parts.pop()
    if (part !== '') parts.push(part)
  }
  return parts.length === 0 ? null : parts.join('')
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
