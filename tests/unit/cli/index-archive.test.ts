import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { FileError } from '#search/index-files.ts'
import { SearchEngine } from '#search/search-engine.ts'
import { aBlogDay } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'
import { aSearchRequest } from '#tests/builders/a-search-index.ts'

const index = ['index', '--archive', 'archive']

async function anArchive() {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  await aRun(cwd, ['import', 'day.json', '--archive', 'archive'])
  return cwd
}

function engineOver(cwd: string): SearchEngine {
  return new SearchEngine(async (path) => {
    try {
      return new Uint8Array(readFileSync(join(cwd, 'archive', path)))
    } catch {
      throw new FileError('absent', path)
    }
  })
}

test('every paper of an archive can be searched', async () => {
  const cwd = await anArchive()
  const { code, stdout, stderr } = await aRun(cwd, index)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const { found, hits } = await engineOver(cwd).search(aSearchRequest({ count: 100 }))
  expect(stdout).toBe(`${found} papers can be searched, in archive\n`)
  expect(found).toBeGreaterThan(0)
  for (const { paper } of hits) {
    const [first] = (await engineOver(cwd).search(aSearchRequest({ text: paper.title.en }))).hits
    expect(first?.paper.id).toBe(paper.id)
  }
})

test('a second time the same files are there, byte for byte, and nothing else', async () => {
  const cwd = await anArchive()
  await aRun(cwd, index)
  const before = contentOf(join(cwd, 'archive/search'))
  writeFileSync(join(cwd, 'archive/search/left-over.gz'), 'old')
  await aRun(cwd, index)
  expect(contentOf(join(cwd, 'archive/search'))).toEqual(before)
})

test('an archive with an index passes the check and can be derived again', async () => {
  const cwd = await anArchive()
  await aRun(cwd, index)
  const before = contentOf(join(cwd, 'archive/search'))
  expect(await aRun(cwd, ['check', '--archive', 'archive'])).toMatchObject({ code: 0 })
  await aRun(cwd, ['derive', '--archive', 'archive'])
  expect(contentOf(join(cwd, 'archive/search'))).toEqual(before)
})

test('a day that cannot be read is reported, and the others are indexed', async () => {
  const cwd = await anArchive()
  writeFileSync(join(cwd, 'archive/days/2026-01-02.json'), '{')
  const { code, stderr } = await aRun(cwd, index)
  expect(code).toBe(1)
  expect(stderr).toContain('days/2026-01-02.json')
  expect((await engineOver(cwd).search(aSearchRequest())).found).toBeGreaterThan(0)
})

test('a folder without days is refused, and stays as it is', async () => {
  const cwd = aFolder({ 'archive/README.md': 'mine' })
  const { code, stderr } = await aRun(cwd, index)
  expect(code).toBe(1)
  expect(stderr).toContain('There is no day in archive.')
  expect(Object.keys(contentOf(cwd))).toEqual(['archive/README.md'])
})
