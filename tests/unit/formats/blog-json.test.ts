import { describe, expect, test } from 'vitest'

import { aBlogDay, aBlogPaper, englishText } from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'

function paperWith(overrides: Record<string, unknown>) {
  return paperIn(read(aBlogDay([aBlogPaper(id, overrides)])), id)
}

describe('the blog’s JSON', () => {
  test('gives papers with their votes at the time of the crawl', () => {
    const reading = read(aBlogDay([aBlogPaper(id), aBlogPaper('2601.06521', { likes: 8 })]))
    expect(reading.format).toBe('blog-json')
    expect(reading.issues).toEqual([])
    expect(paperIn(reading, id)).toMatchObject({
      upvotes: 12,
      snapshots: [{ at: '2026-01-13T14:28:18Z', upvotes: 12 }],
      editions: [{ date: '2026-01-13', order: 1 }],
      institutions: ['stepfun'],
      links: { code: null, project: null },
      abstract: { en: { text: englishText, by: 'authors' } },
      submitted: null,
    })
    expect(paperIn(reading, '2601.06521').editions).toEqual([{ date: '2026-01-13', order: 2 }])
  })

  test.each([
    ['https://github.com/huggingface', null, null],
    ['', null, null],
    ['https://github.com/one/two', 'https://github.com/one/two', null],
    ['https://github.com/one/two/tree/main', 'https://github.com/one/two', null],
    ['http://www.github.com/one/two.git', 'https://github.com/one/two', null],
    ['https://one.github.io/two/', null, 'https://one.github.io/two/'],
  ])('reads the code link %s', (code_link, code, project) => {
    expect(paperWith({ code_link }).links).toEqual({ code, project })
  })

  test.each(['javascript:alert(1)', 'https://good@evil.example/x', '/papers?q=GitHub'])(
    'leaves out the link %s, and says so',
    (code_link) => {
      const reading = read(aBlogDay([aBlogPaper(id, { code_link })]))
      expect(paperIn(reading, id).links).toEqual({ code: null, project: null })
      expect(issuesOf(reading)).toEqual(['bad-link missing papers[0].code_link'])
    },
  )

  test.each([
    `http://huggingface.co/papers/${id}`,
    `https://www.huggingface.co/papers/${id}/`,
    `https://huggingface.co/papers/${id}v2?from=daily#comments`,
    `huggingface.co/papers/${id}`,
  ])('reads the id from %s', (url) => {
    expect(paperWith({ url, paper_link: undefined }).id).toBe(id)
  })

  test('follows the Hugging Face link where the other names another paper', () => {
    const reading = read(
      aBlogDay([aBlogPaper(id, { paper_link: 'https://arxiv.org/abs/2501.00001' })]),
    )
    expect(idsIn(reading)).toEqual([id])
    expect(issuesOf(reading)).toEqual(['bad-link repaired papers[0].paper_link'])
  })

  test('follows the arXiv link where there is no other', () => {
    const reading = read(
      aBlogDay([
        { ...aBlogPaper('cs/0112017'), url: '', paper_link: 'http://arxiv.org/abs/cs/0112017v1' },
      ]),
    )
    expect(idsIn(reading)).toEqual(['cs/0112017'])
  })

  test('takes likes of the first days for stars', () => {
    const day = aBlogDay([aBlogPaper(id, { likes: 904 })], {
      date: '2025-11-03',
      crawled_at: '2025-11-03T14:06:01.364244',
    })
    const reading = read(day)
    expect(paperIn(reading, id)).toMatchObject({ upvotes: null, snapshots: [], githubStars: 904 })
    expect(issuesOf(reading)).toEqual(['untrusted-upvotes missing papers[0].likes'])
  })

  test.each([
    ['Join the discussion on this paper page', 'not-an-abstract'],
    [
      `Papers arxiv:${id} A Title Published on Jan 13 Upvote 70 +62 Authors: Ada`,
      'not-an-abstract',
    ],
    ['Demo video', 'not-an-abstract'],
    [`${'word '.repeat(40)}...`, 'not-an-abstract'],
    ['사과를 고르는 작은 모델에 관한 글이다.', 'wrong-language'],
    ['Schr\uFFFDdinger was here, and nobody knows how.', 'lost-text'],
  ])('counts %j as a missing abstract', (abstract, code) => {
    const reading = read(aBlogDay([aBlogPaper(id, { abstract })]))
    expect(paperIn(reading, id).abstract).toEqual({ en: null, ko: null })
    expect(issuesOf(reading)).toEqual([`${code} missing papers[0].abstract`])
  })

  test('keeps the placeholder of a link as text', () => {
    const abstract = `${englishText} Code is at this https URL .`
    expect(paperWith({ abstract }).abstract.en?.text).toBe(abstract)
  })

  test('leaves out a bad entry, and keeps the place of the others', () => {
    const reading = read(aBlogDay([null, { title: 'No link' }, aBlogPaper(id)]))
    expect(paperIn(reading, id).editions).toEqual([{ date: '2026-01-13', order: 3 }])
    expect(issuesOf(reading)).toEqual([
      'bad-paper refused papers[0]',
      'bad-paper refused papers[1]',
    ])
  })

  test('merges a paper that stands twice', () => {
    const reading = read(aBlogDay([aBlogPaper(id), aBlogPaper(id, { likes: 15 })]))
    expect(paperIn(reading, id)).toMatchObject({
      upvotes: 15,
      editions: [{ date: '2026-01-13', order: 1 }],
    })
    expect(issuesOf(reading)).toEqual(['duplicate-paper repaired papers[1]'])
  })

  test('takes the day of the crawl where the date is none', () => {
    const reading = read(aBlogDay([aBlogPaper(id)], { date: '2026-02-30' }))
    expect(paperIn(reading, id).editions).toEqual([{ date: '2026-01-13', order: 1 }])
    expect(issuesOf(reading)).toEqual(['wrong-date repaired date'])
  })

  test('reads a month’s top papers on the days on which they were seen', () => {
    const month = {
      year: 2026,
      month: 1,
      generated_at: '2026-01-31T14:00:00',
      total_papers: 2,
      total_likes: 24,
      top_papers: [aBlogPaper(id), aBlogPaper('2601.06521', { published: '2026-01-17T14:00:00' })],
      daily_summaries: [{ date: '2026-01-13', total_papers: 10 }],
    }
    const reading = read(month)
    expect(reading.format).toBe('blog-json')
    expect(paperIn(reading, id)).toMatchObject({
      snapshots: [{ at: '2026-01-13T14:28:10Z', upvotes: 12 }],
      editions: [{ date: '2026-01-13', order: 1 }],
    })
    expect(paperIn(reading, '2601.06521').editions).toEqual([{ date: '2026-01-16', order: 2 }])
    expect(issuesOf(reading)).toEqual(['weekend-repeat repaired top_papers[1]'])
  })

  test('is not harmed by keys that reach for a prototype', () => {
    const text = JSON.stringify(aBlogDay([aBlogPaper(id)])).replace(
      '{',
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    )
    expect(idsIn(read(text))).toEqual([id])
    expect(Object.prototype).not.toHaveProperty('polluted')
  })
})
