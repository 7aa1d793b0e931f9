import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { aBlogDay } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aRun } from '#tests/builders/a-run.ts'

async function anArchive() {
  const cwd = aFolder({ 'day.json': aBlogDay() })
  await aRun(cwd, ['import', 'day.json', '--archive', 'archive'])
  return cwd
}
const derive = ['derive', '--archive', 'archive']

test('what is derived is made again from days and texts alone, byte for byte', async () => {
  const cwd = await anArchive()
  const before = contentOf(join(cwd, 'archive'))
  for (const path of ['index.json', 'weeks', 'months', 'papers', 'institutions']) {
    rmSync(join(cwd, 'archive', path), { recursive: true })
  }
  await aRun(cwd, derive)
  expect(contentOf(join(cwd, 'archive'))).toEqual(before)
})

test('a second time nothing is written', async () => {
  const { stdout } = await aRun(await anArchive(), derive)
  expect(stdout).toBe('0 files written, 0 removed, in archive\n')
})

test('what no longer follows from the days is removed, and strangers are not', async () => {
  const cwd = await anArchive()
  writeFileSync(join(cwd, 'archive/weeks/2020-W01.json'), '{}')
  writeFileSync(join(cwd, 'archive/weeks/README.md'), 'mine')
  await aRun(cwd, derive)
  const files = Object.keys(contentOf(join(cwd, 'archive')))
  expect(files).not.toContain('weeks/2020-W01.json')
  expect(files).toContain('weeks/README.md')
})

test('--schema writes a JSON Schema of each kind of file', async () => {
  const cwd = await anArchive()
  await aRun(cwd, [...derive, '--schema', 'schema'])
  const schemas = contentOf(join(cwd, 'schema'))
  expect(Object.keys(schemas)).toEqual(
    'day index institution institutions list month papers texts topics translations week'
      .split(' ')
      .map((name) => `${name}.json`),
  )
  expect(JSON.parse(schemas['day.json'] ?? '')).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    required: ['version', 'date', 'papers'],
    properties: { papers: { type: 'array', items: { required: ['id', 'title', 'rank'] } } },
  })
})

test('an archive that does not exist yet becomes an empty one', async () => {
  const cwd = aFolder()
  expect((await aRun(cwd, derive)).code).toBe(0)
  expect(JSON.parse(contentOf(cwd)['archive/index.json'] ?? '')).toEqual({
    version: 1,
    newest: null,
    days: {},
    weeks: {},
    months: {},
  })
})
