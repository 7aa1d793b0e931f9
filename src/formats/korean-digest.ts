import { limits } from '#domain/archive/schema.ts'
import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'
import type { KeyPoints, SourcedText } from '#domain/text.ts'

import { listedOn, readVotes } from './blog-entry.ts'
import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { addressesIn, idOfArxivLink, idOfHuggingFaceLink } from './paper-link.ts'
import { stopsMidway } from './prose.ts'

const titleLine = /^#\s+(20\d\d-\d\d-\d\d)\s+Daily Papers\b/m
const entryHead = /^##\s+(\d{1,4})\.\s+(\S.*)$/
const longestHead = 3000
/** What the archive holds of one paper. */
const mostPoints = 12
const unsigned = { by: 'unknown' } as const

type Part = 'head' | 'summary' | 'abstract' | 'keyPoints' | 'other'
const partOrder = ['summary', 'abstract', 'keyPoints'] as const

/** A Korean post, "Daily Papers (Top N)": summary, translated abstract and key points of each paper. */
export const koreanDigest: Format = {
  name: 'korean-digest',
  signature:
    'a heading "YYYY-MM-DD Daily Papers" and sections "## 1. [Title](link)" with ### parts',
  recognises: ({ text }) =>
    titleLine.test(text.slice(0, 5000)) ||
    (/^##\s+\d{1,4}\.\s+\[/m.test(text) && /^###\s+\S/m.test(text)),
  read: ({ name, text }) => {
    const collector = createCollector(name)
    const listed = parseIsoDate(titleLine.exec(text)?.[1])
    if (!listed) collector.report('wrong-date', 'missing', 'title', text.slice(0, 100))
    const edition = collector.editionDate(listed, 'title')
    const sections = splitSections(text.split('\n'))
    for (const [index, section] of sections.entries()) {
      readSection(section, { listed, edition, order: index + 1 }, collector)
    }
    const expected = Number(/\(Top (\d{1,3})\)/.exec(text.slice(0, 5000))?.[1] ?? 0)
    if (sections.length < expected) {
      collector.report('cut-short', 'missing', 'end', `${sections.length} of ${expected}`)
    }
    return collector.finish()
  },
}

interface Section {
  readonly line: number
  readonly head: string
  readonly parts: ReadonlyMap<Part, { readonly line: number; readonly lines: readonly string[] }>
  /** False where the file stops within it. */
  readonly isEnded: boolean
}

function splitSections(lines: readonly string[]): Section[] {
  const starts = lines.flatMap((line, index) =>
    line.length <= longestHead && entryHead.test(line) ? [index] : [],
  )
  return starts.slice(0, limits.papers).map((start, index) => {
    const next = starts[index + 1]
    const body = lines.slice(start, next ?? lines.length)
    const { head, length } = headIn(body)
    return {
      line: start + 1,
      head: head.replace(/^##\s+\d{1,4}\.\s+/, ''),
      parts: splitParts(body.slice(length), start + length + 1),
      isEnded: next !== undefined || body.some((line) => /^---+\s*$/.test(line)),
    }
  })
}

/** A section's first line, or the first two where its title is wrapped. */
function headIn([first = '', second = '']: readonly string[]): { head: string; length: number } {
  const isWrapped = !/\]\([^()\s]*\)\s*$/.test(first) && /\]\(\S+\)\s*$/.test(second)
  return isWrapped ? { head: `${first} ${second}`, length: 2 } : { head: first, length: 1 }
}

function splitParts(lines: readonly string[], firstLine: number): Section['parts'] {
  const parts = new Map<Part, { line: number; lines: string[] }>()
  let current: { line: number; lines: string[] } = { line: firstLine, lines: [] }
  parts.set('head', current)
  let headings = 0
  for (const [index, line] of lines.entries()) {
    if (/^(?:---+|```\w*)\s*$/.test(line)) continue
    if (/^###\s+\S/.test(line)) {
      const part = partOf(line, headings)
      headings += 1
      current = { line: firstLine + index + 1, lines: [] }
      if (!parts.has(part)) parts.set(part, current)
    } else current.lines.push(line)
  }
  return parts
}

/** By its words; where they are damaged, by its place. */
function partOf(line: string, place: number): Part {
  if (/요약|summary/i.test(line)) return 'summary'
  if (/초록|abstract/i.test(line)) return 'abstract'
  if (/핵심|포인트|key/i.test(line)) return 'keyPoints'
  return /[가-힣]/.test(line) ? 'other' : (partOrder[place] ?? 'other')
}

interface Where {
  readonly listed: IsoDate | null
  readonly edition: IsoDate | null
  readonly order: number
}

function readSection(section: Section, where: Where, collector: Collector): void {
  const place = `line ${section.line}`
  const head = section.parts.get('head')?.lines.join('\n') ?? ''
  const addresses = addressesIn(`${section.head}\n${head}`)
  const id =
    addresses.map((address) => idOfHuggingFaceLink(address)).find((one) => one !== null) ??
    addresses.map((address) => idOfArxivLink(address)).find((one) => one !== null)
  if (!id) {
    collector.report('bad-paper', 'refused', place, section.head)
    return
  }
  const title = /^\[(.*)\]\(\S*\)?\s*$/.exec(section.head)?.[1] ?? section.head
  const paper = collector.paper(id, title, place)
  if (!paper) return
  const votes = /\*\*Upvotes\*\*\s*:\s*([\d.,]+\s?k?)/i.exec(head)?.[1]
  const lastPart = [...section.parts.keys()].at(-1)
  const text = (part: 'summary' | 'abstract') =>
    readPart(section, part, !section.isEnded && part === lastPart, collector)
  collector.add(
    {
      ...listedOn(paper, where.edition, where.order),
      ...readVotes(votes, where.listed, place, collector),
      summary: { en: null, ko: text('summary') },
      abstract: { en: null, ko: text('abstract') },
      keyPoints: { en: null, ko: readPoints(section, lastPart === 'keyPoints', collector) },
    },
    place,
  )
}

function readPart(
  section: Section,
  part: Part,
  mayBeCut: boolean,
  collector: Collector,
): SourcedText | null {
  const found = section.parts.get(part)
  if (!found) return null
  const text = found.lines.join('\n')
  const place = `line ${found.line}`
  // Key points follow every text, so one that the file's end cuts off may lack whole sentences.
  if (mayBeCut && (!text.endsWith('\n') || stopsMidway(text))) {
    collector.report('cut-short', 'missing', place, text.slice(-100))
    return null
  }
  return collector.prose(text, 'ko', unsigned, place)
}

function readPoints(section: Section, isLast: boolean, collector: Collector): KeyPoints | null {
  const found = section.parts.get('keyPoints')
  if (!found) return null
  const raw: { text: string; line: number }[] = []
  for (const [index, line] of found.lines.entries()) {
    const point = /^\s*[-*•]\s+(.*)$/.exec(line)?.[1]
    const last = raw.at(-1)
    if (point !== undefined) raw.push({ text: point, line: found.line + index })
    else if (line.trim() !== '' && last) last.text += ` ${line}`
    else if (line.trim() !== '') raw.push({ text: line, line: found.line + index })
  }
  const points = raw.flatMap(({ text, line }, index) => {
    const place = `line ${line}`
    if (isLast && !section.isEnded && index === raw.length - 1 && stopsMidway(text)) {
      collector.report('cut-short', 'missing', place, text.slice(-100))
      return []
    }
    return collector.prose(text, 'ko', unsigned, place)?.text ?? []
  })
  return points.length === 0 ? null : { points: points.slice(0, mostPoints), ...unsigned }
}
