import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { aBlogDay, ownTexts } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'

async function anArchive() {
  const cwd = aFolder({ 'day.json': aBlogDay(), 'archive/texts/a.yaml': ownTexts() })
  await aRun(cwd, ['import', 'day.json', '--archive', 'archive'])
  return cwd
}

async function faultsOf(cwd: string): Promise<[code: string, file: string, place: string][]> {
  const { stdout } = await aRun(cwd, ['check', '--archive', 'archive', '--json'])
  return JSON.parse(stdout).issues.map(
    ({ code, file, place }: { code: string; file: string; place: string }) => [code, file, place],
  )
}

function edit(cwd: string, path: string, change: (text: string) => string) {
  const file = join(cwd, 'archive', path)
  writeFileSync(file, change(readFileSync(file, 'utf8')))
}

test('a good archive has no fault and is not touched', async () => {
  const cwd = await anArchive()
  const before = contentOf(cwd)
  const { code, stdout } = await aRun(cwd, ['check', '--archive', 'archive'])
  expect([code, stdout]).toEqual([0, '11 files checked, 0 faults\n'])
  expect(contentOf(cwd)).toEqual(before)
})

const day = 'days/2026-01-13.json'

test.each([
  ['an id', '"2601.00001"', '"26"', 'wrong-shape', 'papers.1.id'],
  ['a title', '"Kites That Learn to Land"', '""', 'wrong-shape', 'papers.1.title.en'],
  ['upvotes', '"upvotes": 12', '"upvotes": -1', 'wrong-shape', 'papers.1.upvotes'],
  [
    'a thumbnail',
    'cdn-thumbnails.huggingface.co',
    'evil.example',
    'wrong-shape',
    'papers.0.thumbnail',
  ],
  ['the version', '"version": 1', '"version": 7', 'wrong-shape', 'version'],
  ['the date', '"date": "2026-01-13"', '"date": "2026-01-14"', 'wrong-name', 'date'],
  ['the end', /\s*\]\s*\}\s*$/, '', 'not-json', ''],
  ['a rank', '"rank": 2', '"rank": 3', 'not-derived', ''],
])('a fault in %s of a day is named with its file and place', async (_, from, to, code, place) => {
  const cwd = await anArchive()
  edit(cwd, day, (text) => text.replace(from, to))
  expect(await faultsOf(cwd)).toContainEqual([code, day, place])
  expect((await aRun(cwd, ['check', '--archive', 'archive'])).code).toBe(1)
})

test('a derived file that is missing, old or left over is named', async () => {
  const cwd = await anArchive()
  rmSync(join(cwd, 'archive/index.json'))
  edit(cwd, 'weeks/2026-W03.json', (text) => text.replace('"total": 2', '"total": 3'))
  edit(cwd, 'texts/a.yaml', (text) => text.replace('A kite comes down', 'A kite goes up'))
  writeFileSync(join(cwd, 'archive/notes.txt'), '')
  const faults = await faultsOf(cwd)
  expect(faults).toContainEqual(['not-derived', 'index.json', ''])
  expect(faults).toContainEqual(['not-derived', 'weeks/2026-W03.json', ''])
  expect(faults).toContainEqual(['not-derived', day, ''])
  expect(faults).toContainEqual(['unknown-file', 'notes.txt', ''])
})

test('texts that say another language than their file, or stand for no day, are named', async () => {
  const cwd = await anArchive()
  edit(cwd, 'days/2026-01-13.en.json', (text) =>
    text.replace('"language": "en"', '"language": "ko"'),
  )
  writeFileSync(join(cwd, 'archive/texts/b.yaml'), ownTexts('2601.09999'))
  const faults = await faultsOf(cwd)
  expect(faults).toContainEqual(['wrong-name', 'days/2026-01-13.en.json', 'language'])
  expect(faults).toContainEqual(['no-day', 'texts/b.yaml', '2601.09999'])
})

test('a run that was killed in the middle is named with its remedy', async () => {
  const cwd = await anArchive()
  mkdirSync(join(cwd, 'archive/.nonmun-writing'))
  expect(await faultsOf(cwd)).toEqual([['unfinished-run', '.nonmun-writing', '']])
})
