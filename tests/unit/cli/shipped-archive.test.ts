import { cpSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

import { afterAll, describe, expect, test } from 'vitest'

import { checkArchive } from '#cli/check-archive.ts'
import { filesBelow, readJson } from '#cli/io/files.ts'
import { collectDay } from '#domain/archive/collect.ts'
import { readTexts } from '#domain/archive/read-lookups.ts'
import { addDays, type IsoDate, isWeekend } from '#domain/calendar.ts'
import { isOwnText, type Provenance } from '#domain/text.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'
import {
  firstShipped,
  lastShipped,
  linesOfDays,
  shippedDaysFile,
  shippedFolder,
} from '#tests/setup/shipped-archive.ts'

const archive = join(import.meta.dirname, '../../../public/archive')
const shipped = await shippedFolder(archive)
afterAll(shipped.remove)

function daysIn(folder: string): IsoDate[] {
  const names = filesBelow(join(folder, 'days'))
  return names.flatMap((name) => /^([\d-]+)\.json$/.exec(name)?.[1] ?? []).map(isoDate)
}

// What must hold of every archive, a fork's with a thousand days of its own too. Whether there are
// authors' abstracts in it is the fork's own decision.
describe('the archive', () => {
  test.each(daysIn(archive))('reads %s without an issue', (date) => {
    const path = `days/${date}.json`
    const { collection, issues } = collectDay(readJson(join(archive, path)), path, date)
    expect(issues).toEqual([])
    expect(collection.papers.size).toBeGreaterThan(0)
  })

  // Some seconds for a thousand days.
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
  }, 120_000)
})

describe('what ships', () => {
  test('is every weekday from 2025-11-03 to 2026-02-13, and the Friday that a Sunday repeated', () => {
    const expected: string[] = [firstShipped]
    for (let day = isoDate('2025-11-03'); day <= lastShipped; day = addDays(day, 1)) {
      if (!isWeekend(day)) expected.push(day)
    }
    expect(daysIn(shipped.folder)).toEqual(expected)
    expect(expected).toHaveLength(76)
  })

  test('is known by its papers, so that it can be told from what a fork adds', async () => {
    await expect(linesOfDays(shipped.folder)).toMatchFileSnapshot(shippedDaysFile)
  })

  test('begins on 2026-01-13 with the three papers and the upvotes that were seen', () => {
    const json = readJson(join(shipped.folder, 'days/2026-01-13.json'))
    const { collection } = collectDay(json, '', isoDate('2026-01-13'))
    const top = [...collection.papers.values()].slice(0, 3)
    expect(top.map(({ id, upvotes }) => [id, upvotes])).toEqual([
      ['2601.06943', 169],
      ['2601.06521', 145],
      ['2601.05593', 61],
    ])
  })

  test('costs a first view little: the index and one ranking', () => {
    const sizeOf = (path: string) => gzipSync(readFileSync(join(shipped.folder, path))).length
    const index = sizeOf('index.json')
    const rankings = filesBelow(shipped.folder).filter((path) =>
      /^(?:days|weeks|months)\/[^.]+\.json$/.test(path),
    )
    expect(rankings.length).toBeGreaterThan(76)
    expect(rankings.filter((path) => index + sizeOf(path) > 30_000)).toEqual([])
  })
})

describe('texts of what ships', () => {
  const paths = filesBelow(shipped.folder).filter((path) => /^(?:days|lists)\/.*\.json$/.test(path))
  const jsonAt = (path: string) => readJson(join(shipped.folder, path))

  // In a fork that collects this says nothing but that the copy is one of our own texts.
  test('are all our own', () => {
    const texts = paths.flatMap((path) => everyPart(jsonAt(path))).filter(isText)
    expect(texts.length).toBeGreaterThan(100)
    expect(texts.filter((text) => !isOwnText(text))).toEqual([])
  })

  test('of a day are digests, as many sentences in one language as in the other', () => {
    for (const path of paths.filter((file) => file.endsWith('.en.json'))) {
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

function everyPart(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(everyPart)]
}

function isText(part: object): part is Provenance {
  return 'by' in part
}
