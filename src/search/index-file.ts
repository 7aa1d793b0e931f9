import * as v from 'valibot'

/** Below the archive's folder. */
export const searchFolder = 'search/'
export const indexVersion = 4
/** The first file: all others are found from it, but for the glossary. */
export const indexPath = `${searchFolder}index.gz`
/** Its name never changes either: it can be asked for beside the first one. */
export const glossaryPath = `${searchFolder}glossary.gz`

const text = v.string()
/** A sorted list, of each string only what the one before does not begin with. */
const names = v.pipe(text, v.transform(unpackList))
const segment = v.object({
  /** Its folder, named for its content: `base-1x2y3z4a5b6c`. */
  name: v.pipe(text, v.regex(/^[a-z]+-[\da-z]{8,20}$/)),
  papers: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000)),
  /** The first and the last day on which a paper was listed; null where none was. */
  days: v.nullable(v.tuple([text, text])),
  /** The share of papers that have a text in Korean. */
  korean: v.number(),
  /** Where each shard of terms begins: as much of its first term as tells. */
  shards: names,
  /** The first word of each list of words: by their beginnings, and by their ends. */
  words: v.object({ heads: names, tails: names }),
  /** Where each class of upvotes begins in the papers' numbers, most upvotes first. */
  classes: v.array(v.number()),
  /** Papers a chunk of rows. */
  rows: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Small enough to be counted at every question. */
  isSmall: v.boolean(),
})

/** What `index.gz` holds. */
export const indexFile = v.object({
  version: v.literal(indexVersion),
  segments: v.array(segment),
  suggestions: v.nullable(text),
})
export type IndexFile = v.InferOutput<typeof indexFile>
export type SegmentInfo = v.InferOutput<typeof segment>

/** The text of `index.gz`. */
export function indexText({ segments, ...index }: IndexFile): string {
  const packed = segments.map(({ shards, words, ...info }) => ({
    ...info,
    shards: packList(shards),
    words: { heads: packList(words.heads), tails: packList(words.tails) },
  }))
  return JSON.stringify({ ...index, segments: packed })
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/** One line a string: how many letters it shares with the one before, and the others. */
export function packList(list: readonly string[]): string {
  let before = ''
  const lines = list.map((one) => {
    let shared = 0
    while (shared < digits.length - 1 && shared < one.length && one[shared] === before[shared]) {
      shared += 1
    }
    before = one
    return `${digits[shared]}${one.slice(shared)}`
  })
  return lines.join('\n')
}

export function unpackList(packed: string): string[] {
  let before = ''
  const lines = packed === '' ? [] : packed.split('\n')
  return lines.map((line) => {
    before = before.slice(0, Math.max(0, digits.indexOf(line.charAt(0)))) + line.slice(1)
    return before
  })
}

export const shardFile = (number: number) => `t${number}.gz`
export const rowsFile = (number: number) => `r${number}.gz`
export const headsFile = (number: number) => `h${number}.gz`
export const tailsFile = (number: number) => `e${number}.gz`
export const votesFile = 'votes.gz'
export const datesFile = 'dates.gz'
export const spansFile = 'spans.gz'
export const daysFile = (span: number) => `d${span}.gz`
export const facetsFile = 'facets.gz'

/** The first byte of every binary file of the index, so that a page of HTML is not taken for one. */
export const binaryMark = 0xa7

/** Takes a file of a segment before it is compressed. */
export type WriteFile = (name: string, bytes: Uint8Array) => void
