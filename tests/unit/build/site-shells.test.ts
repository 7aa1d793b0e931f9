import { expect, test } from 'vitest'

import { mostPaperPages, siteShells } from '#build/site-shells.ts'
import { surveyArchive } from '#build/survey.ts'

const facts = { papers: 1, top: 169 }
const thumbnail = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2601.06943.png'
const papers = [{ id: '2601.06943', title: { en: 'A first title' }, rank: 1, thumbnail }]
const archive: Readonly<Record<string, unknown>> = {
  'index.json': {
    version: 1,
    newest: '2026-01-13',
    days: { '2026-01-12': facts, '2026-01-13': facts },
    weeks: { '2026-W03': facts },
    months: { '2026-01': facts },
  },
  'days/2026-01-13.json': { version: 1, date: '2026-01-13', papers },
  'institutions/index.json': {
    version: 1,
    institutions: [
      {
        slug: '한국-대학',
        name: { en: 'Korea', ko: '한국대' },
        aliases: [],
        country: 'KR',
        papers: 1,
      },
    ],
  },
  'weeks/2026-W03.json': { version: 1, week: '2026-W03', total: 1, papers },
}

function shellsOf(files = archive) {
  const survey = surveyArchive((path) => files[path])
  if (!survey) throw new Error('The archive was written without an index.')
  const localeChunks = { en: ['assets/en.js'], ko: ['assets/ko.js'] }
  return [...siteShells({ base: '/nonmun/', survey, localeChunks })]
}

function shellAt(path: string) {
  const shell = shellsOf().find((one) => one.path === path)
  if (!shell) throw new Error(`There is no shell at ${path}.`)
  return shell
}

test('makes a page for each language and ranking, institution and paper, and the front', () => {
  const paths = [
    '',
    'daily/2026-01-12/',
    'daily/2026-01-13/',
    'weekly/2026-W03/',
    'monthly/2026-01/',
    'institutions/한국-대학/',
    'papers/2601.06943/',
  ]
  expect(
    shellsOf()
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual([...paths, 'institutions/'].flatMap((path) => [`en/${path}`, `ko/${path}`]).toSorted())
})

test('asks on a ranking for its data, its dictionary and its first picture', () => {
  expect(shellAt('ko/weekly/2026-W03/')).toMatchObject({
    language: 'ko',
    scripts: ['/nonmun/assets/ko.js'],
    documents: ['/nonmun/archive/index.json', '/nonmun/archive/weeks/2026-W03.json'],
    picture: thumbnail,
  })
})

test('asks on the front for the newest day', () => {
  expect(shellAt('en/').documents).toEqual([
    '/nonmun/archive/index.json',
    '/nonmun/archive/days/2026-01-13.json',
  ])
})

test('speaks the language of the page', () => {
  expect(shellAt('en/daily/2026-01-13/').title).toContain('January 13, 2026')
  expect(shellAt('ko/daily/2026-01-13/').title).toContain('2026년 1월 13일')
  expect(shellAt('ko/daily/2026-01-13/').description).toContain('A first title')
})

test('asks for no ranking that the archive lacks', () => {
  expect(shellAt('ko/daily/2026-01-12/')).toMatchObject({
    documents: ['/nonmun/archive/index.json'],
    picture: null,
  })
})

test('names a paper and an institution in the language of the page', () => {
  expect(shellAt('en/papers/2601.06943/').title).toContain('A first title')
  expect(shellAt('ko/institutions/한국-대학/')).toMatchObject({
    title: expect.stringContaining('한국대'),
    twins: { ko: `ko/institutions/${encodeURIComponent('한국-대학')}/` },
  })
})

test('knows since when a page has been as it is', () => {
  const snapshots = [{ at: '2026-01-14T02:00:00Z', upvotes: 3 }]
  const day = { version: 1, date: '2026-01-13', papers: [{ ...papers[0], snapshots }] }
  const shells = shellsOf({ ...archive, 'days/2026-01-13.json': day })
  const changedAt = (path: string) => shells.find((one) => one.path === path)?.changed
  expect(changedAt('ko/papers/2601.06943/')).toBe('2026-01-14T02:00:00Z')
  expect(changedAt('ko/weekly/2026-W03/')).toBe('2026-01-14T02:00:00Z')
  expect(changedAt('ko/daily/2026-01-12/')).toBe('2026-01-12T00:00:00Z')
})

test('of an archive of many years the newest papers have pages', () => {
  const many = Array.from({ length: 2600 }, (_, index) => index)
  const dayOf = (date: string, first: number) => ({
    version: 1,
    date,
    papers: many.map((index) => ({
      id: `26${first}.${String(10_000 + index)}`,
      title: { en: 'One of many' },
      rank: index + 1,
    })),
  })
  const shells = shellsOf({
    ...archive,
    'days/2026-01-12.json': dayOf('2026-01-12', 10),
    'days/2026-01-13.json': dayOf('2026-01-13', 11),
  })
  const pages = shells.filter(({ path }) => path.startsWith('ko/papers/'))
  expect(pages).toHaveLength(mostPaperPages)
  expect(pages.filter(({ path }) => path.startsWith('ko/papers/2611.'))).toHaveLength(2600)
})

test.each([undefined, {}, { version: 2 }, 'text'])('nothing is made of the index %j', (index) => {
  expect(surveyArchive(() => index)).toBeNull()
})
