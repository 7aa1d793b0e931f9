import { type PaperId, parsePaperId } from '#domain/arxiv.ts'
import { type Collected, collectDay, collectList, collectTexts } from '#domain/archive/collect.ts'
import { readRankingFile } from '#domain/archive/ranking-file.ts'
import { headOf, readIndex } from '#domain/archive/read.ts'
import { readInstitution, readInstitutions, readPaperGroup } from '#domain/archive/read-lookups.ts'
import { parseIsoDate, parsePeriodKey } from '#domain/calendar.ts'
import { type Collection, mergeCollections } from '#domain/merge.ts'
import { emptyPaper, type Paper } from '#domain/paper.ts'

import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { fieldOf, isObject, type JsonObject, listOf } from './record.ts'
import { unknownTitle } from './title.ts'

/** What each kind of our files has besides `version`, the most telling first. */
const kinds = {
  whole: (json) => fieldOf(json, 'archive') === true,
  texts: (json) => isObject(fieldOf(json, 'abstracts')) || isObject(fieldOf(json, 'digests')),
  day: (json) => Array.isArray(fieldOf(json, 'papers')) && Object.hasOwn(json, 'date'),
  list: (json) => isList(json),
  longer: (json) =>
    Array.isArray(fieldOf(json, 'papers')) &&
    (Object.hasOwn(json, 'week') || Object.hasOwn(json, 'month')),
  index: (json) => ['days', 'weeks', 'months'].every((key) => isObject(fieldOf(json, key))),
  group: (json) => isObject(fieldOf(json, 'papers')),
  institutions: (json) => Array.isArray(fieldOf(json, 'institutions')),
  institution: (json) => Object.hasOwn(json, 'slug') && Array.isArray(fieldOf(json, 'list')),
} as const satisfies Record<string, (json: JsonObject) => boolean>
type Kind = keyof typeof kinds

/** Our own paper JSON: a day, texts, a list, any derived file, or a whole archive in one file. */
export const archive: Format = {
  name: 'archive',
  signature: 'JSON of this project with "version" and "papers", "abstracts", "days" or "archive"',
  recognises: ({ json }) => kindOf(json) !== null,
  read: ({ name, json }) => {
    const collector = createCollector(name)
    const kind = kindOf(json)
    if (kind !== null && isObject(json)) readers[kind](json, name, collector)
    return collector.finish()
  },
}

function kindOf(json: unknown): Kind | null {
  if (!isObject(json) || typeof fieldOf(json, 'version') !== 'number') return null
  for (const kind of Object.keys(kinds) as Kind[]) if (kinds[kind](json)) return kind
  return null
}

/** A list's papers have no rank: their place is their order. */
function isList(json: JsonObject): boolean {
  const papers = listOf(json, 'papers')
  return (
    Object.hasOwn(json, 'week') &&
    papers.length > 0 &&
    papers.every((paper) => !Object.hasOwn(Object(paper), 'rank'))
  )
}

const readers: Record<Kind, (json: JsonObject, file: string, collector: Collector) => void> = {
  whole: (json, file, collector) => {
    const { head, issues } = headOf(json, file)
    collector.passOn(issues)
    if (head) readWhole(json, file, collector)
  },
  texts: (json, file, collector) => {
    take(collectTexts(json, file, untitledPapers(json)), collector)
  },
  day: (json, file, collector) => take(collectDayFile(json, file), collector),
  list: (json, file, collector) => take(collectList(json, file), collector),
  longer: readLonger,
  index: (json, file, collector) => collector.passOn(readIndex(json, file).issues),
  group: (json, file, collector) => collector.passOn(readPaperGroup(json, file).issues),
  institution: (json, file, collector) => collector.passOn(readInstitution(json, file).issues),
  institutions: (json, file, collector) => {
    const { value, issues } = readInstitutions(json, file)
    collector.passOn(issues)
    for (const { slug, name, country } of value?.institutions ?? []) {
      collector.name(slug, { en: name.en, ko: name.ko, country })
    }
  },
}

function take({ collection, issues }: Collected, collector: Collector): void {
  collector.passOn(issues)
  for (const paper of collection.papers.values()) collector.join(paper)
  for (const list of collection.lists) collector.list(list)
  for (const [slug, name] of collection.institutions) collector.name(slug, name)
}

function collectDayFile(json: unknown, file: string): Collected {
  const date = parseIsoDate(fieldOf(json, 'date'))
  if (date) return collectDay(json, file, date)
  const collector = createCollector(file)
  collector.report('wrong-date', 'refused', 'date', fieldOf(json, 'date') ?? '')
  return collector.finish()
}

/**
 * `{ version, archive: true, days, texts, lists, papers }`, as the browser exports it; `papers` are
 * listed on no day.
 */
function readWhole(json: JsonObject, file: string, collector: Collector): void {
  const undated = collectUndated(json, file)
  const days: Collection[] = [undated.collection]
  take(undated, collector)
  for (const [index, day] of listOf(json, 'days').entries()) {
    const collected = collectDayFile(day, file)
    days.push(collected.collection)
    take({ ...collected, issues: within(collected, `days[${index}]`) }, collector)
  }
  const { papers } = mergeCollections(...days)
  const untitled = listOf(json, 'texts').map((texts) => untitledPapers(texts))
  for (const [index, texts] of listOf(json, 'texts').entries()) {
    const known = new Map(
      [...(untitled[index] ?? [])].map(([id, one]) => [id, papers.get(id) ?? one]),
    )
    const collected = collectTexts(texts, file, known)
    take({ ...collected, issues: within(collected, `texts[${index}]`) }, collector)
  }
  for (const [index, list] of listOf(json, 'lists').entries()) {
    const collected = collectList(list, file)
    take({ ...collected, issues: within(collected, `lists[${index}]`) }, collector)
  }
}

function within({ issues }: Collected, place: string): Collected['issues'] {
  return issues.map((one) => ({
    ...one,
    place: one.place === '' ? place : `${place}.${one.place}`,
  }))
}

/** Texts name papers by id alone; their titles come with their days. */
function untitledPapers(json: unknown): Map<PaperId, Paper> {
  const ids = ['abstracts', 'digests'].flatMap((part) => Object.keys(Object(fieldOf(json, part))))
  return new Map(
    ids.flatMap((text) => {
      const id = parsePaperId(text)
      return id ? [[id, emptyPaper(id, unknownTitle(id))] as const] : []
    }),
  )
}

/** They are written as a month's are, but with no dates. */
function collectUndated({ version, papers, institutions }: JsonObject, file: string): Collected {
  const collector = createCollector(file)
  if (!Array.isArray(papers) || papers.length === 0) return collector.finish()
  readLonger({ version, month: '2000-01', papers, institutions }, file, collector)
  return collector.finish()
}

/** A week's or a month's ranking is derived from days, but says of each paper when it was listed. */
function readLonger(json: JsonObject, file: string, collector: Collector): void {
  const key = fieldOf(json, 'week') ?? fieldOf(json, 'month')
  const period = parsePeriodKey(key)
  if (!period || period.kind === 'daily') {
    collector.report('wrong-week', 'refused', 'week', key ?? '')
    return
  }
  const { value, issues } = readRankingFile(json, file, period)
  collector.passOn(issues)
  if (!value) return
  for (const { rank, dates, ...facts } of value.papers) {
    const editions = dates.map((date) => ({ date, order: rank }))
    collector.join({ ...emptyPaper(facts.id, facts.title.en), ...facts, editions })
  }
  for (const [slug, name] of value.institutions) collector.name(slug, name)
}
