import { limits } from '#domain/archive/schema.ts'
import type { PaperId } from '#domain/arxiv.ts'
import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'

import { listedOn, readVotes } from './blog-entry.ts'
import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { addressesIn, idOfArxivLink, idOfHuggingFaceLink } from './paper-link.ts'
import { stopsMidway } from './prose.ts'

const entryHead = /^ {0,3}(\d{1,4})[.)]\s+(\S.*)$/
const bullet = /^\s*[-*•]\s+(.*)$/
const heading = /^#{1,2}\s+\S/
const blogHeading = /^#\s+Hugging Face (?:Daily )?Papers\b/m
const longestHead = 3000
/** Titles are wrapped over two lines, rarely three. */
const mostHeadLines = 4

interface Block {
  readonly line: number
  readonly head: string
  readonly lines: readonly string[]
}

/** A blog's daily post: front matter, and a numbered list of papers in bold with 👍 counts. */
export const jekyllPost: Format = {
  name: 'jekyll-post',
  signature: 'a Markdown post with a numbered list of bold titles and links to papers',
  recognises: ({ text }) =>
    blogHeading.test(text) ||
    (/^ {0,3}\d{1,4}[.)]\s+\*\*/m.test(text) &&
      /\]\(\s*(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co\/papers|arxiv\.org)\//i.test(text)),
  read: ({ name, text }) => {
    const collector = createCollector(name)
    const lines = text.split('\n')
    const listed = dateOfPost(text, collector)
    const edition = collector.editionDate(listed, 'title')
    const blocks = splitBlocks(lines)
    for (const [index, block] of blocks.entries()) {
      const isLast = index === blocks.length - 1
      readBlock(block, { listed, edition, order: index + 1, isLast }, collector)
    }
    const expected = /^\D{0,6}\*\*(\d{1,4})\D{0,4}\*\*/m.exec(text)?.[1]
    if (expected !== undefined && blocks.length < Number(expected)) {
      const place = `line ${lines.length}`
      collector.report('cut-short', 'missing', place, `${blocks.length} of ${expected}`)
    }
    return collector.finish()
  },
}

/** Of heading, front matter and permalink the date most of them name; the title's is UTC, `date:` is Korean. */
function dateOfPost(text: string, collector: Collector): IsoDate | null {
  const head = text.slice(0, 5000)
  const dates = [
    /^#\s+[^\n]*?(20\d\d-\d\d-\d\d)/m,
    /^title:[^\n]*?(20\d\d-\d\d-\d\d)/m,
    /^permalink:[^\n]*?(20\d\d-\d\d-\d\d)/m,
    /^date:\s*(20\d\d-\d\d-\d\d)/m,
  ].flatMap((place) => parseIsoDate(place.exec(head)?.[1]) ?? [])
  const votes = new Map<IsoDate, number>()
  for (const date of dates) votes.set(date, (votes.get(date) ?? 0) + 1)
  const [best] = [...votes].toSorted(([, a], [, b]) => b - a)
  if (votes.size > 1) collector.report('wrong-date', 'repaired', 'title', [...votes.keys()])
  return best?.[0] ?? null
}

function splitBlocks(lines: readonly string[]): Block[] {
  const starts = lines.flatMap((line, index) => (isEntryHead(lines, line, index) ? [index] : []))
  return starts.slice(0, limits.papers).map((start, index) => {
    const body = lines.slice(start, starts[index + 1] ?? lines.length)
    const next = body.findIndex((line, at) => at > 0 && heading.test(line))
    const own = next < 0 ? body : body.slice(0, next)
    const head = headLines(own)
    return {
      line: start + 1,
      head: own.slice(0, head).join(' '),
      lines: own.slice(head),
    }
  })
}

function isEntryHead(lines: readonly string[], line: string, index: number): boolean {
  if (line.length > longestHead || !entryHead.test(line)) return false
  if (/^ {0,3}\d{1,4}[.)]\s+\*\*/.test(line)) return true
  const next = lines.slice(index + 1, index + 1 + mostHeadLines).find((one) => bullet.test(one))
  return next !== undefined && / [-–—] \D{0,12}[\d.,]+k?\s*$/.test(line)
}

function headLines(lines: readonly string[]): number {
  const end = lines.findIndex((line, at) => at > 0 && (bullet.test(line) || line.trim() === ''))
  return Math.min(end < 0 ? lines.length : end, mostHeadLines)
}

interface Where {
  readonly listed: IsoDate | null
  readonly edition: IsoDate | null
  readonly order: number
  readonly isLast: boolean
}

function readBlock(block: Block, where: Where, collector: Collector): void {
  const place = `line ${block.line}`
  const id = idOfBlock(block, collector)
  if (id === null) {
    const isCut = where.isLast && block.lines.at(-1) !== ''
    collector.report(isCut ? 'cut-short' : 'bad-paper', 'refused', place, block.head)
    return
  }
  const { title, votes } = splitHead(block.head)
  const paper = collector.paper(id, title, place)
  if (!paper) return
  const fields = readBullets(block, where.isLast, collector)
  collector.add(
    {
      ...listedOn(paper, where.edition, where.order),
      ...readVotes(votes, where.listed, place, collector),
      ...fields,
    },
    place,
  )
}

function idOfBlock(block: Block, collector: Collector): PaperId | null {
  const addresses = block.lines
    .filter((line) => !isAbstract(line))
    .flatMap((line) => addressesIn(line))
  const ids = addresses.flatMap((address) => idOfHuggingFaceLink(address) ?? [])
  const others = addresses.flatMap((address) => idOfArxivLink(address) ?? [])
  const id = ids[0] ?? others[0] ?? null
  const stray = others.find((other) => other !== id)
  if (stray !== undefined) {
    collector.report('bad-link', 'repaired', `line ${block.line}`, `${stray}, not ${id ?? ''}`)
  }
  return id
}

/** `1. **Title** - 👍 159`; whatever became of the emoji, the number is the last word. */
function splitHead(head: string): { title: string; votes: string | undefined } {
  const text = head.replace(/^\s*\d{1,4}[.)]\s+/, '').trim()
  const bold = /^\*\*(.*)\*\*([^*]*)$/s.exec(text)
  const rest = bold?.[2] ?? / [-–—] \D{0,12}[\d.,]+\s?k?\s*$/i.exec(text)?.[0] ?? ''
  const votes = /(\d[\d.,]*\s?k?)\s*$/i.exec(rest)?.[1]
  const title = bold?.[1] ?? text.slice(0, text.length - rest.length).replace(/^\*\*|\*\*$/g, '')
  return { title, votes }
}

function isAbstract(line: string): boolean {
  return /^\s*[-*•]?\s*(?:Abstract|초록)\s*:/i.test(line)
}

function readBullets(block: Block, isLast: boolean, collector: Collector) {
  let labelled: ReturnType<Collector['label']> = { institutions: [], authorCount: null }
  let abstract = null
  for (const [index, line] of block.lines.entries()) {
    const place = `line ${block.line + index + 1}`
    if (isAbstract(line))
      abstract = readAbstract(block.lines.slice(index), place, isLast, collector)
    else if (isInstitution(line)) {
      labelled = collector.label(/^[^:]*:\s*(.*)$/.exec(line)?.[1], place)
    }
    if (isAbstract(line)) break
  }
  return { ...labelled, abstract: { en: abstract, ko: null } }
}

/** Any label but a link: the word before the colon may be damaged beyond recognition. */
function isInstitution(line: string): boolean {
  return line.length < 1000 && /^\s*[-*•]\s+[^:[\]]{1,40}:\s*\S/.test(line) && !line.includes('](')
}

function readAbstract(
  lines: readonly string[],
  place: string,
  isLast: boolean,
  collector: Collector,
) {
  const end = lines.findIndex((line, at) => at > 0 && (line.trim() === '' || bullet.test(line)))
  const raw = lines.slice(0, end < 0 ? lines.length : end).join('\n')
  const text = raw.replace(/^\s*[-*•]?\s*(?:Abstract|초록)\s*:/i, '')
  // A whole post ends with a newline: here the abstract itself runs into the end of the file.
  if (isLast && end < 0 && stopsMidway(text)) {
    collector.report('cut-short', 'missing', place, text.slice(-100))
    return null
  }
  return collector.prose(text, 'en', { by: 'authors' }, place)
}
