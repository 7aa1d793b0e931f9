import { parsePaperId } from '#domain/arxiv.ts'
import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'

import { listedOn, readVotes } from './blog-entry.ts'
import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { idOfArxivLink, idOfHuggingFaceLink } from './paper-link.ts'
import { dateOf, parseInstant } from './parse-instant.ts'
import { fieldOf, isObject, type JsonObject, listOf, stringOf } from './record.ts'

/** More than a blog ever lists; what follows is nonsense. */
const mostPapers = 5000

/** The same blog's JSON: a day's papers, or the top papers of a month. */
export const blogJson: Format = {
  name: 'blog-json',
  signature:
    'JSON with "date" or "year" and "month", and "papers" or "top_papers" with "url" and "likes"',
  recognises: ({ json }) =>
    Array.isArray(json) ? json.length > 0 && isBlog(json[0]) : isBlog(json),
  read: ({ name, json }) => {
    const collector = createCollector(name)
    const documents: readonly unknown[] = Array.isArray(json) ? json : [json]
    for (const [index, document] of documents.entries()) {
      const path = Array.isArray(json) ? `[${index}].` : ''
      if (!isObject(document)) {
        collector.report('wrong-shape', 'refused', `[${index}]`, typeof document)
      } else if (listKey(document) === 'top_papers') readMonth(document, path, collector)
      else readDay(document, path, collector)
    }
    return collector.finish()
  },
}

function listKey(document: JsonObject): 'papers' | 'top_papers' | null {
  if (Array.isArray(fieldOf(document, 'papers'))) return 'papers'
  return Array.isArray(fieldOf(document, 'top_papers')) ? 'top_papers' : null
}

/** Its fields by name; `version` belongs to our own archive, which has papers and a date too. */
function isBlog(json: unknown): boolean {
  if (!isObject(json) || Object.hasOwn(json, 'version')) return false
  const key = listKey(json)
  if (key === null) return false
  const isDated = ['date', 'crawled_at', 'year', 'generated_at'].some((one) =>
    Object.hasOwn(json, one),
  )
  const papers = listOf(json, key)
  const isListed = papers.some((paper) => isObject(paper) && Object.hasOwn(paper, 'url'))
  return isListed || (isDated && !papers.some((paper) => Object.hasOwn(Object(paper), 'paper')))
}

function readDay(document: JsonObject, path: string, collector: Collector): void {
  const crawledAt = parseInstant(fieldOf(document, 'crawled_at'))
  const named = parseIsoDate(fieldOf(document, 'date'))
  const date = named ?? dateOf(crawledAt)
  if (!named) {
    const outcome = date ? 'repaired' : 'missing'
    collector.report('wrong-date', outcome, `${path}date`, fieldOf(document, 'date') ?? '')
  }
  const edition = collector.editionDate(date, `${path}date`)
  const papers = listOf(document, 'papers')
  const total = fieldOf(document, 'total_papers')
  if (typeof total === 'number' && total > papers.length) {
    const found = `${papers.length} of ${total}`
    collector.report('cut-short', 'missing', `${path}papers`, found)
  }
  for (const [index, paper] of papers.slice(0, mostPapers).entries()) {
    const place = `${path}papers[${index}]`
    readPaper(paper, { edition, at: crawledAt ?? date, order: index + 1, place }, collector)
  }
}

/** A month's top papers: each was listed on the day on which the program saw it. */
function readMonth(document: JsonObject, path: string, collector: Collector): void {
  const editions = new Map<IsoDate, IsoDate | null>()
  for (const [index, paper] of listOf(document, 'top_papers').slice(0, mostPapers).entries()) {
    const place = `${path}top_papers[${index}]`
    const at = parseInstant(fieldOf(paper, 'published'))
    const date = dateOf(at)
    const edition = date && (editions.get(date) ?? collector.editionDate(date, place))
    if (date) editions.set(date, edition)
    readPaper(paper, { edition, at, order: index + 1, place }, collector)
  }
}

interface Where {
  readonly edition: IsoDate | null
  /** When the votes were counted. */
  readonly at: string | null
  readonly order: number
  readonly place: string
}

function readPaper(input: unknown, where: Where, collector: Collector): void {
  const { place } = where
  const id = idOf(input, place, collector)
  if (id === null) {
    collector.report('bad-paper', 'refused', place, stringOf(input, 'title') ?? typeof input)
    return
  }
  const paper = collector.paper(id, fieldOf(input, 'title'), `${place}.title`)
  if (!paper) return
  const raw = stringOf(input, 'abstract') ?? stringOf(input, 'description')
  const abstract = collector.prose(raw, 'en', { by: 'authors' }, `${place}.abstract`)
  collector.add(
    {
      ...listedOn(paper, where.edition, where.order),
      ...readVotes(fieldOf(input, 'likes'), where.at, `${place}.likes`, collector),
      ...collector.label(fieldOf(input, 'institution'), `${place}.institution`),
      links: collector.links(fieldOf(input, 'code_link'), `${place}.code_link`),
      abstract: { en: abstract, ko: null },
    },
    place,
  )
}

function idOf(input: unknown, place: string, collector: Collector) {
  const id = idOfHuggingFaceLink(fieldOf(input, 'url'))
  const second = idOfArxivLink(fieldOf(input, 'paper_link'))
  if (id && second && id !== second) {
    collector.report('bad-link', 'repaired', `${place}.paper_link`, `${second}, not ${id}`)
  }
  return id ?? idOfArxivLink(fieldOf(input, 'url')) ?? second ?? parsePaperId(fieldOf(input, 'id'))
}
