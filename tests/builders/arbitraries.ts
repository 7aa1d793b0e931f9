import fc from 'fast-check'

import { addDays } from '#domain/calendar.ts'
import type { Collection } from '#domain/merge.ts'
import { emptyPaper, type Paper, type WeeklyList } from '#domain/paper.ts'
import { type Digest, type KeyPoints, ownEditor, type SourcedText, writers } from '#domain/text.ts'

import { isoDate, isoWeek, paperId } from './a-paper.ts'

/** Few of everything, so that papers, days and lists of two collections often meet. */
export const ids = ['2601.00001', '2601.00002', '2512.00003', 'cs/0112017'].map(paperId)
const words = ['kite', 'lantern', '연', '등불', 'π < 1', '__proto__', "it's \\ so"]

const word = fc.constantFrom(...words)
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const count = fc.integer({ min: 0, max: 300 })
const nullable = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null })
const date = fc.integer({ min: 0, max: 70 }).map((days) => addDays(isoDate('2025-12-15'), days))

const provenance = fc.oneof(
  fc.constantFrom(...writers).map((by) => ({ by })),
  fc.constant({ by: 'editor' as const, editor: ownEditor }),
  fc.constant({ by: 'machine' as const, model: 'a-model' }),
)
const text: fc.Arbitrary<SourcedText> = fc
  .tuple(line, provenance)
  .map(([sentence, by]) => ({ text: sentence, ...by }))
const lines = fc.array(line, { minLength: 1, maxLength: 3 })
const keyPoints: fc.Arbitrary<KeyPoints> = fc
  .tuple(lines, provenance)
  .map(([points, by]) => ({ points, ...by }))
const digest: fc.Arbitrary<Digest> = fc
  .tuple(lines, provenance, fc.option(fc.array(fc.array(fc.nat(2), { maxLength: 2 }))))
  .map(([sentences, by, evidence]) => ({ sentences, ...(evidence && { evidence }), ...by }))

function localized<T>(one: fc.Arbitrary<T>) {
  return fc.record({ en: nullable(one), ko: nullable(one) })
}

const slugs = ['kaist-ai', 'stepfun', '台灣大學']
const https = (host: string, paths: readonly string[]) =>
  fc.constantFrom(...paths).map((path) => `https://${host}/${path}`)

const edition = fc.record({ date, order: fc.integer({ min: 1, max: 50 }) })
const snapshot = fc.record({
  at: fc.oneof(
    date,
    date.map((day) => `${day}T09:00:00Z`),
  ),
  upvotes: count,
})

const facts = fc.record({
  upvotes: nullable(count),
  snapshots: fc.uniqueArray(snapshot, { maxLength: 3, selector: ({ at }) => at }),
  editions: fc.uniqueArray(edition, { maxLength: 3, selector: (one) => one.date }),
  institutions: fc.uniqueArray(fc.constantFrom(...slugs), { maxLength: 2 }),
  authors: fc.array(line, { maxLength: 3 }),
  authorCount: nullable(count),
  comments: nullable(count),
  githubStars: nullable(count),
  links: fc.record({
    code: nullable(https('github.com', ['a/b', 'c/d'])),
    project: nullable(https('example.org', ['', 'kites'])),
  }),
  thumbnail: nullable(https('cdn-thumbnails.huggingface.co', ['1.png', '2.png'])),
  media: fc.uniqueArray(https('cdn-uploads.huggingface.co', ['1.png', '2.png'])),
  keywords: fc.uniqueArray(word, { maxLength: 3 }),
  submitted: nullable(date),
  withdrawn: nullable(date),
})

const place = fc.nat(90)
const abstract = fc
  .tuple(text, fc.option(fc.array(fc.tuple(place, place), { minLength: 1, maxLength: 3 })))
  .map(([one, starts]) => (starts ? { ...one, pairs: { of: '90-00c0ffee', starts } } : one))
const pointsWithEvidence = fc
  .tuple(keyPoints, fc.option(fc.array(nullable(fc.tuple(place, place)), { maxLength: 3 })))
  .map(([one, spans]) => (spans ? { ...one, evidence: { of: '90-00c0ffee', spans } } : one))

const texts = fc.record({
  summary: localized(text),
  keyPoints: localized(pointsWithEvidence),
  abstract: localized(abstract),
  digest: localized(digest),
})

/** Any paper, of any of `ids`. */
export const papers: fc.Arbitrary<Paper> = fc
  .tuple(fc.constantFrom(...ids), line, nullable(text), facts, texts)
  .map(([id, en, ko, known, written]) => ({
    ...emptyPaper(id, en),
    title: { en, ko },
    ...known,
    ...written,
  }))

const weeklyLists: fc.Arbitrary<WeeklyList> = fc.record({
  week: fc.constantFrom('2026-W03', '2025-W33').map(isoWeek),
  source: https('huggingface.co', ['papers/week/1', 'papers/week/2']),
  papers: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
})

const names = fc.constantFrom(...slugs).chain((slug) =>
  fc.record({
    slug: fc.constant(slug),
    name: fc.record({
      en: fc.constantFrom('Kites Lab', 'Lantern Lab'),
      ko: fc.constantFrom(null, '연 연구소'),
      country: fc.constantFrom(null, 'KR'),
    }),
  }),
)

/** Any collection; papers on its lists need not be in it. */
export const collections: fc.Arbitrary<Collection> = fc
  .tuple(
    fc.uniqueArray(papers, { maxLength: 4, selector: ({ id }) => id }),
    fc.array(weeklyLists, { maxLength: 2 }),
    fc.array(names, { maxLength: 3 }),
  )
  .map(([some, lists, institutions]) => ({
    papers: new Map(some.map((paper) => [paper.id, paper])),
    lists,
    institutions: new Map(institutions.map(({ slug, name }) => [slug, name])),
  }))
