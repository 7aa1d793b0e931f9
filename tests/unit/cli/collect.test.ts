import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { parseIsoDate } from '#domain/calendar.ts'
import { aCollect, aServer, later, span, tenDays, tenListings } from '#tests/builders/a-collect.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aListing, type ListedItem } from '#tests/builders/a-listing.ts'
import { aRun } from '#tests/builders/a-run.ts'

interface DayJson {
  readonly papers: readonly {
    readonly id: string
    readonly upvotes: number
    readonly snapshots: readonly { readonly at: string; readonly upvotes: number }[]
  }[]
}

const archiveOf = (cwd: string) => contentOf(join(cwd, 'archive'))

function dayOf(cwd: string, date: string): DayJson {
  return JSON.parse(readFileSync(join(cwd, `archive/days/${date}.json`), 'utf8'))
}

const votesOf = ({ papers }: DayJson) => papers.map(({ id, upvotes }) => [id, upvotes])

/** As the page ranks them: upvotes, then the server's own order. */
const listed = (items: readonly ListedItem[]) => items.map(({ paper }) => [paper.id, paper.upvotes])

describe('ten days', () => {
  test('come with every paper once, in order, with its upvotes and all pages', async () => {
    const cwd = aFolder()
    const server = await aServer()
    const { code, stdout } = await aCollect(cwd, server)
    expect(code).toBe(0)
    expect(stdout).toContain('days: 10 new, 0 changed, 0 as before, 0 without papers, 0 failed')
    expect(stdout).toContain('papers: 355 new')
    for (const date of tenDays) expect(votesOf(dayOf(cwd, date))).toEqual(listed(tenListings(date)))
    expect(server.asked.map(({ path }) => path).toSorted()).toEqual(
      [
        ...tenDays.map((date) => `/api/daily_papers?date=${date}&limit=100`),
        '/api/daily_papers?date=2026-01-16&limit=100&p=1',
      ].toSorted(),
    )
  })

  test('have the time of the answer at their upvotes, and authors’ abstracts', async () => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer({ now: () => later + 5000 }))
    const [first] = dayOf(cwd, '2026-01-05').papers
    expect(first?.snapshots).toEqual([{ at: '2026-02-20T09:00:05Z', upvotes: first?.upvotes }])
    const texts = JSON.parse(archiveOf(cwd)['days/2026-01-05.en.json'] ?? '')
    expect(texts.abstracts[first?.id ?? '']).toMatchObject({ by: 'authors' })
  })

  test('give the archive that importing the same answers gives', async () => {
    const cwd = aFolder(
      Object.fromEntries(
        tenDays.map((date) => [`in/${date}.json`, JSON.stringify(tenListings(date))]),
      ),
    )
    await aCollect(cwd, await aServer())
    await aRun(cwd, ['import', 'in', '--archive', 'imported'])
    // A saved answer does not say when it was given.
    const undated = (files: Readonly<Record<string, string>>) =>
      JSON.stringify(files).replaceAll(/\\"snapshots\\": ?\[.*?\]/g, '')
    expect(undated(archiveOf(cwd))).toBe(undated(contentOf(join(cwd, 'imported'))))
    expect(Object.keys(archiveOf(cwd)).length).toBeGreaterThan(20)
  })

  test('without text keep facts only', async () => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer(), [...span, '--no-text'])
    expect(Object.keys(archiveOf(cwd))).toContain('days/2026-01-05.json')
    expect(Object.values(archiveOf(cwd)).join('\n')).not.toMatch(/We let|stand-in summary/)
  })

  test('leave nothing beside the archive, and pass its check', async () => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer())
    expect(existsSync(join(cwd, 'archive/.collect'))).toBe(false)
    const { code } = await aRun(cwd, ['check', '--archive', 'archive'])
    expect(code).toBe(0)
  })
})

describe('which days', () => {
  const askedFor = (asked: readonly { readonly query: URLSearchParams }[]) =>
    asked.map(({ query }) => query.get('date') ?? '').toSorted()

  test.each([
    [['--date', '2026-01-13'], ['2026-01-13']],
    [['--week', '2026-W02'], tenDays.slice(0, 5)],
    [['--from', '2026-01-08', '--to', '2026-01-12'], tenDays.slice(3, 6)],
    [['--date', '2026-01-10'], []],
  ])('%j asks for its weekdays', async (args, dates) => {
    const server = await aServer()
    const { code } = await aCollect(aFolder(), server, args)
    expect(code).toBe(0)
    expect(askedFor(server.asked)).toEqual(dates)
  })

  test('a day once final is not asked for again, unless with --refresh', async () => {
    const cwd = aFolder()
    const server = await aServer()
    await aCollect(cwd, server)
    const before = archiveOf(cwd)
    const { stdout } = await aCollect(cwd, server)
    expect(server.asked).toHaveLength(11)
    expect(stdout).toContain('10 final days were not asked for')
    await aCollect(cwd, server, [...span, '--refresh'])
    expect(server.asked).toHaveLength(22)
    expect(archiveOf(cwd)).toEqual(before)
  })

  test('by default all that are missing since the first, a hole included', async () => {
    const cwd = aFolder()
    const server = await aServer()
    await aCollect(cwd, server, ['--from', '2026-01-05', '--to', '2026-01-07'])
    await aCollect(cwd, server, ['--date', '2026-01-13'])
    const before = server.asked.length
    const now = Date.parse('2026-02-01T00:30:00Z')
    await aCollect(cwd, server, [], { now: () => now })
    // To 16 January the list is final by then; later weekdays can still get papers.
    expect(askedFor(server.asked.slice(before)).slice(0, 7)).toEqual([
      '2026-01-08',
      '2026-01-09',
      '2026-01-12',
      '2026-01-14',
      '2026-01-15',
      '2026-01-16',
      '2026-01-16',
    ])
  })

  test('an empty archive begins thirty days ago', async () => {
    const server = await aServer()
    await aCollect(aFolder(), server, [])
    const dates = askedFor(server.asked)
    expect([dates[0], dates.at(-1), dates.length]).toEqual(['2026-01-22', '2026-02-20', 22])
  })

  test('a day that can still change is asked for again, and once more when it is final', async () => {
    const cwd = aFolder()
    let votes = 3
    const clock = { now: Date.parse('2026-01-13T00:20:00Z') }
    const date = parseIsoDate('2026-01-13')
    const one = (): ListedItem[] =>
      (date ? aListing(date, 1) : []).map((item) => ({
        ...item,
        paper: { ...item.paper, upvotes: votes },
      }))
    const server = await aServer({
      listing: (day) => (day === date ? one() : []),
      now: () => clock.now,
    })
    const run = async (at: string, seen: number) => {
      clock.now = Date.parse(at)
      votes = seen
      await aCollect(cwd, server, ['--date', '2026-01-13'], { now: () => clock.now })
    }
    await run('2026-01-13T00:20:00Z', 3)
    await run('2026-01-13T01:20:00Z', 3)
    await run('2026-01-14T00:20:00Z', 8)
    await run('2026-02-14T00:20:00Z', 9)
    await run('2026-02-15T00:20:00Z', 10)
    expect(server.asked).toHaveLength(4)
    expect(dayOf(cwd, '2026-01-13').papers[0]?.snapshots).toEqual([
      { at: '2026-01-13T00:20:00Z', upvotes: 3 },
      { at: '2026-01-14T00:20:00Z', upvotes: 8 },
      { at: '2026-02-14T00:20:00Z', upvotes: 9 },
    ])
  })

  test('a holiday is asked for once', async () => {
    const cwd = aFolder()
    const server = await aServer({
      listing: (date) => (date < '2026-01-07' ? tenListings(date) : []),
    })
    const args = ['--from', '2026-01-05', '--to', '2026-01-07']
    const { stdout } = await aCollect(cwd, server, args)
    expect(stdout).toContain('days: 2 new, 0 changed, 0 as before, 1 without papers, 0 failed')
    await aCollect(cwd, server, args)
    expect(server.asked).toHaveLength(3)
    const { code } = await aRun(cwd, ['check', '--archive', 'archive'])
    expect(code).toBe(0)
  })

  test('a day to come is not asked for', async () => {
    const server = await aServer()
    const { code, stderr } = await aCollect(aFolder(), server, ['--date', '2026-02-23'])
    expect([code, server.asked.length]).toEqual([2, 0])
    expect(stderr).toContain('2026-02-20 is the newest day')
  })
})

describe('the report', () => {
  test('says what was new and what changed', async () => {
    const cwd = aFolder()
    await aCollect(cwd, await aServer())
    const more = await aServer({
      listing: (date) => {
        const items = tenListings(date)
        if (date !== '2026-01-13') return items
        return items.map((item, index) =>
          index < 3 ? { ...item, paper: { ...item.paper, upvotes: 500 } } : item,
        )
      },
    })
    const args = ['--from', '2026-01-12', '--to', '2026-01-13', '--refresh', '--json']
    const { stdout } = await aCollect(cwd, more, args)
    expect(JSON.parse(stdout)).toMatchObject({
      days: { new: [], changed: ['2026-01-13'], same: ['2026-01-12'], failed: [], provisional: [] },
      papers: { new: 0, changed: 3, same: 47 },
      requests: 2,
      retry: null,
    })
  })

  test('progress is one line on a terminal, with what is fetched and how long is left', async () => {
    let shown = ''
    const stderr = { isTTY: true, write: (text: string) => (shown += text) }
    await aCollect(aFolder(), await aServer(), span, { stderr })
    const lines = shown.split('\r\u001B[K')
    expect(lines[3]).toMatch(/^3\/10 days, \d+ s left: 2026-01-\d\d$/)
    expect(shown).not.toContain('\n')
  })

  test('elsewhere progress is a line now and then', async () => {
    const { stderr } = await aCollect(aFolder(), await aServer())
    expect(stderr.trim().split('\n').length).toBeLessThan(4)
    expect(stderr).toContain('10/10 days, done')
  })
})

describe('usage', () => {
  test.each([
    [['--date', '2026-02-30']],
    [['--date', '2026-01-13', '--week', '2026-W03']],
    [['--month', '2026-01', '--from', '2026-01-05']],
    [['--from', '2026-01-14', '--to', '2026-01-13']],
    [['--concurrency', '0']],
    [['--rate', '0']],
    [['--endpoint', 'ftp://example.org']],
    [['--endpoint', 'example.org']],
  ])('%j is not understood', async (args) => {
    const cwd = aFolder()
    const { code, stderr } = await aRun(cwd, ['collect', '--archive', 'archive', ...args])
    expect(code).toBe(2)
    expect(stderr).not.toBe('')
    expect(contentOf(cwd)).toEqual({})
  })
})

test('while another run is writing, no day is asked for', async () => {
  const owner = { 'archive/.nonmun-writing/process': String(process.ppid) }
  const server = await aServer()
  const { code, stderr } = await aCollect(aFolder(owner), server)
  expect([code, server.asked.length]).toEqual([1, 0])
  expect(stderr).toContain('Another run is writing')
})

test('a damaged file of the archive is left as it is and reported', async () => {
  const cwd = aFolder({ 'archive/days/2026-01-13.json': '{"version": 1,' })
  const { code, stdout } = await aCollect(cwd, await aServer())
  expect(code).toBe(1)
  expect(stdout).toContain('left-as-it-is')
  expect(archiveOf(cwd)['days/2026-01-13.json']).toBe('{"version": 1,')
  expect(votesOf(dayOf(cwd, '2026-01-12'))).toEqual(listed(tenListings('2026-01-12')))
})

test('a damaged answer of a killed run is asked for again', async () => {
  const cwd = aFolder({ 'archive/.collect/2026-01-13.0.json.gz': 'no gzip' })
  writeFileSync(join(cwd, 'archive/.collect/days.json'), '[')
  const { code } = await aCollect(cwd, await aServer())
  expect(code).toBe(0)
  expect(votesOf(dayOf(cwd, '2026-01-13'))).toEqual(listed(tenListings('2026-01-13')))
})
