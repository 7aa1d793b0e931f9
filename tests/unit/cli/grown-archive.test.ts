import { join } from 'node:path'

import { expect, test } from 'vitest'

import { filesOf, readDay } from '#cli/archive-folder.ts'
import { checkArchive } from '#cli/check-archive.ts'
import { factsOnly } from '#cli/facts-only.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { mergeCollections } from '#domain/merge.ts'
import { aCollect, aServer } from '#tests/builders/a-collect.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aListing, type ListedItem } from '#tests/builders/a-listing.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import {
  copyShipped,
  hasGrown,
  lastShipped,
  linesOfDays,
  shippedFolder,
} from '#tests/setup/shipped-archive.ts'

const archive = join(import.meta.dirname, '../../../public/archive')
const wellKnown = isoDate('2026-01-13')

/** What a fork's first runs get: two new days, and of a shipped day more papers, votes and texts. */
function grownListing(papers: readonly { readonly id: string; readonly upvotes: number }[]) {
  return (date: IsoDate): readonly ListedItem[] => {
    if (date === '2026-02-16' || date === '2026-02-17') return aListing(date, 12)
    if (date !== wellKnown) return []
    const strangers = aListing(date, papers.length + 5)
    return strangers.map((item, index) => {
      // Backwards and with more votes than before: no place and no number stays.
      const known = papers.at(-1 - index)
      return known && index < papers.length
        ? { ...item, paper: { ...item.paper, id: known.id, upvotes: known.upvotes + 500 + index } }
        : item
    })
  }
}

function dayIn(folder: string, date: IsoDate) {
  const { collections } = readDay(folder, filesOf(folder).all, date)
  return mergeCollections(...collections)
}

test('what ships is found again in the archive of a fork that collects', async () => {
  const cwd = aFolder()
  const [fork, found] = [join(cwd, 'archive'), join(cwd, 'found')]
  await copyShipped(archive, fork)
  const before = linesOfDays(fork)
  const texts = contentOf(join(fork, 'texts'))
  expect(hasGrown(fork)).toBe(false)

  const papers = [...dayIn(fork, wellKnown).papers.values()].map(({ id, upvotes }) => ({
    id,
    upvotes: upvotes ?? 0,
  }))
  const server = await aServer({ listing: grownListing(papers), now: () => late })
  for (const days of [
    ['--date', wellKnown, '--refresh'],
    ['--from', '2026-02-16', '--to', '2026-02-17'],
  ]) {
    expect(await aCollect(cwd, server, days, { now: () => late })).toMatchObject({ code: 0 })
  }
  expect(checkArchive(fork).findings).toEqual([])
  expect(hasGrown(fork)).toBe(true)
  expect(linesOfDays(fork)).not.toBe(before)
  const grown = dayIn(fork, wellKnown)
  expect(grown.papers.size).toBe(papers.length + 5)
  expect(factsOnly(grown)).not.toEqual(grown)

  await copyShipped(fork, found)
  expect(linesOfDays(found)).toBe(before)
  expect(filesOf(found).days.at(-1)).toBe(lastShipped)
  expect(checkArchive(found).findings).toEqual([])
  expect(hasGrown(found)).toBe(false)
  const again = dayIn(found, wellKnown)
  expect(factsOnly(again)).toEqual(again)
  expect(contentOf(join(found, 'texts'))).toEqual(texts)
}, 60_000)

test('an archive with nothing but what ships is read where it is, and a grown one in a copy', async () => {
  const cwd = aFolder()
  const fork = join(cwd, 'archive')
  await copyShipped(archive, fork)
  const direct = await shippedFolder(fork)
  expect(direct.folder).toBe(fork)
  direct.remove()
  const whole = contentOf(fork)

  const server = await aServer({ listing: grownListing([]), now: () => late })
  await aCollect(cwd, server, ['--date', '2026-02-16'], { now: () => late })
  const copy = await shippedFolder(fork)
  expect(contentOf(copy.folder)).toMatchObject(whole)
  expect(filesOf(copy.folder).days).toEqual(filesOf(direct.folder).days.slice(0, 76))
  copy.remove()
  expect(filesOf(copy.folder).all.size).toBe(0)
  expect(filesOf(fork).days).toContain('2026-02-16')
}, 60_000)

/** All of those days are final by then. */
const late = Date.parse('2026-03-20T09:00:00Z')
