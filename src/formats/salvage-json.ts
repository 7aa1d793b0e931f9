/** Keys of arrays whose elements stand for themselves; the root's own array is one too. */
const listKey = /"(papers|top_papers|days|lists|texts|data)"\s*:\s*\[/
/** Longer than the longest real entry (3,303 authors with their accounts). */
const longestEntry = 2_000_000
/** How often the text may be read again in search of the next good entry, and some more for small ones. */
const rereads = 3
const spareCharacters = 4_000_000
/** With what an entry begins; authors and accounts begin otherwise, and need no look. */
const entryStart = /\{\s*"(?:paper|title|id|url|version|date|week|publishedAt|submittedBy)"\s*:/g

export interface Salvage {
  /** The document with its good entries. */
  readonly json: unknown
  /** Where entries were lost: offsets into the text. */
  readonly lost: readonly number[]
  /** True where the text stops in the middle. */
  readonly isCut: boolean
}

/**
 * What can be read of JSON that is cut off or damaged: each complete entry of its list, and the
 * plain fields before the list. Null where there is no list, or nothing good in it.
 */
export function salvageJson(text: string): Salvage | null {
  const start = text.search(/\S/)
  if (start < 0) return null
  const isList = text[start] === '['
  const key = isList ? null : listKey.exec(text.slice(start, start + 5000))
  if (!isList && !key) return null
  const from = isList ? start + 1 : start + (key?.index ?? 0) + (key?.[0].length ?? 0)
  const isFlat = key?.[1] === 'papers' || key?.[1] === 'top_papers'
  const { entries, lost, isCut } = readEntries(text, from, isFlat)
  if (entries.length === 0) return null
  const body = `[${entries.join(',')}]`
  const head = key ? headOf(text.slice(start, start + key.index)) : null
  const whole = key ? `{${[...(head ?? []), `"${key[1] ?? ''}":${body}`].join(',')}}` : body
  return { json: JSON.parse(whole) as unknown, lost, isCut }
}

/** Plain fields before the list, each as JSON text. */
function headOf(text: string): string[] {
  const fields = text.match(/"\w{1,40}"\s*:\s*(?:"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?|true|false)/g)
  return (fields ?? []).filter((field) => isJson(`{${field}}`))
}

/** `isFlat`: no entry holds another, unless the damage took a bracket between them. */
function readEntries(text: string, from: number, isFlat: boolean) {
  const entries: string[] = []
  const lost: number[] = []
  let budget = rereads * text.length + spareCharacters
  let at = entryAfter(text, from)
  let lastEnd = from
  let isWithinLoss = false
  while (at >= 0 && budget > 0) {
    const end = endOfObject(text, at)
    budget -= (end ?? Math.min(text.length, at + longestEntry)) - at
    const entry = end === null ? '' : text.slice(at, end)
    if (end !== null && isJson(entry) && isEntry(entry)) {
      entries.push(entry)
      isWithinLoss = false
      lastEnd = Math.max(lastEnd, end)
      at = entryAfter(text, isFlat ? at + 1 : end)
      continue
    }
    if (!isWithinLoss) lost.push(at)
    isWithinLoss = true
    at = entryAfter(text, at + 1)
  }
  const isClosed = text.indexOf(']', lastEnd) >= 0 && /[\]}]\s*$/.test(text.slice(-100))
  return { entries, lost, isCut: isWithinLoss || !isClosed }
}

function entryAfter(text: string, from: number): number {
  entryStart.lastIndex = from
  return entryStart.exec(text)?.index ?? -1
}

/** An object that stands for itself: a paper, a day, a list; not an author or an account. */
function isEntry(entry: string): boolean {
  const keys = new Set(entry.slice(0, 20_000).match(/"\w{2,20}"(?=\s*:)/g))
  const has = (...names: string[]) => names.every((name) => keys.has(`"${name}"`))
  return (
    has('paper') || has('title', 'url') || has('id', 'title') || has('papers') || has('abstracts')
  )
}

/** The index behind the bracket that closes the object at `open`; null where there is none. */
function endOfObject(text: string, open: number): number | null {
  const last = Math.min(text.length, open + longestEntry)
  const sign = /["{}[\]\\]/g
  sign.lastIndex = open
  let depth = 0
  let isInString = false
  for (let match = sign.exec(text); match && match.index < last; match = sign.exec(text)) {
    const character = match[0]
    if (character === '\\') sign.lastIndex += 1
    else if (character === '"') isInString = !isInString
    else if (!isInString) {
      depth += character === '{' || character === '[' ? 1 : -1
      if (depth === 0) return character === '}' ? match.index + 1 : null
    }
  }
  return null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
