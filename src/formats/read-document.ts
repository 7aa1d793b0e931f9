import { type Issue, issue } from '#domain/issue.ts'
import { type Collection, emptyCollection } from '#domain/merge.ts'
import { toLine } from '#domain/text.ts'

import { archive } from './archive.ts'
import { blogJson } from './blog-json.ts'
import { repairCodePage } from './code-page.ts'
import type { Document, Format, FormatName } from './format.ts'
import { fillInPack } from './fill-in-pack.ts'
import { huggingFaceApi } from './hugging-face-api.ts'
import { jekyllPost } from './jekyll-post.ts'
import { koreanDigest } from './korean-digest.ts'
import { normaliseCharacters, normaliseLineEnds } from './normalise-text.ts'
import { ownTexts } from './own-texts.ts'
import { type ParsedJson, parseJson } from './parse-json.ts'
import { weeklyText } from './weekly-text.ts'

/** Every format, those with the narrowest signature first. */
export const formats: readonly Format[] = [
  fillInPack,
  archive,
  blogJson,
  huggingFaceApi,
  koreanDigest,
  weeklyText,
  jekyllPost,
  ownTexts,
]

/** A year of days is 5 MB; above this nothing is real. */
export const mostCharacters = 20_000_000

/** Above this, repairing a text costs more than a second look at its structure. */
const large = 500_000

/** What became of one document; `format` is null where it was refused, and the issues say why. */
export interface DocumentReading {
  readonly name: string
  readonly format: FormatName | null
  readonly collection: Collection
  readonly issues: readonly Issue[]
}

export interface ReadOptions {
  /** When it was captured (ISO; without a zone UTC), for formats that do not say so themselves. */
  readonly capturedAt?: string | null | undefined
}

/**
 * Reads a document of any known format, recognised by its content; `name` is used in issues only.
 * Never throws: an unknown document is one `unknown-format` issue, with what was looked for.
 */
export function readDocument(
  name: string,
  text: string,
  { capturedAt = null }: ReadOptions = {},
): DocumentReading {
  const file = toLine(name).slice(0, 300)
  const at = { file, place: '' }
  if (text.length > mostCharacters) {
    return refusal(file, issue('too-large', 'refused', at, `${text.length} characters`))
  }
  if (isLargeNonsense(text, file)) return refusal(file, unknown(text, file))
  const issues: Issue[] = []
  const repaired = repairText(normaliseLineEnds(text), file, issues)
  const parsed = parseRepaired(repaired, file, issues)
  const document: Document = { name: file, text: repaired, json: parsed.json, capturedAt }
  const format = formats.find((one) => one.recognises(document))
  if (!format) return refusal(file, unknown(repaired, file), issues)
  const reading = format.read(document)
  const { collection } = reading
  const all = [...issues, ...damageOf(parsed, file), ...reading.issues]
  return { name: file, format: format.name, collection, issues: all }
}

/** Formats are known by their ASCII, which no code page changes: what none knows needs no repair. */
function isLargeNonsense(text: string, name: string): boolean {
  if (text.length < large) return false
  const document = { name, text, json: parseJson(text).json, capturedAt: null }
  return !formats.some((one) => one.recognises(document))
}

function refusal(name: string, why: Issue, before: readonly Issue[] = []): DocumentReading {
  return { name, format: null, collection: emptyCollection, issues: [...before, why] }
}

function unknown(text: string, file: string): Issue {
  const found = text.slice(0, 1000)
  if (/^\s*[[{]\s*["[{]/.test(found) && parseJson(text).json === undefined) {
    return issue('not-json', 'refused', { file, place: '' }, found)
  }
  const looked = formats.map(({ name, signature }) => `${name} (${signature})`).join('; ')
  const refused = issue('unknown-format', 'refused', { file, place: '' }, found)
  return { ...refused, expected: `one of these: ${looked}` }
}

function repairText(text: string, file: string, issues: Issue[]): string {
  const { text: repaired, codePage, uncertain } = repairCodePage(text)
  if (codePage !== null) {
    const found = uncertain === 0 ? codePage : `${codePage}, ${uncertain} characters uncertain`
    issues.push(issue('wrong-code-page', 'repaired', { file, place: '' }, found))
  }
  return normaliseCharacters(repaired)
}

/** In JSON, letters may stand as `\u00ec\u009d`: damage that shows only once they are letters. */
function parseRepaired(text: string, file: string, issues: Issue[]): ParsedJson {
  const parsed = parseJson(text)
  if (parsed.json === undefined || !/\\u00[89a-f]/i.test(text)) return parsed
  const plain = JSON.stringify(parsed.json)
  const before = issues.length
  const repaired = repairText(plain, file, issues)
  if (issues.length === before) return parsed
  return { ...parsed, json: parseJson(repaired).json ?? parsed.json }
}

function damageOf({ lostLines, isCut }: ParsedJson, file: string): Issue[] {
  const lines = isCut ? lostLines.slice(0, -1) : lostLines
  const issues = lines.map((line) =>
    issue('bad-paper', 'refused', { file, place: `line ${line}` }, 'damaged JSON'),
  )
  if (!isCut) return issues
  const place = lostLines.length === 0 ? 'end' : `line ${lostLines.at(-1) ?? 1}`
  return [...issues, issue('cut-short', 'missing', { file, place }, 'the text stops in an entry')]
}
