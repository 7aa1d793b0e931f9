import { parsePaperId } from '#domain/arxiv.ts'
import { parsePeriodKey } from '#domain/calendar.ts'
import { type Collection, mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { rankPapers } from '#domain/ranking.ts'
import { isMostlyKorean } from '#domain/text.ts'
import type { FormatName } from '#formats/format.ts'

import { type Measure, measure } from './measure.ts'
import type { Corpus } from './read-corpus.ts'

const id = parsePaperId('2601.06943')
const date = '2026-01-13'
const week = '2026-W03'
const kinds: readonly FormatName[] = [
  'jekyll-post',
  'korean-digest',
  'hugging-face-api',
  'weekly-text',
]

type Claim = (paper: Paper, all: Collection, parts: readonly Paper[]) => boolean

const claims: Readonly<Record<string, Claim>> = {
  'its English abstract, by its authors': ({ abstract }) => abstract.en?.by === 'authors',
  'its Korean translation': ({ abstract }) => isMostlyKorean(abstract.ko?.text ?? ''),
  'a summary in Korean': ({ summary }) => isMostlyKorean(summary.ko?.text ?? ''),
  'a summary in English': ({ summary }) => (summary.en?.text ?? '') !== '',
  'three key points': ({ keyPoints }) => keyPoints.ko?.points.length === 3,
  'the highest upvotes seen': ({ upvotes }, _, parts) =>
    upvotes === Math.max(...parts.map((part) => part.upvotes ?? 0)) && upvotes > 0,
  'each dated snapshot': ({ snapshots }, _, parts) => {
    const kept = new Set(snapshots.map((one) => JSON.stringify(one)))
    const given = parts.flatMap((part) => part.snapshots)
    return given.length > 0 && given.every((one) => kept.has(JSON.stringify(one)))
  },
  'rank 1 of the day': (_, all) => firstOf(date, all) === id,
  'rank 1 of the week': (_, all) => firstOf(week, all) === id,
  'the first place of the weekly list': (_, { lists }) =>
    lists.length === 1 && lists[0]?.week === week && lists[0].papers[0] === id,
  'no trace of the failed translation': (_, { papers }) =>
    !/번역 중[^"]*오류|항목 처리/.test(JSON.stringify([...papers.values()])),
}

/** The post, the digest and the API's answer of 2026-01-13 and the week's list as one set of papers. */
export function mergedDayMeasures({ documents }: Corpus): Measure[] {
  // Of two posts of the day the damaged one: it says the least by itself.
  const worstFirst = documents
    .map(({ reading }) => reading)
    .filter(({ collection }) => isOfThatTime(collection))
    .toSorted((a, b) => b.issues.length - a.issues.length)
  const collections = kinds.flatMap(
    (kind) => worstFirst.find(({ format }) => format === kind)?.collection ?? [],
  )
  const merged = mergeCollections(...collections)
  const turned = mergeCollections(...collections.toReversed())
  const paper = id && merged.papers.get(id)
  const parts = collections.flatMap(({ papers }) => (id && papers.get(id)) ?? [])
  return [
    measure(
      'merged 2026-01-13: a document of each kind',
      kinds,
      (kind) => worstFirst.some(({ format }) => format === kind),
      String,
    ),
    measure(
      'merged 2026-01-13: 2601.06943 has',
      Object.entries(claims),
      ([, holds]) => paper !== null && paper !== undefined && holds(paper, merged, parts),
      ([claim]) => claim,
    ),
    measure(
      'merged 2026-01-13: the same in the other order',
      [0],
      () => isSame(merged, turned),
      String,
    ),
  ]
}

function isOfThatTime({ papers, lists }: Collection): boolean {
  const [first] = papers.values()
  return lists.length > 0 ? lists[0]?.week === week : first?.editions[0]?.date === date
}

function firstOf(key: string, { papers }: Collection): string | null {
  const period = parsePeriodKey(key)
  return (period && rankPapers(papers.values(), period)[0]?.paper.id) ?? null
}

function isSame(a: Collection, b: Collection): boolean {
  const written = ({ papers, lists, institutions }: Collection) =>
    JSON.stringify([[...papers].toSorted(byKey), lists, [...institutions].toSorted(byKey)])
  return written(a) === written(b)
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1
}

/** The names of all that 2601.06943 must have, for the report. */
export const claimNames = Object.keys(claims)
