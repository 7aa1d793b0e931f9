import type { IsoDate } from '#domain/calendar.ts'
import { type Term } from '#domain/glossary/glossary.ts'
import { addMonths, monthOf, daysSpanOf } from '#domain/calendar.ts'
import { TopicNames } from '#domain/topic-names.ts'
import { glossaryText } from './glossary-file.ts'
import { glossaryPath, type IndexFile, indexPath, indexText, indexVersion } from './index-file.ts'
import type { IndexedPaper } from './paper-terms.ts'
import { SegmentBuilder, type SegmentOptions } from './segment-builder.ts'
import { suggestionsText } from './suggestion-file.ts'
import type { Scratch } from './term-runs.ts'

/** Where an index is written: folders whose names are known only once all their files are there. */
export interface IndexOutput {
  /** A file below a folder that has no name yet. */
  readonly write: (folder: string, name: string, bytes: Uint8Array) => void
  /** Gives a folder its name. */
  readonly name: (folder: string, name: string) => void
  /** A file whose name never changes, by its path below the archive; the index's first comes last. */
  readonly finish: (path: string, bytes: Uint8Array) => void
}

export interface IndexOptions extends Omit<SegmentOptions, 'scratch'> {
  /** In any order, each once. */
  readonly papers: AsyncIterable<IndexedPaper> | Iterable<IndexedPaper>
  /** Papers of this day and later stand in a segment of their own; null puts all into one. */
  readonly newestFrom: IsoDate | null
  readonly glossary: readonly Term[]
  readonly scratchFor: (segment: string) => Scratch
}

const encoder = new TextEncoder()
/** An archive of fewer papers is one segment: it is small enough to change as a whole. */
const onePart = 5000

/**
 * From which day on papers stand in the segment that changes every day: the month of the newest day
 * and the one before it, in which upvotes still move. Null for a small archive.
 */
export function newestPartFrom(newest: IsoDate | null, papers: number): IsoDate | null {
  if (newest === null || papers < onePart) return null
  return daysSpanOf({ kind: 'monthly', key: addMonths(monthOf(newest), -1) }).first
}

/** Builds an index: the same bytes for the same papers, whatever their order. */
export async function buildIndex(options: IndexOptions, output: IndexOutput): Promise<IndexFile> {
  const builders = new Map<string, SegmentBuilder>()
  const topicNames = new TopicNames()
  for await (const indexed of options.papers) {
    const name = segmentOf(indexed, options.newestFrom)
    const builder =
      builders.get(name) ?? new SegmentBuilder({ ...options, scratch: options.scratchFor(name) })
    builders.set(name, builder)
    builder.add(indexed)
    topicNames.add(indexed.paper.keywords)
  }
  const suggestions = suggestionsText([...builders.values()], options.nameOf, topicNames)
  const segments = [...builders]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, builder]) => {
      const mark = new ContentMark()
      const info = builder.finish((file, bytes) => {
        mark.add(bytes)
        output.write(name, file, bytes)
      })
      output.name(name, `${name}-${mark.text()}`)
      return { name: `${name}-${mark.text()}`, ...info }
    })
  const index: IndexFile = {
    version: indexVersion,
    segments,
    suggestions: writeOne(output, 'suggestions', suggestions),
  }
  output.finish(glossaryPath, encoder.encode(glossaryText(options.glossary)))
  output.finish(indexPath, encoder.encode(indexText(index)))
  return index
}

function segmentOf({ paper, date }: IndexedPaper, newestFrom: IsoDate | null): string {
  if (newestFrom === null) return 'base'
  const last = [...paper.dates, ...(date ? [date] : [])].reduce((a, b) => (a > b ? a : b), '')
  return last >= newestFrom ? 'newest' : 'base'
}

/** A file whose folder is named for its content; its path below the index comes back. */
function writeOne(output: IndexOutput, kind: string, text: string): string {
  const bytes = encoder.encode(text)
  const mark = new ContentMark()
  mark.add(bytes)
  output.write(kind, 'all.gz', bytes)
  output.name(kind, `${kind}-${mark.text()}`)
  return `${kind}-${mark.text()}/all.gz`
}

/** A name for content: 64 bits of FNV-1a over two lanes. Names files apart; no protection. */
class ContentMark {
  #a = 0x811c9dc5
  #b = 0x9747b28c

  add(bytes: Uint8Array): void {
    let a = this.#a ^ bytes.length
    let b = this.#b
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] ?? 0
      a = Math.imul(a ^ byte, 0x01000193)
      b = Math.imul(b ^ byte, 0x5bd1e995) ^ (b >>> 15)
    }
    this.#a = a
    this.#b = b
  }

  text(): string {
    const part = (value: number) => (value >>> 0).toString(36).padStart(7, '0')
    return part(this.#a) + part(this.#b)
  }
}
