import * as v from 'valibot'
import { parseAllDocuments } from 'yaml'

import { limits } from '#domain/archive/schema.ts'
import { parsePaperId } from '#domain/arxiv.ts'
import type { Paper } from '#domain/paper.ts'
import { type Digest, ownEditor, toLine } from '#domain/text.ts'

import { type Collector, createCollector } from './collector.ts'
import type { Format } from './format.ts'
import { fieldOf } from './record.ts'

/** Our texts are a few kB each; the parser need not be tried on more. */
const mostCharacters = 2_000_000
const own = { by: 'editor', editor: ownEditor } as const

const line = v.pipe(
  v.string(),
  v.transform(toLine),
  v.minLength(1),
  v.maxLength(limits.textCharacters),
)
const pair = v.object({ en: line, ko: line })
const point = v.object({
  ...pair.entries,
  /** Sentences of the digest on which the point rests, counted from 1. */
  from: v.optional(v.array(v.pipe(v.string(), v.regex(/^[1-9]\d?$/), v.transform(Number)))),
})
const parts = {
  summary: v.union([pair, v.object({ en: line }), v.object({ ko: line })]),
  keyPoints: v.pipe(v.array(point), v.minLength(1), v.maxLength(12)),
  digest: v.pipe(v.array(pair), v.minLength(1), v.maxLength(60)),
}

/**
 * This project's own bilingual texts in YAML, one paper a document. Sentence i of a digest is the
 * twin of sentence i in the other language: a pair that lacks one costs the whole digest.
 */
export const ownTexts: Format = {
  name: 'own-texts',
  signature: 'YAML with "id", "title" and "summary", "keyPoints" or "digest"',
  recognises: ({ text, json }) =>
    json === undefined &&
    text.length <= mostCharacters &&
    /^id:\s*\S/m.test(text) &&
    /^(?:summary|keyPoints|digest):/m.test(text),
  read: ({ name, text }) => {
    const collector = createCollector(name)
    const documents = parseYaml(text)
    if (documents === null) collector.report('wrong-shape', 'refused', '', text)
    for (const [index, document] of (documents ?? []).entries()) {
      const path = documents?.length === 1 ? '' : `[${index}].`
      if (document instanceof Error) {
        collector.report('wrong-shape', 'refused', path, document.message)
      } else readTexts(document, path, collector)
    }
    return collector.finish()
  },
}

/** Every scalar a string: as a number, 2511.07070 would lose its last digit. */
function parseYaml(text: string): unknown[] | null {
  try {
    const documents = parseAllDocuments(text, { schema: 'failsafe', logLevel: 'silent' })
    if ('empty' in documents) return []
    return documents.map((one) => one.errors[0] ?? (one.toJS({ maxAliasCount: 0 }) as unknown))
  } catch {
    return null
  }
}

function readTexts(document: unknown, path: string, collector: Collector): void {
  const id = parsePaperId(fieldOf(document, 'id'))
  if (id === null) {
    collector.report('bad-paper', 'refused', `${path}id`, fieldOf(document, 'id') ?? '')
    return
  }
  const paper = collector.paper(id, fieldOf(document, 'title'), `${path}title`)
  if (!paper) return
  const part = <K extends keyof typeof parts>(key: K) => readPart(document, key, path, collector)
  const [points, digest] = [part('keyPoints'), part('digest')]
  const evidence = evidenceIn(points, digest, path, collector)
  collector.add({ ...paper, ...textsOf(part('summary'), points, digest, evidence) }, path)
}

/** Null where no point names its sentences, or one names a sentence that the digest does not have. */
function evidenceIn(
  points: Parts['keyPoints'],
  digest: Parts['digest'],
  path: string,
  collector: Collector,
): Digest['evidence'] | null {
  if (!digest || !points?.some(({ from }) => from)) return null
  const strange = points.findIndex(({ from = [] }) => from.some((at) => at > digest.length))
  if (strange === -1) return points.map(({ from = [] }) => from.map((at) => at - 1))
  const place = `${path}keyPoints[${strange}].from`
  collector.report('bad-field', 'missing', place, points[strange]?.from ?? '')
  return null
}

function readPart<K extends keyof typeof parts>(
  document: unknown,
  key: K,
  path: string,
  collector: Collector,
): v.InferOutput<(typeof parts)[K]> | null {
  const found = fieldOf(document, key)
  if (found === undefined) return null
  const result = v.safeParse(parts[key], found)
  if (result.success) return result.output
  collector.report('bad-field', 'missing', `${path}${key}`, found)
  return null
}

type Parts = { [K in keyof typeof parts]: v.InferOutput<(typeof parts)[K]> | null }

function textsOf(
  summary: Parts['summary'],
  points: Parts['keyPoints'],
  digest: Parts['digest'],
  evidence: Digest['evidence'] | null,
): Pick<Paper, 'summary' | 'keyPoints' | 'digest'> {
  const text = (language: 'en' | 'ko') => {
    const found = fieldOf(summary, language)
    return typeof found === 'string' ? { text: found, ...own } : null
  }
  const lines = (pairs: readonly v.InferOutput<typeof pair>[] | null, language: 'en' | 'ko') =>
    pairs?.map((one) => one[language]) ?? null
  const pointsIn = (language: 'en' | 'ko') => {
    const found = lines(points, language)
    return found && { points: found, ...own }
  }
  const sentencesIn = (language: 'en' | 'ko') => {
    const found = lines(digest, language)
    return found && { sentences: found, ...(evidence && { evidence }), ...own }
  }
  return {
    summary: { en: text('en'), ko: text('ko') },
    keyPoints: { en: pointsIn('en'), ko: pointsIn('ko') },
    digest: { en: sentencesIn('en'), ko: sentencesIn('ko') },
  }
}
