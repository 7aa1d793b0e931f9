import { mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openTransaction, recover, rehearse, stageName } from '#cli/io/transaction.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'

const before = { 'a.json': 'old a', 'b.json': 'old b', 'c.json': 'old c' }
const after = { 'a.json': 'new a', 'b.json': 'old b', 'days/d.json': 'new d' }

function prepare(folder: string) {
  const transaction = openTransaction(folder)
  transaction.write('a.json', 'new a')
  transaction.write('b.json', 'old b')
  transaction.write('days/d.json', 'new d')
  transaction.remove('c.json')
  return transaction
}

/** As if the process that prepared it were gone. */
function orphan(folder: string) {
  writeFileSync(join(folder, stageName, 'process'), '')
}

test('nothing changes before the commit, and everything with it', () => {
  const folder = aFolder(before)
  const transaction = prepare(folder)
  expect(contentOf(folder)).toMatchObject(before)
  expect(transaction.changes).toEqual({ writes: ['a.json', 'days/d.json'], removes: ['c.json'] })
  transaction.commit()
  expect(contentOf(folder)).toEqual(after)
})

test('a file with the same bytes is not written again', () => {
  const folder = aFolder(before)
  const { ino, mtimeMs } = statSync(join(folder, 'b.json'))
  prepare(folder).commit()
  expect(statSync(join(folder, 'b.json'))).toMatchObject({ ino, mtimeMs })
})

test('what was prepared can be forgotten', () => {
  const folder = aFolder(before)
  prepare(folder).discard()
  expect(contentOf(folder)).toEqual(before)
})

test('a run killed before its plan was complete is undone', () => {
  const folder = aFolder(before)
  prepare(folder)
  orphan(folder)
  writeFileSync(join(folder, stageName, 'plan.json.draft'), '{"writes":["a.js')
  recover(folder)
  expect(contentOf(folder)).toEqual(before)
})

test('a run killed between two renames is completed', () => {
  const folder = aFolder(before)
  const { changes } = prepare(folder)
  orphan(folder)
  writeFileSync(join(folder, stageName, 'plan.json'), JSON.stringify(changes))
  renameSync(join(folder, stageName, 'files/a.json'), join(folder, 'a.json'))
  recover(folder)
  expect(contentOf(folder)).toEqual(after)
})

test.each(['../outside.json', '/etc/outside.json', 'a/../../outside.json'])(
  'a plan that names %s is not carried out',
  (path) => {
    const folder = aFolder({ 'outside.json': 'mine', 'archive/a.json': 'old a' })
    const archive = join(folder, 'archive')
    mkdirSync(join(archive, stageName, 'files'), { recursive: true })
    const plan = { writes: [], removes: ['a.json', path] }
    writeFileSync(join(archive, stageName, 'plan.json'), JSON.stringify(plan))
    recover(archive)
    expect(contentOf(folder)).toEqual({ 'outside.json': 'mine', 'archive/a.json': 'old a' })
  },
)

test('while another run is writing, none begins', () => {
  const folder = aFolder(before)
  prepare(folder)
  writeFileSync(join(folder, stageName, 'process'), String(process.ppid))
  expect(() => openTransaction(folder)).toThrow('Another run is writing')
})

test('a rehearsal says what would change and touches nothing', () => {
  const folder = aFolder(before)
  const rehearsal = rehearse(folder)
  rehearsal.write('a.json', 'new a')
  rehearsal.write('b.json', 'old b')
  rehearsal.remove('c.json')
  rehearsal.commit()
  expect(rehearsal.changes).toEqual({ writes: ['a.json'], removes: ['c.json'] })
  expect(contentOf(folder)).toEqual(before)
})
