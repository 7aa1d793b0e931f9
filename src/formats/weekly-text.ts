import { limits } from '#domain/archive/schema.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { parseIsoWeek } from '#domain/calendar.ts'
import { thumbnailOf } from '#domain/link.ts'

import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { addressesIn, idOfArxivLink, idOfHuggingFaceLink } from './paper-link.ts'
import { repairTimes, stopsMidway } from './prose.ts'

const weekPage = /huggingface\.co\/papers\/week\/(20\d\d-W\d\d)/
const entryStart = /^---\s+(\d{1,4})\.\s+(\S.*)$/
const failedTitle = /^항목 처리 실패/
const failedBody = /항목 처리 중 오류|HTTPSConnectionPool\(|Read timed out/
const longestHead = 3000
const mostHeadLines = 4

/** A weekly list as text: `--- 1. Title ---`, its link, the abstract and, if it worked, a translation. */
export const weeklyText: Format = {
  name: 'weekly-text',
  signature: 'a weekly list with entries "--- 1. Title ---" and a "Link:" line each',
  recognises: ({ text }) =>
    /^---\s+\d{1,4}\.\s+\S/m.test(text) &&
    (/^Link:\s*\S/m.test(text) || weekPage.test(text.slice(0, 5000))),
  read: ({ name, text }) => {
    const collector = createCollector(name)
    const entries = splitEntries(text.split('\n'))
    const ids: PaperId[] = []
    let failed = 0
    for (const entry of entries) {
      const id = readEntry(entry, collector)
      if (id === 'failed') failed += 1
      else if (id !== null && !ids.includes(id)) ids.push(id)
    }
    const expected = Number(/\bTop (\d{1,3})\b/.exec(text.slice(0, 300))?.[1] ?? 0)
    if (ids.length + failed < expected && entries.length < expected) {
      collector.report('cut-short', 'missing', 'end', `${entries.length} of ${expected}`)
    }
    addList(text.slice(0, 5000), ids, collector)
    return collector.finish()
  },
}

/** The list's page is built from its week, as every address of Hugging Face is. */
function addList(head: string, ids: readonly PaperId[], collector: Collector): void {
  const named = /\((20\d\d-W\d\d)\)/.exec(head)?.[1]
  const linked = weekPage.exec(head)?.[1]
  const week = parseIsoWeek(named) ?? parseIsoWeek(linked)
  if (named !== week || (linked !== undefined && linked !== week)) {
    const outcome = week === null ? 'missing' : 'repaired'
    collector.report('wrong-week', outcome, 'title', [named, linked])
  }
  if (week === null || ids.length === 0) return
  collector.list({ week, source: `https://huggingface.co/papers/week/${week}`, papers: ids })
}

interface Entry {
  readonly line: number
  readonly title: string
  readonly lines: readonly string[]
  /** Of the first of `lines`. */
  readonly firstLine: number
  readonly isLast: boolean
}

function splitEntries(lines: readonly string[]): Entry[] {
  const starts = lines.flatMap((line, index) =>
    line.length <= longestHead && entryStart.test(line) ? [index] : [],
  )
  return starts.slice(0, limits.papers).map((start, index) => {
    const body = lines.slice(start, starts[index + 1] ?? lines.length)
    const closing = body.slice(0, mostHeadLines).findIndex((line) => /\s---\s*$/.test(line))
    const head = body.slice(0, closing < 0 ? 1 : closing + 1).join('\n')
    return {
      line: start + 1,
      title: head.replace(/^---\s+\d{1,4}\.\s+/, '').replace(/\s+---\s*$/, ''),
      lines: body.slice(closing < 0 ? 1 : closing + 1),
      firstLine: start + (closing < 0 ? 1 : closing + 1) + 1,
      isLast: index === starts.length - 1,
    }
  })
}

function readEntry(entry: Entry, collector: Collector): PaperId | 'failed' | null {
  const place = `line ${entry.line}`
  const head = entry.lines.slice(0, firstHeading(entry.lines))
  const id =
    addressesIn(head.join('\n'))
      .map((address) => idOfHuggingFaceLink(address) ?? idOfArxivLink(address))
      .find((one) => one !== null) ?? null
  if (failedTitle.test(entry.title) || (id === null && failedBody.test(entry.lines.join('\n')))) {
    collector.report('failed-entry', 'missing', place, entry.title)
    return 'failed'
  }
  if (id === null) {
    collector.report('bad-paper', 'refused', place, entry.title)
    return null
  }
  const paper = collector.paper(id, entry.title, place)
  if (!paper) return null
  const [original, translation] = readSections(entry, collector)
  collector.add(
    {
      ...paper,
      thumbnail: thumbnailOf(id),
      abstract: { en: original ?? null, ko: translation ?? null },
    },
    place,
  )
  return id
}

function firstHeading(lines: readonly string[]): number {
  const found = lines.findIndex((line) => /^##\s/.test(line))
  return found < 0 ? lines.length : found
}

function readSections(entry: Entry, collector: Collector) {
  const starts = entry.lines.flatMap((line, index) => (/^##\s+\S/.test(line) ? [index] : []))
  let isSecond = false
  const texts: Record<'en' | 'ko', ReturnType<Collector['prose']>> = { en: null, ko: null }
  for (const [index, start] of starts.entries()) {
    // The heading's Korean words may be damaged: the second section is the translation.
    const isKorean = isSecond || /korean|초록|번역/i.test(entry.lines[start] ?? '')
    isSecond = true
    const isLast = entry.isLast && index === starts.length - 1
    const text = entry.lines.slice(start + 1, starts[index + 1] ?? entry.lines.length).join('\n')
    const place = `line ${entry.firstLine + start + 1}`
    if (isLast && isCut(text, isKorean)) {
      collector.report('cut-short', 'missing', place, text.slice(-100))
    } else if (isKorean) texts.ko = collector.prose(text, 'ko', { by: 'machine' }, place)
    else texts.en = collector.prose(repairTimes(text), 'en', { by: 'authors' }, place)
  }
  return [texts.en, texts.ko] as const
}

/** A whole file closes with a Korean section and a newline; one that stops in an English one was cut. */
function isCut(text: string, isKorean: boolean): boolean {
  if (text.trim() === '') return false
  if (text.endsWith('\n')) return !isKorean && stopsMidway(text)
  return !isKorean || stopsMidway(text)
}
