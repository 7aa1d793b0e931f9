import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'

import { aBlogDay, anAbstract, ownTexts } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'

const into = ['--archive', 'archive']

test('a day becomes an archive with everything that follows from it', async () => {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  const { code, stdout } = await aRun(cwd, ['import', 'day.json', ...into])
  expect(code).toBe(0)
  expect(stdout).toContain('1 documents read (blog-json 1), 0 refused')
  expect(stdout).toContain('papers: 2 new, 0 merged')
  const files = contentOf(join(cwd, 'archive'))
  expect(Object.keys(files)).toEqual([
    'days/2026-01-13.en.json',
    'days/2026-01-13.json',
    'index.json',
    'institutions/index.json',
    'institutions/stepfun.json',
    'months/2026-01.json',
    'papers/2601.json',
    'translations/index.json',
    'weeks/2026-W03.json',
  ])
  const { papers } = JSON.parse(files['days/2026-01-13.json'] ?? '')
  expect(papers.map((paper: { id: string; upvotes: number }) => [paper.id, paper.upvotes])).toEqual(
    [
      ['2601.00002', 30],
      ['2601.00001', 12],
    ],
  )
})

test('the same documents again change no byte', async () => {
  const cwd = aFolder({ 'in/a.json': aBlogDay(), 'in/b.json': aBlogDay('2026-01-14') })
  await aRun(cwd, ['import', 'in', ...into])
  const before = contentOf(join(cwd, 'archive'))
  const { stdout } = await aRun(cwd, ['import', 'in', ...into])
  expect(stdout).toContain('papers: 0 new, 4 merged')
  expect(stdout).toContain('0 files were written, 0 removed')
  expect(contentOf(join(cwd, 'archive'))).toEqual(before)
})

test('one document after the other gives the same archive as both at once, in any order', async () => {
  const later = aBlogDay('2026-01-13', [
    { id: '2601.00002', title: 'Lanterns over Graphs', likes: 12 },
    { id: '2601.00003', title: 'A Third Paper', likes: 12 },
    { id: '2601.00001', title: 'Kites That Learn to Land', likes: 11 },
  ])
  const cwd = aFolder({ 'a.json': aBlogDay(), 'b.json': later })
  await aRun(cwd, ['import', 'a.json', 'b.json', '--archive', 'both'])
  for (const order of [
    ['a.json', 'b.json'],
    ['b.json', 'a.json'],
  ]) {
    const archive = order.join('-')
    for (const file of order) await aRun(cwd, ['import', file, '--archive', archive])
    expect(contentOf(join(cwd, archive))).toEqual(contentOf(join(cwd, 'both')))
  }
})

test('facts only: no text of others, all of our own', async () => {
  const cwd = aFolder({ 'day.json': aBlogDay(), 'archive/texts/2601.00001.yaml': ownTexts() })
  await aRun(cwd, ['import', 'day.json', '--no-text', ...into])
  const { 'texts/2601.00001.yaml': _, ...files } = contentOf(join(cwd, 'archive'))
  const all = Object.values(files).join('\n')
  expect(all).not.toContain('This text was written for a test')
  expect(all).toContain('A kite comes down where it was told to.')
  expect(JSON.parse(files['days/2026-01-13.ko.json'] ?? '')).toMatchObject({
    abstracts: {},
    digests: {
      '2601.00001': { sentences: ['연은 제 줄을 지켜본다.'], by: 'editor', editor: 'Nonmun' },
    },
  })
})

test('with texts, abstracts stand beside the day with their authors', async () => {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  await aRun(cwd, ['import', 'day.json', ...into])
  const { abstracts } = JSON.parse(contentOf(cwd)['archive/days/2026-01-13.en.json'] ?? '')
  expect(abstracts['2601.00001']).toEqual({
    text: anAbstract('Kites That Learn to Land'),
    by: 'authors',
  })
})

test('folders, zips and standard input are read', async () => {
  const cwd = aFolder({ 'in/deep/a.json': aBlogDay('2026-01-12') })
  writeFileSync(join(cwd, 'b.zip'), zipSync({ 'x/b.json': strToU8(aBlogDay('2026-01-13')) }))
  const args = ['import', 'in', 'b.zip', '-', ...into]
  const { code, stdout } = await aRun(cwd, args, { input: aBlogDay('2026-01-14') })
  expect([code, stdout.split('\n')[0]]).toEqual([0, '3 documents read (blog-json 3), 0 refused'])
  const { days } = JSON.parse(contentOf(cwd)['archive/index.json'] ?? '')
  expect(Object.keys(days)).toEqual(['2026-01-12', '2026-01-13', '2026-01-14'])
})

test('what is refused is named, the rest is written, and the exit code is 1', async () => {
  const cwd = aFolder({ 'good.json': aBlogDay(), 'bad.txt': 'Dear diary, nothing happened today.' })
  const { code, stdout } = await aRun(cwd, [
    'import',
    'bad.txt',
    'missing.json',
    'good.json',
    ...into,
  ])
  expect(code).toBe(1)
  expect(stdout).toContain('1 documents read (blog-json 1), 2 refused')
  expect(stdout).toMatch(/refused unknown-format bad\.txt: expected one of these: /)
  expect(stdout).toMatch(/refused unreadable-file missing\.json: .*no such file/)
  expect(Object.keys(contentOf(join(cwd, 'archive')))).toContain('days/2026-01-13.json')
})

test('a dry run reports the same and writes nothing', async () => {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  const { code, stdout } = await aRun(cwd, ['import', 'day.json', '--dry-run', ...into])
  expect(code).toBe(0)
  expect(stdout).toContain('9 files would be written')
  expect(Object.keys(contentOf(cwd))).toEqual(['day.json'])
})

test('--json reports for machines', async () => {
  const cwd = aFolder({ 'a.json': aBlogDay(), 'b.txt': 'nothing' })
  const { stdout } = await aRun(cwd, ['import', 'a.json', 'b.txt', '--json', ...into])
  expect(JSON.parse(stdout)).toMatchObject({
    archive: 'archive',
    dryRun: false,
    documents: { read: 1, refused: 1, formats: { 'blog-json': 1 } },
    papers: { new: 2, merged: 0, repaired: 0, refused: 0 },
    files: { removed: [] },
    issues: [{ code: 'unknown-format', outcome: 'refused', file: 'b.txt', found: 'nothing' }],
  })
})

test('progress is shown on a terminal and nowhere else', async () => {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  const quiet = await aRun(cwd, ['import', 'day.json', ...into])
  expect(quiet.stderr).toBe('')
  let shown = ''
  const stderr = { isTTY: true, write: (text: string) => (shown += text) }
  await aRun(cwd, ['import', 'day.json', ...into], { stderr })
  expect(shown).toContain('document 1 day.json')
})

test('a document cannot write control codes to the terminal', async () => {
  const cwd = aFolder({ 'a.txt': '\u001B[2J\u009B31m nothing' })
  const { stdout } = await aRun(cwd, ['import', 'a.txt', ...into])
  expect(stdout).not.toContain('\u001B')
  expect(stdout).not.toContain('\u009B')
})

describe('our own texts', () => {
  test('of a paper that no day lists are an issue', async () => {
    const cwd = aFolder({
      'day.json': aBlogDay(),
      'archive/texts/2601.09999.yaml': ownTexts('2601.09999'),
    })
    const { stdout } = await aRun(cwd, ['import', 'day.json', '--json', ...into])
    expect(JSON.parse(stdout).issues).toMatchObject([
      { code: 'no-day', file: 'texts/2601.09999.yaml', place: '2601.09999' },
    ])
  })

  test('that are shortened replace the longer ones of the run before', async () => {
    const cwd = aFolder({ 'day.json': aBlogDay(), 'archive/texts/a.yaml': ownTexts() })
    await aRun(cwd, ['import', 'day.json', ...into])
    writeFileSync(join(cwd, 'archive/texts/a.yaml'), ownTexts('2601.00001', 'It lands.'))
    await aRun(cwd, ['derive', ...into])
    const day = contentOf(cwd)['archive/days/2026-01-13.json']
    expect(day).toContain('It lands.')
    expect(day).not.toContain('A kite comes down')
  })
})

describe('an archive with a fault', () => {
  test.each([
    ['cut in the middle', '{"version": 1, "date": "2026-01-13", "papers": [', 'not-json'],
    ['of a newer version', '{"version": 2, "date": "2026-01-13", "papers": []}', 'newer-version'],
    [
      'with a broken paper',
      '{"version": 1, "date": "2026-01-13", "papers": [{"id": 1}]}',
      'bad-paper',
    ],
  ])('%s is reported and left as it is', async (_, text, code) => {
    const cwd = aFolder({
      'a.json': aBlogDay(),
      'b.json': aBlogDay('2026-01-14'),
      'archive/days/2026-01-13.json': text,
    })
    const ran = await aRun(cwd, ['import', 'a.json', 'b.json', '--json', ...into])
    expect(ran.code).toBe(1)
    const codes = JSON.parse(ran.stdout).issues.map((one: { code: string }) => one.code)
    expect(codes).toEqual([code, 'left-as-it-is'])
    const files = contentOf(join(cwd, 'archive'))
    expect(files['days/2026-01-13.json']).toBe(text)
    expect(Object.keys(files)).toContain('days/2026-01-14.json')
  })
})

describe('an interrupted run', () => {
  test('that fails before the first rename leaves the archive as it was', async () => {
    const cwd = aFolder({ 'a.json': aBlogDay(), 'b.json': aBlogDay('2026-01-14') })
    await aRun(cwd, ['import', 'a.json', ...into])
    const before = contentOf(join(cwd, 'archive'))
    const ran = await aRun(cwd, ['import', 'b.json', ...into], {
      onPrepared: () => {
        throw new Error('the disk is full')
      },
    })
    expect([ran.code, ran.stderr]).toEqual([1, 'nonmun: the disk is full\n'])
    expect(contentOf(join(cwd, 'archive'))).toEqual(before)
  })

  test('that is killed before the first rename leaves it too, and the next run works', async () => {
    const cwd = aFolder({ 'a.json': aBlogDay(), 'b.json': aBlogDay('2026-01-14') })
    await aRun(cwd, ['import', 'a.json', ...into])
    const before = contentOf(join(cwd, 'archive'))
    const { signal } = spawnSync(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'killed-run.ts'), cwd],
      { stdio: 'inherit' },
    )
    expect(signal).toBe('SIGKILL')
    const left = contentOf(join(cwd, 'archive'))
    expect(left).toMatchObject(before)
    const added = Object.keys(left).filter((path) => !(path in before))
    expect(added.length).toBeGreaterThan(0)
    expect(added.filter((path) => !path.startsWith('.nonmun-writing/'))).toEqual([])
    const { code } = await aRun(cwd, ['import', 'b.json', ...into])
    expect(code).toBe(0)
    const files = Object.keys(contentOf(join(cwd, 'archive')))
    expect(files).toContain('days/2026-01-14.json')
    expect(files.filter((path) => path.startsWith('.'))).toEqual([])
  }, 30_000)
})

test('a run holds the archive from before it reads it, so that no other overwrites what it adds', async () => {
  const cwd = aFolder({ 'a.json': aBlogDay() })
  const stdin = async function* () {
    // Another process that came in now would find this.
    expect(existsSync(join(cwd, 'archive/.nonmun-writing/process'))).toBe(true)
    yield new TextEncoder().encode(aBlogDay('2026-01-14'))
  }
  const { code } = await aRun(cwd, ['import', 'a.json', '-', ...into], { stdin: stdin() })
  expect(code).toBe(0)
  writeFileSync(join(cwd, 'b.json'), aBlogDay('2026-01-15'))
  mkdirSync(join(cwd, 'archive/.nonmun-writing'))
  writeFileSync(join(cwd, 'archive/.nonmun-writing/process'), String(process.ppid))
  const refused = await aRun(cwd, ['import', 'b.json', ...into])
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('Another run is writing to ')
})

describe('usage', () => {
  test.each([
    [[]],
    [['import']],
    [['import', 'a.json']],
    [['import', 'a.json', '--archive']],
    [['import', 'a.json', '--archive', 'x', '--frobnicate']],
    [['frobnicate']],
    [['export', '--archive', 'x', '--format', 'pdf', '--period', '2026-W03']],
    [['export', '--archive', 'x', '--format', 'csv', '--period', '2026-W99']],
  ])('%j is not understood', async (args) => {
    const { code, stderr } = await aRun(aFolder(), args)
    expect(code).toBe(2)
    expect(stderr).not.toBe('')
  })

  test('--help is', async () => {
    const { code, stdout } = await aRun(aFolder(), ['--help'])
    expect(code).toBe(0)
    expect(stdout).toContain('import')
  })
})
