import { QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'

import type { LoadError } from '#queries/fetch-json.ts'
import { indexQuery } from '#queries/index-query.ts'
import { institutionQuery, institutionsQuery } from '#queries/institution-query.ts'
import { liveAbstractQuery } from '#queries/live-abstract-query.ts'
import { paperPlacesQuery } from '#queries/paper-places-query.ts'
import { rankingQuery, restQuery } from '#queries/ranking-query.ts'
import { textsQuery } from '#queries/texts-query.ts'
import { anAbstract } from '#tests/builders/a-document.ts'
import { isoDate, isoMonth, isoWeek, paperId } from '#tests/builders/a-paper.ts'
import { aDigest, aText } from '#tests/builders/a-text.ts'
import { anIndex } from '#tests/builders/an-index.ts'

import { answering, asIfOn, aServer, type Handler, serving } from './a-server.ts'

const id = paperId('2601.00001')
const day = { kind: 'daily', key: isoDate('2026-01-13') } as const
const week = { kind: 'weekly', key: isoWeek('2026-W03') } as const
const month = { kind: 'monthly', key: isoMonth('2026-01') } as const

const entry = (overrides: object = {}) => ({
  id,
  title: { en: 'Kites That Learn to Land', ko: null },
  rank: 1,
  upvotes: 42,
  ...overrides,
})
const dayFile = {
  version: 1,
  date: '2026-01-13',
  source: null,
  institutions: {},
  papers: [entry()],
}
const institution = {
  slug: 'stepfun',
  name: { en: 'StepFun', ko: null },
  aliases: [],
  country: 'CN',
  papers: 1,
}

type Options = Parameters<QueryClient['fetchQuery']>[0]

/** What a component would see as data; throws what it would see as error. */
async function ask(handler: Handler, options: object): Promise<unknown> {
  asIfOn(await aServer(handler))
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const { select = (data) => data, ...rest } = options as Options & {
    select?: (data: unknown) => unknown
  }
  return select(await client.fetchQuery(rest))
}

async function failureOf(handler: Handler, options: object): Promise<LoadError> {
  return ask(handler, options).then(
    () => Promise.reject(new Error('It was read.')),
    (error: LoadError) => error,
  )
}

/** Every query of the archive, the file it asks for, and that file as it should be. */
const archive: [name: string, options: object, path: string, file: object][] = [
  ['the index', indexQuery, 'index.json', anIndex()],
  ['a day', rankingQuery(day), 'days/2026-01-13.json', dayFile],
  ['a week', rankingQuery(week), 'weeks/2026-W03.json', dayFile],
  ['a month', rankingQuery(month), 'months/2026-01.json', dayFile],
  ['the rest of a month', restQuery(month), 'months/2026-01.rest.json', dayFile],
  [
    'the texts of a day',
    textsQuery(day.key, 'ko'),
    'days/2026-01-13.ko.json',
    { version: 1, date: '2026-01-13', language: 'ko', abstracts: {}, digests: {} },
  ],
  [
    'the places of a paper',
    paperPlacesQuery(id),
    'papers/2601.json',
    { version: 1, papers: { [id]: { days: [['2026-01-13', 1]], weeks: [], months: [] } } },
  ],
  [
    'the institutions',
    institutionsQuery,
    'institutions/index.json',
    { version: 1, institutions: [institution] },
  ],
  [
    'an institution',
    institutionQuery('stepfun'),
    'institutions/stepfun.json',
    { version: 1, ...institution, list: [] },
  ],
]

describe.each(archive)('%s', (_, options, path, file) => {
  test('is asked for at its own address and read', async () => {
    const value = await ask(serving({ [`/archive/${path}`]: file }), options)
    expect(value).toBeDefined()
    expect(value).not.toBeNull()
  })

  test.each([
    ['broken', 'words', 'soon'],
    ['broken', 'a list', '[]'],
    ['broken', 'no version', '{}'],
    ['broken', 'a version of letters', '{"version":"1"}'],
    ['broken', 'nothing but a version', '{"version":1}'],
    ['newer', 'a version to come', '{"version":2}'],
  ])('is "%s" where its file holds %s', async (kind, __, body) => {
    const error = await failureOf(answering(200, body), options)
    expect(error).toMatchObject({ name: 'LoadError', kind, url: `/archive/${path}` })
  })

  test('is "busy" where the server is in trouble', async () => {
    expect(await failureOf(answering(503, ''), options)).toMatchObject({ kind: 'busy' })
  })
})

test('the issue that made a file unreadable comes along', async () => {
  const error = await failureOf(answering(200, '{"version":2}'), indexQuery)
  expect(error.issues).toMatchObject([{ code: 'newer-version', file: 'index.json', found: '2' }])
})

describe('a file that is not there', () => {
  test.each(archive.filter(([name]) => !name.includes('texts') && !name.includes('places')))(
    'is "absent": %s',
    async (_, options) => {
      expect(await failureOf(answering(404, ''), options)).toMatchObject({ kind: 'absent' })
    },
  )

  test('is a day without texts', async () => {
    expect(await ask(answering(404, ''), textsQuery(day.key, 'en'))).toEqual({
      abstracts: {},
      digests: {},
    })
  })

  test('is a paper that the archive does not know', async () => {
    expect(await ask(answering(404, ''), paperPlacesQuery(id))).toBeNull()
  })
})

test('a broken paper hides no other, and is told of', async () => {
  const papers = [entry(), entry({ id: 'nonsense' }), entry({ id: '2601.00002', upvotes: 'many' })]
  const read = await ask(answering(200, JSON.stringify({ ...dayFile, papers })), rankingQuery(day))
  expect(read).toMatchObject({
    value: { papers: [{ id: '2601.00001' }, { id: '2601.00002', upvotes: null }] },
    issues: [
      { code: 'bad-paper', outcome: 'refused', place: 'papers[1].id' },
      { code: 'bad-field', outcome: 'missing', place: 'papers[2].upvotes' },
    ],
  })
})

test('a broken text hides no other', async () => {
  const file = {
    version: 1,
    date: '2026-01-13',
    language: 'en',
    abstracts: { [id]: aText('A text.'), '2601.00002': { text: '', by: 'authors' } },
    digests: { '2601.00003': aDigest(['A sentence.']), nonsense: aDigest(['Another.']) },
  }
  const read = await ask(answering(200, JSON.stringify(file)), textsQuery(day.key, 'en'))
  expect(read).toMatchObject({
    abstracts: { [id]: { text: 'A text.' } },
    digests: { '2601.00003': { sentences: ['A sentence.'] } },
  })
  expect(JSON.stringify(read)).not.toContain('nonsense')
})

test('a paper that the group of its month does not name is unknown', async () => {
  const file = { version: 1, papers: {} }
  expect(await ask(answering(200, JSON.stringify(file)), paperPlacesQuery(id))).toBeNull()
})

describe('the authors’ abstract', () => {
  const path = `/api/papers/${id}`

  test('comes from Hugging Face, on one line, as the authors’ own', async () => {
    const text = anAbstract('kites')
    const summary = `  ${text.replace('. ', '.\n')}\u200B`
    const read = await ask(serving({ [path]: { id, summary, upvotes: 3 } }), liveAbstractQuery(id))
    expect(read).toEqual({ text, by: 'authors' })
  })

  test.each([
    ['absent', 'an unknown paper', answering(404, '{"error":"Paper not found"}')],
    ['busy', 'too many questions', answering(429, '', { 'retry-after': '2' })],
    ['broken', 'no abstract', answering(200, '{"id":"2601.00001"}')],
    ['broken', 'an abstract of a word', answering(200, '{"summary":"N/A"}')],
    ['broken', 'one of no end', answering(200, JSON.stringify({ summary: 'a'.repeat(20_001) }))],
    ['broken', 'a list', answering(200, '[]')],
  ])('is "%s" where the answer is %s', async (kind, _, handler) => {
    expect(await failureOf(handler, liveAbstractQuery(id))).toMatchObject({
      kind,
      url: `https://huggingface.co${path}`,
    })
  })
})
