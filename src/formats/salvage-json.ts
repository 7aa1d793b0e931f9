/** Keys of arrays whose elements stand for themselves; the root's own array is one too. */
const listKey = /"(papers|top_papers|days|lists|texts|data)"\s*:\s*\[/
/** A day of ours names its institutions before its papers. */
const longestHead = 100_000
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
  const list = listIn(text, start)
  const { entries, lost, isCut } = list ? readEntries(text, list) : nothing
  if (!list || entries.length === 0) return null
  const body = `[${entries.join(',')}]`
  const whole =
    list.key === null ? body : `{${[...headOf(list.head), `"${list.key}":${body}`].join(',')}}`
  return { json: JSON.parse(whole) as unknown, lost, isCut }
}

interface List {
  /** Null where the list is the whole document. */
  readonly key: string | null
  /** What stands before the list. */
  readonly head: string
  /** Behind its bracket. */
  readonly from: number
}

function listIn(text: string, start: number): List | null {
  if (text[start] === '[') return { key: null, head: '', from: start + 1 }
  const match = listKey.exec(text.slice(start, start + longestHead))
  if (!match?.[1]) return null
  const at = start + match.index
  return { key: match[1], head: text.slice(start, at), from: at + match[0].length }
}

interface Entries {
  readonly entries: readonly string[]
  readonly lost: readonly number[]
  readonly isCut: boolean
}

const nothing: Entries = { entries: [], lost: [], isCut: false }

/** The fields before the list as JSON text: all of them, or where that is damaged, the plain ones. */
function headOf(head: string): string[] {
  const whole = head.replace(/^\{/, '').replace(/,?\s*$/, '')
  if (isJson(`{${whole}}`)) return whole.trim() === '' ? [] : [whole]
  const fields = head.match(/"\w{1,40}"\s*:\s*(?:"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?|true|false)/g)
  return (fields ?? []).filter((field) => isJson(`{${field}}`))
}

function readEntries(text: string, { key, from }: List): Entries {
  // Here no entry holds another, unless the damage took a bracket between them.
  const isFlat = key === 'papers' || key === 'top_papers'
  const entries: string[] = []
  const lost: number[] = []
  let budget = rereads * text.length + spareCharacters
  let lastEnd = from
  let isWithinLoss = false
  let at = entryAfter(text, from)
  while (at >= 0 && budget > 0) {
    const { entry, looked } = entryAt(text, at)
    budget -= looked
    if (entry === null) {
      if (!isWithinLoss) lost.push(at)
    } else {
      entries.push(entry)
      lastEnd = Math.max(lastEnd, at + entry.length)
    }
    isWithinLoss = entry === null
    at = entryAfter(text, isWithinLoss || isFlat ? at + 1 : lastEnd)
  }
  const isClosed = text.indexOf(']', lastEnd) >= 0 && /[\]}]\s*$/.test(text.slice(-100))
  return { entries, lost, isCut: isWithinLoss || !isClosed }
}

function entryAt(text: string, at: number): { entry: string | null; looked: number } {
  const end = endOfObject(text, at)
  if (end === null) return { entry: null, looked: Math.min(text.length - at, longestEntry) }
  const entry = text.slice(at, end)
  return { entry: isJson(entry) && isEntry(entry) ? entry : null, looked: entry.length }
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
