import { type PaperId, parsePaperId } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { parseImageLink, thumbnailOf } from '#domain/link.ts'
import type { Paper } from '#domain/paper.ts'

import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { idOfHuggingFaceLink } from './paper-link.ts'
import { parseCount } from './parse-count.ts'
import { dateOf, parseDateOfInstant, parseInstant } from './parse-instant.ts'
import { repairTimes } from './prose.ts'
import { fieldOf, isObject, type JsonObject, listOf, stringOf } from './record.ts'
import { cleanLine, isLost } from './title.ts'

/** A paper's own page does not say where it stood on its day: behind all whose place is known. */
export const unknownOrder = 9999

const most = { items: 50_000, authors: 100, media: 30, keywords: 60, nameCharacters: 300 } as const

/** Answers of Hugging Face: `daily_papers` in every way people have saved it, and `papers/<id>`. */
export const huggingFaceApi: Format = {
  name: 'hugging-face-api',
  signature: 'JSON or JSON Lines of the Hugging Face API: items with "paper", or a paper with "id"',
  recognises: ({ json }) => itemsOf(json) !== null,
  read: ({ name, json, capturedAt }) => {
    const collector = createCollector(name)
    // Archives hold a bare number for days on which the API gave nothing.
    if (typeof json === 'number') collector.report('failed-entry', 'missing', '', json)
    const at = parseInstant(capturedAt) ?? dateOf(capturedAt)
    const items = (itemsOf(json) ?? []).slice(0, most.items)
    for (const [index, item, editions] of placed(items, !isItem(json))) {
      const place = isItem(json) ? 'paper' : `[${index}]`
      readItem(item, { at, place, editions }, collector)
    }
    return collector.finish()
  },
}

/** The items in any wrapping; null where the JSON is something else. */
function itemsOf(json: unknown): readonly unknown[] | null {
  if (typeof json === 'number') return []
  if (Array.isArray(json)) return json.length === 0 || json.some(isItem) ? json : null
  if (isItem(json)) return [json]
  return isObject(json) && !Object.hasOwn(json, 'version') ? itemsWithin(json) : null
}

function itemsWithin(json: JsonObject): readonly unknown[] | null {
  const lists = ['data', 'papers', 'items', 'daily_papers'].map((key) => listOf(json, key))
  const list = lists.find((one) => one.some(isItem))
  if (list) return list
  const isEmptyAnswer = Array.isArray(fieldOf(json, 'data')) && listOf(json, 'data').length === 0
  return isEmptyAnswer ? [] : byId(json)
}

function isItem(value: unknown): boolean {
  if (!isObject(value)) return false
  if (isObject(fieldOf(value, 'paper'))) return true
  return parsePaperId(fieldOf(value, 'id')) !== null && isBarePaper(value)
}

/** Fields that our own archive's entries, which have an id and a title too, do not have. */
function isBarePaper(value: JsonObject): boolean {
  const own = ['summary', 'authors', 'publishedAt', 'upvotes', 'discussionId']
  return typeof fieldOf(value, 'title') === 'string' && own.some((key) => Object.hasOwn(value, key))
}

function byId(json: JsonObject): readonly unknown[] | null {
  const entries = Object.entries(json).filter(([key]) => parsePaperId(key) !== null)
  if (entries.length === 0 || entries.length < Object.keys(json).length / 2) return null
  return entries.map(([id, paper]) => (isObject(paper) ? { id, ...paper } : paper))
}

/** Each item with the day it was listed on, and its place among the items of that day. */
function* placed(items: readonly unknown[], isList: boolean) {
  const orders = new Map<IsoDate, number>()
  for (const [index, item] of items.entries()) {
    const date = editionOf(item)
    const order = date && isList ? (orders.get(date) ?? 0) + 1 : unknownOrder
    if (date) orders.set(date, order)
    yield [index, item, date ? [{ date, order }] : []] as const
  }
}

function paperOf(item: unknown): unknown {
  const paper = fieldOf(item, 'paper')
  return isObject(paper) ? paper : item
}

/**
 * The day Hugging Face listed it. The outer `publishedAt` lies since March 2025 (the paper's own
 * time less 4 or 5 hours); before, when it is later than the paper's, it is the day of listing.
 */
function editionOf(item: unknown): IsoDate | null {
  const paper = paperOf(item)
  const listed = parseDateOfInstant(fieldOf(paper, 'submittedOnDailyAt'))
  if (listed || item === paper) return listed
  const outer = parseInstant(fieldOf(item, 'publishedAt'))
  const inner = parseInstant(fieldOf(paper, 'publishedAt'))
  return outer && inner && outer > inner ? dateOf(outer) : null
}

interface Where {
  /** When the answer was captured, where that is known. */
  readonly at: string | null
  readonly place: string
  readonly editions: Paper['editions']
}

function readItem(item: unknown, where: Where, collector: Collector): void {
  const { place } = where
  const source = paperOf(item)
  const path = source === item ? place : `${place}.paper`.replace(/^paper\.paper$/, 'paper')
  const id = parsePaperId(fieldOf(source, 'id')) ?? idOfHuggingFaceLink(fieldOf(source, 'url'))
  if (id === null) {
    collector.report('bad-paper', 'refused', place, stringOf(source, 'id') ?? typeof item)
    return
  }
  const title = stringOf(source, 'title') ?? stringOf(item, 'title')
  const paper = collector.paper(id, title, `${path}.title`)
  if (!paper) return
  collector.add(
    {
      ...paper,
      ...readVotes(source, where.at, path, collector),
      ...readAuthors(source),
      ...readTexts(source, item, path, collector),
      ...readLinks(source, path, collector),
      ...readMedia(id, source, item),
      editions: where.editions,
      institutions: readOrganization(source, item, path, collector),
      comments: parseCount(fieldOf(item, 'numComments')),
      githubStars: parseCount(fieldOf(source, 'githubStars')),
      keywords: linesOf(listOf(source, 'ai_keywords')).slice(0, most.keywords),
      submitted: parseDateOfInstant(fieldOf(source, 'publishedAt')),
      withdrawn: parseDateOfInstant(fieldOf(source, 'withdrawnAt')),
    },
    place,
  )
}

function readVotes(source: unknown, at: string | null, path: string, collector: Collector) {
  const raw = fieldOf(source, 'upvotes')
  const upvotes = parseCount(raw)
  if (raw !== undefined && raw !== null && upvotes === null) {
    collector.report('bad-field', 'missing', `${path}.upvotes`, raw)
  }
  return { upvotes, snapshots: upvotes === null || at === null ? [] : [{ at, upvotes }] }
}

function linesOf(values: readonly unknown[]): string[] {
  const lines = values.flatMap((value) => {
    const line = typeof value === 'string' && value.length <= 1000 ? cleanLine(value) : ''
    return line === '' || line.length > most.nameCharacters || isLost(line) ? [] : [line]
  })
  return [...new Set(lines)]
}

function readAuthors(source: unknown): Pick<Paper, 'authors' | 'authorCount'> {
  const names = listOf(source, 'authors').flatMap((author) => {
    if (typeof author === 'string') return [author]
    return fieldOf(author, 'hidden') === true ? [] : [fieldOf(author, 'name')]
  })
  const authors = linesOf(names).map((name) => name.replace(/,$/, ''))
  return {
    authors: authors.slice(0, most.authors),
    authorCount: names.length === 0 ? null : names.length,
  }
}

function readTexts(source: unknown, item: unknown, path: string, collector: Collector) {
  const raw = stringOf(source, 'summary') ?? stringOf(item, 'summary')
  const authors = { by: 'authors' } as const
  const abstract = collector.prose(raw && repairTimes(raw), 'en', authors, `${path}.summary`)
  const model = linesOf([fieldOf(source, 'ai_summary_model')])[0]
  const machine =
    model === undefined ? { by: 'machine' as const } : { by: 'machine' as const, model }
  const summary = stringOf(source, 'ai_summary')
  const place = `${path}.ai_summary`
  return {
    abstract: { en: abstract, ko: null },
    summary: {
      en: collector.prose(summary && repairTimes(summary), 'en', machine, place),
      ko: null,
    },
  }
}

/** People give a project's page as its repository, and the other way round. */
function readLinks(source: unknown, path: string, collector: Collector): Pick<Paper, 'links'> {
  const repository = collector.links(fieldOf(source, 'githubRepo'), `${path}.githubRepo`)
  const page = collector.links(fieldOf(source, 'projectPage'), `${path}.projectPage`)
  return {
    links: {
      code: repository.code ?? page.code,
      project: page.project ?? repository.project,
    },
  }
}

function readMedia(
  id: PaperId,
  source: unknown,
  item: unknown,
): Pick<Paper, 'media' | 'thumbnail'> {
  const addresses = [...listOf(source, 'mediaUrls'), ...listOf(item, 'mediaUrls')]
  const media = addresses.flatMap((address) => parseImageLink(address) ?? [])
  return {
    media: [...new Set(media)].slice(0, most.media),
    thumbnail: parseImageLink(fieldOf(item, 'thumbnail')) ?? thumbnailOf(id),
  }
}

function readOrganization(source: unknown, item: unknown, path: string, collector: Collector) {
  const organization = fieldOf(source, 'organization') ?? fieldOf(item, 'organization')
  const name = stringOf(organization, 'fullname') ?? stringOf(organization, 'name')
  return collector.institution(name, `${path}.organization`)
}
