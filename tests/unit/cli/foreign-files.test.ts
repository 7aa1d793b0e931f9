import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { aBlogDay, anAbstract, ownTexts } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'

const into = ['--archive', 'archive']

test('files of other programs in the folder are neither removed nor written over', async () => {
  const others = {
    'README.md': '# Mine',
    'index.json': '{ "name": "mine" }',
    'institutions/mine.json': '{ "mine": true }',
    'weeks/mine.json': '{ "mine": true }',
    'weeks/notes.txt': 'mine',
    '.git/HEAD': 'mine',
  }
  const inFolder = Object.entries(others).map(([path, text]) => [`archive/${path}`, text] as const)
  const cwd = aFolder({ 'day.json': aBlogDay(), ...Object.fromEntries(inFolder) })
  const { code, stdout } = await aRun(cwd, ['import', 'day.json', '--json', ...into])
  const files = contentOf(join(cwd, 'archive'))
  expect(files).toMatchObject(others)
  expect(Object.keys(files)).toContain('days/2026-01-13.json')
  expect(code).toBe(1)
  expect(JSON.parse(stdout).issues).toMatchObject([{ code: 'left-as-it-is', file: 'index.json' }])
})

test('a derived file that is cut is made again, and one that is old is removed', async () => {
  const cwd = aFolder({
    'day.json': aBlogDay(),
    'archive/index.json': '{ "version": 1, "newest": "20',
    'archive/institutions/nobody.json': '{ "version": 1, "slug": "nobody" }',
  })
  const { code } = await aRun(cwd, ['import', 'day.json', ...into])
  const files = contentOf(join(cwd, 'archive'))
  expect(code).toBe(0)
  expect(JSON.parse(files['index.json'] ?? '').newest).toBe('2026-01-13')
  expect(Object.keys(files)).not.toContain('institutions/nobody.json')
})

test.each([
  ['import', 'day.json'],
  ['derive'],
  ['check'],
  ['export', '--format', 'json', '--period', '2026-W03'],
])('a file in place of the archive is named by %s and left as it is', async (...args) => {
  const cwd = aFolder({ 'day.json': aBlogDay(), archive: 'mine' })
  const { code, stderr } = await aRun(cwd, [...args, ...into])
  expect([code, stderr]).toEqual([1, `nonmun: ${join(cwd, 'archive')} is not a folder.\n`])
  expect(contentOf(cwd)['archive']).toBe('mine')
})

test('an archive that is not there has no faults to name, and none is made', async () => {
  const cwd = aFolder()
  const { code, stderr } = await aRun(cwd, ['check', ...into])
  expect([code, stderr]).toEqual([1, 'nonmun: There is no folder archive.\n'])
  expect(contentOf(cwd)).toEqual({})
})

test.each([
  ['import', 'day.json', '--archive', ''],
  ['import', '', '--archive', 'archive'],
])('an empty name is not the folder at hand: %j %j %j %j', async (...args) => {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  expect((await aRun(cwd, args)).code).toBe(2)
  expect(Object.keys(contentOf(cwd))).toEqual(['day.json'])
})

test('a text of a paper that no day lists is named with the document that has it', async () => {
  const week = `Top 1 (2026-W03)
--- 1. Kites at Night ---
Link: https://huggingface.co/papers/2601.00007

## Abstract (Original)
${anAbstract('Kites at Night')}

`
  const cwd = aFolder({ 'in/week.txt': week, 'archive/texts/a.yaml': ownTexts() })
  const { stdout } = await aRun(cwd, ['import', 'in', '--json', ...into])
  const { issues } = JSON.parse(stdout)
  const byFile = (a: { file: string }, b: { file: string }) => (a.file < b.file ? -1 : 1)
  expect(issues.toSorted(byFile)).toMatchObject([
    { code: 'no-day', file: 'texts/a.yaml', place: '2601.00001' },
    { code: 'no-day', file: 'week.txt', place: '2601.00007' },
  ])
})

test('an empty folder is refused, not read', async () => {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  mkdirSync(join(cwd, 'nothing'))
  const { code, stdout } = await aRun(cwd, ['import', 'nothing', 'day.json', ...into])
  expect(code).toBe(1)
  expect(stdout).toContain('1 documents read (blog-json 1), 1 refused')
  expect(stdout).toContain('refused unreadable-file nothing: ')
})
