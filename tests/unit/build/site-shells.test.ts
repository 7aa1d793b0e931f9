import { expect, test } from 'vitest'

import { siteShells, type ShellSources } from '#build/site-shells.ts'

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
  'weeks/2026-W03.json': { version: 1, week: '2026-W03', total: 1, papers },
}

function shellsOf(sources: Partial<ShellSources> = {}) {
  return [
    ...siteShells({
      base: '/nonmun/',
      readJson: (path) => archive[path],
      localeChunks: { en: ['assets/en.js'], ko: ['assets/ko.js'] },
      ...sources,
    }),
  ]
}

function shellAt(path: string) {
  const shell = shellsOf().find((one) => one.path === path)
  if (!shell) throw new Error(`There is no shell at ${path}.`)
  return shell
}

test('makes a page for each language and period, the front and the institutions', () => {
  const paths = [
    '',
    'daily/2026-01-12/',
    'daily/2026-01-13/',
    'weekly/2026-W03/',
    'monthly/2026-01/',
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

test.each([undefined, {}, { version: 2 }, 'text'])('makes nothing of the index %j', (index) => {
  expect(shellsOf({ readJson: () => index })).toEqual([])
})
