import { describe, expect, test } from 'vitest'

import {
  aBlogDay,
  aBlogPaper,
  aDigestPost,
  anApiItem,
  anArchiveDay,
  aPost,
  aWeeklyText,
  englishText,
  koreanText,
} from './documents.ts'
import { idsIn, issuesOf, paperIn, read } from './reading.ts'

const id = '2601.06943'
const good = '2601.06521'
const post = aPost([{ id }, { id: good }])
const blog = JSON.stringify(aBlogDay([aBlogPaper(id), aBlogPaper(good)]), null, 1)

/** Each damage, and exactly what must be said of it. */
const catalogue: readonly (readonly [string, string, readonly string[]])[] = [
  ['nothing wrong', post, []],
  ['a byte order mark', `\uFEFF${post}`, []],
  ['line ends of Windows', post.replaceAll('\n', '\r\n'), []],
  ['line ends of old Macs', post.replaceAll('\n', '\r'), []],
  ['Hangul taken apart', post.normalize('NFD'), []],
  ['zero-width characters', post.replaceAll('Paper', 'Pa\u200Bper\u2060'), []],
  ['control characters', post.replaceAll('Paper ', 'Paper\u0007 \u0000'), []],
  ['control characters in JSON', blog.replaceAll('Paper ', 'Paper\u0001'), []],
  ['HTML entities', post.replaceAll('Paper ', 'Paper&nbsp;'), []],
  ['a link with a query', post.replaceAll(`papers/${good}`, `papers/${good}v2?x=1`), []],
  [
    'an entry without a link',
    post.replace(/ {3}- \[HF 페이지\].*\n {3}- \[논문 링크\].*\n/, ''),
    ['bad-paper refused line 15'],
  ],
  [
    'a file with the last entry cut',
    post.slice(0, post.indexOf(good) - 4),
    ['cut-short refused line 21'],
  ],
  [
    'the same paper twice',
    aPost([{ id }, { id: good }, { id: good }]),
    ['duplicate-paper repaired line 27'],
  ],
  [
    'entries missing from the list',
    aPost([{ id }, { id: good }], { total: 10 }),
    ['cut-short missing line 27'],
  ],
  [
    'an abstract in the wrong language',
    aPost([{ id, abstract: koreanText }, { id: good }]),
    ['wrong-language missing line 19'],
  ],
  [
    'an institution with lost letters',
    aPost([{ id, institution: 'Universit\uFFFD de Sable' }, { id: good }]),
    ['lost-text missing line 16'],
  ],
  [
    'a title with lost letters',
    aPost([{ id, title: 'Schr\uFFFD\uFFFDdinger’s Apples' }, { id: good }]),
    ['lost-text missing line 15'],
  ],
  [
    'JSON cut in the middle',
    blog.slice(0, blog.lastIndexOf('"code_link"')),
    ['cut-short missing line 16', 'cut-short missing papers'],
  ],
  [
    'votes that are no number',
    JSON.stringify(aBlogDay([aBlogPaper(id, { likes: 'many' }), aBlogPaper(good)])),
    ['bad-field missing papers[0].likes'],
  ],
  [
    'a weekend',
    JSON.stringify(
      aBlogDay([aBlogPaper(id), aBlogPaper(good)], {
        date: '2026-01-17',
        crawled_at: '2026-01-17T14:00:00',
      }),
    ),
    ['weekend-repeat repaired date'],
  ],
  [
    'a week numbered from zero',
    aWeeklyText(
      [
        { id, translation: koreanText },
        { id: good, translation: koreanText },
      ],
      { week: '2026-W00' },
    ),
    ['wrong-week missing title'],
  ],
  [
    'a translation that failed',
    aWeeklyText([{ id, translation: koreanText }, { id: good }]),
    ['failed-translation missing line 20'],
  ],
  [
    'a digest without a date',
    aDigestPost([{ id }, { id: good }]).replace('# 2026-01-13 Daily Papers (Top 2)\n', ''),
    ['wrong-date missing title'],
  ],
  [
    'a link that runs a script',
    JSON.stringify([anApiItem(id, { projectPage: 'javascript:alert(1)' }), anApiItem(good)]),
    ['bad-link missing [0].paper.projectPage'],
  ],
  [
    'a day of ours with a broken field',
    JSON.stringify(anArchiveDay([id, good])).replace('"upvotes":12', '"upvotes":-1'),
    ['bad-field missing papers[0].upvotes'],
  ],
]

describe('the catalogue of damage', () => {
  test.each(catalogue)('%s', (_, text, issues) => {
    const reading = read(text)
    expect(issuesOf(reading).toSorted()).toEqual([...issues].toSorted())
    expect(idsIn(reading).length).toBeGreaterThan(0)
    for (const { title } of reading.collection.papers.values()) {
      expect(title.en).not.toMatch(/[\uFFFD\p{Cc}\p{Cf}]/u)
    }
  })

  test('a title with a gap is shorter than the whole one, so that merging prefers that', () => {
    const title = 'Schr\uFFFD\uFFFDdinger’s Apples'
    expect(paperIn(read(aPost([{ id, title }])), id).title.en).toBe('Schr…dinger’s Apples')
  })

  test('a title of which little is left is the id', () => {
    const title = '\uFFFD\uFFFD\uFFFDa\uFFFD\uFFFDb'
    expect(paperIn(read(aPost([{ id, title }])), id).title.en).toBe(id)
  })

  test('a dump of code is no abstract', () => {
    const abstract = `${englishText} ${'x = x + 1; '.repeat(4000)}`
    expect(paperIn(read(aPost([{ id, abstract }])), id).abstract.en).toBeNull()
  })
})

describe('text read with the wrong code page', () => {
  const garble = (text: string, codePage: string) =>
    new TextDecoder(codePage).decode(new TextEncoder().encode(text))

  test.each(['windows-1254', 'windows-1252', 'macintosh'])('%s is undone', (codePage) => {
    const reading = read(garble(post, codePage))
    expect(reading.collection).toEqual(read(post).collection)
    expect(issuesOf(reading)).toEqual(['wrong-code-page repaired'])
  })

  test('is undone where JSON hides it behind escapes', () => {
    const day = aBlogDay([aBlogPaper(id, { institution: '카카오' })])
    const escaped = JSON.stringify(day).replace('카카오', garble('카카오', 'windows-1252'))
    const ascii = escaped.replace(/[^\0-\x7F]/g, (letter) => {
      return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
    })
    const reading = read(ascii)
    expect(reading.collection).toEqual(read(day).collection)
    expect(issuesOf(reading)).toEqual(['wrong-code-page repaired'])
  })
})
