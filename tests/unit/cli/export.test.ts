import { join } from 'node:path'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { csvOf } from '#cli/export/csv.ts'
import { jekyllPostOf } from '#cli/export/jekyll-post.ts'
import { koreanDigestOf } from '#cli/export/korean-digest.ts'
import type { Paper } from '#domain/paper.ts'
import { readDocument } from '#formats/read-document.ts'
import { aBlogDay, anAbstract, ownTexts } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'

const date = isoDate('2026-01-13')
const names = new Map([['stepfun', { en: 'StepFun', ko: null, country: 'CN' }]])
const placeOf = (paper: Paper, index = 0) => ({ paper, rank: index + 1, dates: [date] })
const koreanText =
  '시험을 위해 쓴 문장이며 어느 논문의 초록도 아니다. 쪽수를 세고 빠진 쪽을 찾는다.'
const full = aPaper({
  title: { en: 'A [Bracketed] *Title* of R&D: x < y & `z` | 100%', ko: null },
  abstract: {
    en: { text: anAbstract('AT&amp;T and <b>bold</b>'), by: 'authors' },
    ko: { text: koreanText, by: 'unknown' },
  },
  summary: { en: null, ko: { text: '연이 내린다는 사실을 한 줄로 적는다.', by: 'unknown' } },
  keyPoints: { en: null, ko: { points: ['바람을 잰다.', '줄을 감는다.'], by: 'unknown' } },
})

describe('a Jekyll post', () => {
  test('is read back with title, upvotes, place, institution and abstract', () => {
    const post = jekyllPostOf(date, [placeOf(full)], names)
    const { format, collection, issues } = readDocument('post.md', post)
    expect([format, issues]).toEqual(['jekyll-post', []])
    expect(collection.papers.get(full.id)).toMatchObject({
      title: full.title,
      upvotes: 42,
      editions: [{ date, order: 1 }],
      institutions: ['stepfun'],
      abstract: { en: full.abstract.en, ko: null },
    })
  })

  test('says the number of authors where no institution is known', () => {
    const paper = aPaper({ institutions: [], authorCount: 16 })
    const { collection } = readDocument('', jekyllPostOf(date, [placeOf(paper)], names))
    expect(collection.papers.get(paper.id)).toMatchObject({ institutions: [], authorCount: 16 })
  })

  test('does not pass off a text of others as the authors’ abstract', () => {
    const text = { text: anAbstract('a machine'), by: 'machine' } as const
    const paper = aPaper({ abstract: { en: text, ko: null } })
    expect(jekyllPostOf(date, [placeOf(paper)], names)).not.toContain('a machine')
  })
})

describe('a Korean digest', () => {
  test('is read back with title, upvotes, place and all Korean texts', () => {
    const digest = koreanDigestOf(date, [
      placeOf(aPaper({ id: paperId('2601.00002') })),
      placeOf(full, 1),
    ])
    const { format, collection, issues } = readDocument('digest.md', digest ?? '')
    expect([format, issues]).toEqual(['korean-digest', []])
    expect(collection.papers.get(full.id)).toMatchObject({
      title: full.title,
      upvotes: 42,
      editions: [{ date, order: 2 }],
      summary: full.summary,
      keyPoints: full.keyPoints,
      abstract: { en: null, ko: full.abstract.ko },
    })
  })

  test('is not written for a day without Korean texts', () => {
    expect(koreanDigestOf(date, [placeOf(aPaper())])).toBeNull()
  })
})

test('titles of any words come back from both forms', () => {
  const word = fc.constantFrom(
    'Kites',
    '[A]',
    'B*',
    '&lt;',
    '&',
    '<C>',
    '$x_1$',
    '\\alpha',
    '|',
    '(d)',
    'é',
    '2',
  )
  const titles = fc
    .array(word, { minLength: 1, maxLength: 6 })
    .map((words) => `On ${words.join(' ')} End`)
  fc.assert(
    fc.property(titles, (en) => {
      const paper = { ...full, title: { en, ko: null } }
      const forms = [
        jekyllPostOf(date, [placeOf(paper)], names),
        koreanDigestOf(date, [placeOf(paper)]) ?? '',
      ]
      for (const form of forms) {
        expect(readDocument('', form).collection.papers.get(full.id)?.title.en).toBe(en)
      }
    }),
  )
})

describe('a table', () => {
  test('quotes what has commas, quotes and line ends, and begins with a byte order mark', () => {
    const paper = aPaper({ title: { en: 'Kites, "Landed"', ko: null } })
    const [head, row] = csvOf([placeOf(paper)], names).split('\r\n')
    expect(head?.startsWith('\uFEFFrank,id,title,upvotes')).toBe(true)
    expect(row).toContain('1,2601.00001,"Kites, ""Landed""",42,2026-01-13,StepFun,')
  })

  test.each(['=SUM(A1)', '+1', '-1', '@x'])('does not let %s be a formula', (en) => {
    expect(csvOf([placeOf(aPaper({ title: { en, ko: null } }))], names)).toContain(`,'${en},`)
  })
})

describe('the command', () => {
  async function anArchiveOfAWeek() {
    const cwd = aFolder({
      'in/a.json': aBlogDay('2026-01-13'),
      'in/b.json': aBlogDay('2026-01-14', [{ id: '2601.00003', title: 'Thirds', likes: 3 }]),
      'archive/texts/2601.00001.yaml': ownTexts(),
    })
    await aRun(cwd, ['import', 'in', '--archive', 'archive'])
    return cwd
  }
  const week = ['--archive', 'archive', '--period', '2026-W03']

  test('writes a week of posts to standard output, and importing them adds nothing but times', async () => {
    const cwd = await anArchiveOfAWeek()
    const { code, stdout } = await aRun(cwd, ['export', ...week, '--format', 'markdown'])
    expect(code).toBe(0)
    const before = contentOf(join(cwd, 'archive'))
    const again = await aRun(cwd, ['import', '-', '--json', '--archive', 'archive'], {
      input: stdout,
    })
    expect(JSON.parse(again.stdout)).toMatchObject({
      documents: { formats: { 'jekyll-post': 2, 'korean-digest': 1 }, refused: 0 },
      papers: { new: 0, merged: 5 },
      issues: [],
    })
    const after = contentOf(join(cwd, 'archive'))
    const withoutTimes = (files: Record<string, string>) =>
      JSON.stringify(files).replaceAll(/\\"snapshots\\": \[.*?\]/g, '')
    expect(withoutTimes(after)).toBe(withoutTimes(before))
  })

  test('writes a file for each post into a folder', async () => {
    const cwd = await anArchiveOfAWeek()
    const { stdout } = await aRun(cwd, [
      'export',
      ...week,
      '--format',
      'markdown',
      '--out',
      'posts',
    ])
    expect(stdout).toBe('')
    expect(Object.keys(contentOf(join(cwd, 'posts')))).toEqual([
      '2026-01-13-daily-papers-ko.md',
      '2026-01-13-daily-papers.md',
      '2026-01-14-daily-papers.md',
    ])
  })

  test('writes JSON that makes the same archive elsewhere', async () => {
    const cwd = await anArchiveOfAWeek()
    const { stdout } = await aRun(cwd, ['export', ...week, '--format', 'json'])
    await aRun(cwd, ['import', '-', '--archive', 'copy'], { input: stdout })
    const { 'texts/2601.00001.yaml': _, ...files } = contentOf(join(cwd, 'archive'))
    expect(contentOf(join(cwd, 'copy'))).toEqual(files)
  })

  test('writes the ranking of the whole week as a table', async () => {
    const cwd = await anArchiveOfAWeek()
    const { stdout } = await aRun(cwd, ['export', ...week, '--format', 'csv'])
    const rows = stdout.trim().split('\r\n').slice(1)
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['1', '2601.00002'],
      ['2', '2601.00001'],
      ['3', '2601.00003'],
    ])
  })

  test('says where there is nothing to write', async () => {
    const cwd = await anArchiveOfAWeek()
    const args = ['export', '--archive', 'archive', '--period', '2026-05', '--format', 'csv']
    const { code, stderr } = await aRun(cwd, args)
    expect([code, stderr]).toEqual([1, 'Nothing of 2026-05 is in archive.\n'])
  })
})
