import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { checkArchive } from '#cli/check-archive.ts'
import { filesBelow, readJson } from '#cli/io/files.ts'
import { collectDay } from '#domain/archive/collect.ts'
import { readTexts } from '#domain/archive/read-lookups.ts'
import { addDays, isWeekend } from '#domain/calendar.ts'
import { isOwnText, type Provenance } from '#domain/text.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'

const archive = join(import.meta.dirname, '../../../public/archive')
const paths = filesBelow(archive)
const days = paths.flatMap((path) => /^days\/([\d-]+)\.json$/.exec(path)?.[1] ?? [])
const jsonAt = (path: string) => readJson(join(archive, path))

function everyPart(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(everyPart)]
}

function isText(part: object): part is Provenance {
  return 'by' in part
}

test('holds every weekday from 2025-11-03 to 2026-02-13, and the Friday that a Sunday repeated', () => {
  const expected = ['2025-10-31']
  for (let day = isoDate('2025-11-03'); day <= '2026-02-13'; day = addDays(day, 1)) {
    if (!isWeekend(day)) expected.push(day)
  }
  expect(days).toEqual(expect.arrayContaining(expected))
})

test.each(days)('%s is read without an issue', (date) => {
  const path = `days/${date}.json`
  const { collection, issues } = collectDay(jsonAt(path), path, isoDate(date))
  expect(issues).toEqual([])
  expect(collection.papers.size).toBeGreaterThan(0)
})

test('2026-01-13 begins with the three papers and the upvotes that were seen', () => {
  const { collection } = collectDay(jsonAt('days/2026-01-13.json'), '', isoDate('2026-01-13'))
  const top = [...collection.papers.values()].slice(0, 3)
  expect(top.map(({ id, upvotes }) => [id, upvotes])).toEqual([
    ['2601.06943', 169],
    ['2601.06521', 145],
    ['2601.05593', 61],
  ])
})

describe('texts', () => {
  const files = paths.filter((path) => /^(?:days|lists)\/.*\.json$/.test(path))

  test('are all our own', () => {
    const texts = files.flatMap((path) => everyPart(jsonAt(path))).filter(isText)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => !isOwnText(text))).toEqual([])
  })

  test('of a day are digests, as many sentences in one language as in the other', () => {
    for (const path of files.filter((file) => file.endsWith('.en.json'))) {
      const korean = path.replace('.en.', '.ko.')
      const [en, ko] = [path, korean].map((file) => readTexts(jsonAt(file), file))
      expect([en?.issues, ko?.issues]).toEqual([[], []])
      expect(en?.value?.abstracts).toEqual({})
      const lengths = (digests = {}) =>
        Object.entries<{ sentences: readonly string[] }>(digests).map(
          ([id, { sentences }]) => [id, sentences.length] as const,
        )
      expect(lengths(en?.value?.digests)).toEqual(lengths(ko?.value?.digests))
    }
  })
})

test('is made again byte for byte from its days, lists and texts, and has no fault', async () => {
  const cwd = aFolder()
  for (const part of ['days', 'lists', 'texts']) {
    cpSync(join(archive, part), join(cwd, 'archive', part), { recursive: true })
  }
  const committed = contentOf(join(cwd, 'archive'))
  const { code } = await aRun(cwd, ['derive', '--archive', 'archive'])
  expect(code).toBe(0)
  const made = contentOf(join(cwd, 'archive'))
  const kept = Object.fromEntries(Object.keys(committed).map((path) => [path, made[path]]))
  expect(kept).toEqual(committed)
  expect(checkArchive(join(cwd, 'archive')).findings).toEqual([])
  for (const [path, text] of Object.entries(made)) {
    const here = join(archive, path)
    if (existsSync(here)) expect(readFileSync(here, 'utf8') === text, path).toBe(true)
  }

  const sizeOf = (path: string) => gzipSync(made[path] ?? '').length
  const first = Object.keys(made).filter((path) =>
    /^(?:days|weeks|months)\/[^.]+\.json$/.test(path),
  )
  // What a first view may cost in data: the index and one ranking.
  const heavy = first.filter((path) => sizeOf('index.json') + sizeOf(path) > 30_000)
  expect(heavy).toEqual([])
})
