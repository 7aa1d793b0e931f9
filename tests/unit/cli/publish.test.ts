import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { aBuiltSite } from '#tests/builders/a-built-site.ts'
import { aBlogDay, ownTexts } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'

const address = 'https://example.org/nonmun/'

/** An archive and, beside it, a site that was built for a path. */
async function anArchiveAndSite(base = '/'): Promise<string> {
  const site = Object.entries(aBuiltSite(base)).map(([path, text]) => [`dist/${path}`, text])
  const cwd = aFolder({
    'day.json': aBlogDay(),
    'archive/texts/a.yaml': ownTexts(),
    ...Object.fromEntries(site),
  })
  await aRun(cwd, ['import', 'day.json', '--archive', 'archive'])
  return cwd
}

function publish(cwd: string, ...more: string[]) {
  return aRun(cwd, ['publish', '--archive', 'archive', '--site', 'dist', ...more])
}

test('makes a built site whole', async () => {
  const cwd = await anArchiveAndSite('/nonmun/')
  const { code, stdout } = await publish(cwd, '--url', address)
  expect([code, stdout]).toEqual([0, 'dist: 17 pages, feeds, sitemap\n'])
  const site = contentOf(join(cwd, 'dist'))
  expect(Object.keys(site)).toEqual(
    expect.arrayContaining([
      '404.html',
      'archive/days/2026-01-13.json',
      'archive/texts/a.yaml',
      'en/index.html',
      'feeds/weekly.en.json',
      'ko/daily/2026-01-13/index.html',
      'ko/papers/2601.00001/index.html',
      'robots.txt',
      'sitemap.xml',
    ]),
  )
  expect(site['404.html']).toBe(site['index.html'])
  expect(site['robots.txt']).toContain(`Sitemap: ${address}sitemap.xml`)
  expect(site['ko/index.html']).toContain(`<link rel="canonical" href="${address}ko/" />`)
  const pages = Object.keys(site).filter((path) => /^(?:ko|en)\/.*index\.html$/.test(path))
  expect(site['sitemap.xml']?.match(/<loc>/g)).toHaveLength(pages.length)
})

test('run again, changes nothing', async () => {
  const cwd = await anArchiveAndSite()
  await publish(cwd)
  const before = contentOf(cwd)
  await publish(cwd)
  expect(contentOf(cwd)).toEqual(before)
})

test('without an address writes no sitemap, and says so', async () => {
  const cwd = await anArchiveAndSite()
  const { code, stdout } = await publish(cwd)
  expect(code).toBe(0)
  expect(stdout).toContain('NONMUN_URL is not set')
  expect(existsSync(join(cwd, 'dist/sitemap.xml'))).toBe(false)
  expect(readFileSync(join(cwd, 'dist/robots.txt'), 'utf8')).not.toContain('Sitemap')
})

test.each([
  ['a file cut short', 'days/2026-01-13.json', '{"version": 1'],
  ['a rank that does not follow', 'weeks/2026-W03.json', '{"version":1,"week":"2026-W03"}'],
  ['a file of somebody else', 'notes.txt', ''],
])('refuses an archive with %s, and leaves the site as it was', async (_, path, text) => {
  const cwd = await anArchiveAndSite()
  writeFileSync(join(cwd, 'archive', path), text)
  const before = contentOf(join(cwd, 'dist'))
  const { code, stdout, stderr } = await publish(cwd)
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(path)
  expect(stderr).toMatch(/Nothing was published: archive has \d+ faults\.\n$/)
  expect(contentOf(join(cwd, 'dist'))).toEqual(before)
})

test('puts the archive into the site as it is, and nothing that a program keeps beside it', async () => {
  const cwd = await anArchiveAndSite()
  mkdirSync(join(cwd, 'archive/.kept'))
  writeFileSync(join(cwd, 'archive/.kept/answer.json'), '{}')
  // What a bundler copies without looking, and what an earlier archive had.
  cpSync(join(cwd, 'archive'), join(cwd, 'dist/archive'), { recursive: true })
  writeFileSync(join(cwd, 'dist/archive/days/2020-01-01.json'), '{}')
  writeFileSync(join(cwd, 'dist/archive/index.json'), '{}')
  expect((await publish(cwd)).code).toBe(0)
  const { '.kept/answer.json': _, ...archive } = contentOf(join(cwd, 'archive'))
  expect(contentOf(join(cwd, 'dist/archive'))).toEqual(archive)
})

test.each([
  ['a site for another path', '/other/', ['--url', address], 'built for /other/'],
  ['an address without its last slash', '/', ['--url', 'https://example.org'], 'ends in a slash'],
])('refuses %s', async (_, base, more, words) => {
  const cwd = await anArchiveAndSite(base)
  const { code, stderr } = await publish(cwd, ...more)
  expect([code, stderr]).toEqual([1, expect.stringContaining(words)])
})

test.each([
  ['site', ['publish', '--archive', 'archive', '--site', 'nowhere'], 'no built site in'],
  ['archive', ['publish', '--archive', 'nowhere', '--site', 'dist'], 'no folder nowhere'],
])('a missing %s is named', async (_, args, words) => {
  const { code, stderr } = await aRun(await anArchiveAndSite(), args)
  expect([code, stderr]).toEqual([1, expect.stringContaining(words)])
})
