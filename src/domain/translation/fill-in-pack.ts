import * as v from 'valibot'

import { paperId, title } from '../archive/schema.ts'
import type { PaperId } from '../arxiv.ts'
import type { Paper } from '../paper.ts'
import { ownEditor, type Provenance, toLine } from '../text.ts'
import { pointCount } from './answer-schema.ts'
import { type Assignment, assignmentOf, mostSentences, type Part } from './assignment.ts'
import { checkAnswer } from './check-answer.ts'
import { type AnswerFault, textFault } from './fault.ts'
import { fillInRules } from './fill-in-rules.ts'
import { textsOf } from './texts-of.ts'

/** What missing Korean is asked for in one file, filled by whoever likes, and given back. */
export const packFormat = 'nonmun-fill-in'
export const packVersion = 1

/** A busy week has 300 papers. */
export const mostItems = 1000

const line = v.pipe(v.string(), v.maxLength(4000))
const blank = v.optional(line, '')

/** Strings stay empty where nothing was filled in; parts that are not missing are absent. */
const packItem = v.object({
  id: paperId,
  title: v.object({ en: title, ko: blank }),
  summary: v.optional(v.object({ ko: blank })),
  keyPoints: v.optional(
    v.pipe(
      v.array(
        v.object({
          ko: blank,
          sentence: v.nullish(v.union([v.pipe(v.number(), v.integer()), line])),
        }),
      ),
      v.maxLength(12),
    ),
  ),
  abstract: v.optional(
    v.pipe(
      v.array(v.object({ sentence: v.number(), en: line, ko: blank })),
      v.maxLength(mostSentences),
    ),
  ),
})
export type PackItem = v.InferOutput<typeof packItem>

const pack = v.object({
  format: v.literal(packFormat),
  version: v.literal(packVersion),
  filledBy: v.fallback(v.object({ name: blank, model: blank }), { name: '', model: '' }),
  items: v.pipe(v.array(v.unknown()), v.maxLength(mostItems)),
})

export interface PackRequest {
  readonly paper: Pick<Paper, 'id' | 'title' | 'summary' | 'keyPoints'>
  /** The English abstract, where it is at hand. */
  readonly english: string | null
  readonly hasKorean: boolean
}

/** A title alone is not worth a pack: the page shows titles in English. */
function lacksText({ paper: { summary, keyPoints }, hasKorean }: PackRequest): boolean {
  return !hasKorean || summary.ko === null || keyPoints.ko === null
}

/** The items that ask for what is missing; a paper that lacks nothing gives none. */
export function packItems(requests: readonly PackRequest[]): readonly object[] {
  return requests.filter(lacksText).flatMap(({ paper, english, hasKorean }) => {
    const text = english === null ? null : { text: toLine(english), by: 'authors' as const }
    const ko = hasKorean ? { text: '-', by: 'unknown' as const } : null
    const assignment = assignmentOf({ ...paper, abstract: { en: text, ko } })
    return assignment ? itemOf(assignment) : []
  })
}

function itemOf({ id, title: en, sentences, wanted }: Assignment): object[] {
  const points = Array.from({ length: pointCount }, () => ({ ko: '', sentence: null }))
  const abstract = sentences.map((sentence, index) => ({
    sentence: index + 1,
    en: sentence.trim(),
    ...(wanted.abstract && { ko: '' }),
  }))
  const missing = {
    ...(wanted.summary.includes('ko') && { summary: { ko: '' } }),
    ...(wanted.keyPoints.includes('ko') && { keyPoints: points }),
  }
  const isRead = wanted.abstract || Object.keys(missing).length > 0
  if (!isRead && !wanted.title) return []
  const head = { id, title: { en, ...(wanted.title && { ko: '' }) } }
  return [{ ...head, ...missing, ...(isRead && { abstract }) }]
}

/** The file itself: indented, since people open it in an editor. `name` is a period or a paper. */
export function writePack(name: string, items: readonly object[]): string {
  const filledBy = { name: '', model: '' }
  const file = { format: packFormat, version: packVersion, for: name, instructions: fillInRules }
  return `${JSON.stringify({ ...file, filledBy, items }, null, 2)}\n`
}

/** One item of a filled pack, held to the checks of `nonmun translate`. */
export interface FilledItem {
  readonly index: number
  readonly id: PaperId
  /** The texts that passed, as a paper that has nothing else; null where none did. */
  readonly paper: Paper | null
  readonly faults: readonly AnswerFault[]
}

export interface PackReading {
  readonly filled: readonly FilledItem[]
  /** Items that are no item, by their place. */
  readonly broken: readonly number[]
}

/** True for a pack of any version. */
export function isPack(json: unknown): boolean {
  return v.is(v.object({ format: v.literal(packFormat) }), json)
}

/** Reads a filled pack; what was left empty is passed over. Null for what is no pack of this version. */
export function readPack(json: unknown): PackReading | null {
  const read = v.safeParse(pack, json)
  if (!read.success) return null
  const by = provenanceOf(read.output.filledBy)
  const filled: FilledItem[] = []
  const broken: number[] = []
  for (const [index, input] of read.output.items.entries()) {
    const item = v.safeParse(packItem, input)
    if (!item.success) broken.push(index)
    else filled.push({ index, id: item.output.id, ...judge(item.output, by) })
  }
  return { filled, broken }
}

/** A file must not speak in this project's own name. */
function provenanceOf({
  name,
  model,
}: {
  readonly name: string
  readonly model: string
}): Provenance {
  const [editor, engine] = [toLine(name).slice(0, 300), toLine(model).slice(0, 300)]
  if (engine !== '') return { by: 'machine', model: engine }
  const isNamed = editor !== '' && editor.toLowerCase() !== ownEditor.toLowerCase()
  return isNamed ? { by: 'editor', editor } : { by: 'unknown' }
}

function judge(item: PackItem, by: Provenance): Pick<FilledItem, 'paper' | 'faults'> {
  const assignment = askedIn(item)
  const { wanted, sentences } = assignment
  const groundless = sentences.length === 0 ? groundlessParts(item) : []
  const { kept, faults } = checkAnswer(assignment, answerIn(item))
  const isKept = Object.keys(kept).length > 0
  const hasAny =
    wanted.title || wanted.abstract || wanted.summary.length + wanted.keyPoints.length > 0
  return {
    paper: hasAny && isKept ? textsOf(assignment, kept, by) : null,
    faults: [...faults, ...groundless],
  }
}

/** What an item was filled with, as if it had been asked for. */
function askedIn({ id, title: head, summary, keyPoints, abstract = [] }: PackItem): Assignment {
  const isFilled = (text: string | undefined) => (text ?? '').trim() !== ''
  // Joined, they are the abstract again.
  const sentences = abstract.map(
    ({ en }, index) => en.trim() + (index < abstract.length - 1 ? ' ' : ''),
  )
  const isKnown = sentences.length > 0
  return {
    id,
    title: head.en,
    sentences,
    wanted: {
      title: isFilled(head.ko),
      abstract: abstract.some(({ ko }) => isFilled(ko)),
      summary: isKnown && isFilled(summary?.ko) ? ['ko'] : [],
      keyPoints: isKnown && (keyPoints ?? []).some(({ ko }) => isFilled(ko)) ? ['ko'] : [],
    },
  }
}

function answerIn({ title: head, summary, keyPoints, abstract = [] }: PackItem): object {
  return {
    title: head.ko,
    summary,
    keyPoints: keyPoints?.map(({ ko, sentence }) => ({ ko, evidence: sentence ?? '' })),
    abstract: abstract
      .filter(({ ko }) => ko.trim() !== '')
      .map(({ sentence, ko }) => ({ sentence, ko })),
  }
}

/** Texts about an abstract that is not in the file cannot be held against anything. */
function groundlessParts({ summary, keyPoints }: PackItem): AnswerFault[] {
  const fault = (part: Part): AnswerFault => ({
    ...textFault('not-verbatim'),
    part,
    language: 'ko',
    at: null,
  })
  const hasPoints = (keyPoints ?? []).some(({ ko }) => ko.trim() !== '')
  return [
    ...((summary?.ko ?? '').trim() === '' ? [] : [fault('summary')]),
    ...(hasPoints ? [fault('keyPoints')] : []),
  ]
}
