import { Cite } from '@citation-js/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { bibtexOf, bibtexOfList } from '#domain/citation/bibtex.ts'
import { type Citable, citationKeyOf, cslOf, datePartsOf, nameOf } from '#domain/citation/csl.ts'
import { markdownOf } from '#domain/citation/paper-markdown.ts'
import { risOf } from '#domain/citation/ris.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aText } from '#tests/builders/a-text.ts'

// What they export nobody needs: they make the library read their formats.
await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')])

const paper: Citable = {
  id: paperId('2601.06943'),
  title: { en: 'The Apples of $O(N)$ Trees & 100% of snake_case for LLMs' },
  authors: ['Min-su Kim', 'Ludwig van Beethoven', 'Pears Team'],
  authorCount: 3,
  submitted: isoDate('2026-01-12'),
}

/** As a maintained library reads what we wrote. */
function read(text: string) {
  const [entry] = new Cite(text).data as { title: string; author: object[]; DOI: string }[]
  return entry
}

test('BibTeX has the form that arXiv gives', () => {
  expect(bibtexOf(paper)).toBe(
    [
      '@misc{kim2026apples,',
      '  title = {{The} {Apples} of $O(N)$ {Trees} \\& 100\\% of snake\\_case for {LLMs}},',
      '  author = {Kim, Min-su and van Beethoven, Ludwig and {Pears Team}},',
      '  year = {2026},',
      '  month = jan,',
      '  eprint = {2601.06943},',
      '  archivePrefix = {arXiv},',
      '  doi = {10.48550/arXiv.2601.06943},',
      '  url = {https://arxiv.org/abs/2601.06943},',
      '}',
      '',
    ].join('\n'),
  )
})

test('a library reads it back', () => {
  const entry = read(bibtexOf({ ...paper, title: { en: 'Apples & Pears for LLMs' } }))
  expect(entry?.title.replaceAll(/<[^>]*>/g, '')).toBe('Apples & Pears for LLMs')
  expect(entry?.DOI).toBe('10.48550/arXiv.2601.06943')
  expect(entry?.author).toHaveLength(3)
})

test('a library reads RIS back', () => {
  const entry = read(risOf([paper]))
  expect(entry).toMatchObject({ DOI: '10.48550/arXiv.2601.06943' })
  expect(entry?.author[0]).toMatchObject({ family: 'Kim', given: 'Min-su' })
  expect(risOf([paper, paper]).match(/^ER {2}- /gm)).toHaveLength(2)
})

test('CSL-JSON has the DOI, the number and the date', () => {
  expect(cslOf(paper)).toMatchObject({
    id: 'kim2026apples',
    type: 'article',
    number: 'arXiv:2601.06943',
    DOI: '10.48550/arXiv.2601.06943',
    issued: { 'date-parts': [[2026, 1, 12]] },
  })
})

test('a list gives each paper a key of its own', () => {
  const keys = bibtexOfList([paper, paper, paper]).match(/@misc\{[^,]+/g)
  expect(keys).toEqual(['@misc{kim2026apples', '@misc{kim2026applesb', '@misc{kim2026applesc'])
})

test('a list of authors that was cut says so', () => {
  const cut = { ...paper, authors: ['Ada Kim'], authorCount: 300 }
  expect(bibtexOf(cut)).toContain('author = {Kim, Ada and others}')
  expect(risOf([cut]).match(/^AU/gm)).toHaveLength(1)
})

test.each([
  ['Min-su Kim', { family: 'Kim', given: 'Min-su' }],
  ['Kim, Min-su', { family: 'Kim', given: 'Min-su' }],
  [
    'Ludwig van Beethoven',
    { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
  ],
  ['Martin L. King Jr.', { family: 'King', given: 'Martin L.', suffix: 'Jr.' }],
  ['김민수', { literal: '김민수' }],
  ['李 明', { literal: '李 明' }],
  ['Qwen Team', { literal: 'Qwen Team' }],
  ['Plato', { literal: 'Plato' }],
])('the name %s is taken apart', (name, parts) => {
  expect(nameOf(name)).toEqual(parts)
})

test.each([
  ['2601.06943', [2026, 1]],
  ['cs/0112017', [2001, 12]],
  ['math.GT/9912001', [1999, 12]],
])('without a date, %s tells its month', (id, parts) => {
  expect(datePartsOf({ ...paper, id: paperId(id), submitted: null })).toEqual(parts)
})

test.each([
  [{ authors: [], title: { en: '강화학습' } }, 'arxiv260106943'],
  [{ authors: ['José Núñez'], title: { en: 'On the Éclair' } }, 'nunez2026eclair'],
])('a key is plain ASCII: %o', (change, key) => {
  expect(citationKeyOf({ ...paper, ...change })).toBe(key)
})

describe('whatever the title and the names', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  const citable = fc
    .record({ title: text, authors: fc.array(text, { maxLength: 4 }) })
    .map(({ title, authors }): Citable => ({ ...paper, title: { en: title }, authors }))

  test('a key stands in BibTeX as it is', () => {
    fc.assert(
      fc.property(citable, (one) => {
        expect(citationKeyOf(one)).toMatch(/^[a-z][a-z0-9]*$/)
      }),
    )
  })

  test('RIS has one entry with one identifier', () => {
    fc.assert(
      fc.property(citable, (one) => {
        const lines = risOf([one]).split('\r\n')
        expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(1)
        expect(lines.filter((line) => line.startsWith('ER  - '))).toHaveLength(1)
      }),
    )
  })
})

test('Markdown says who wrote what, and stays text', () => {
  const markdown = markdownOf(
    {
      id: paper.id,
      title: { en: 'Apples [and] *Pears*', ko: null },
      summary: { en: aText('Fruit grows.'), ko: null },
      keyPoints: { en: { points: ['One #', 'Two'], by: 'editor' }, ko: null },
    },
    'en',
    ({ by }) => by,
  )
  expect(markdown).toContain('## Apples \\[and\\] \\*Pears\\*')
  expect(markdown).toContain('[arXiv](https://arxiv.org/abs/2601.06943)')
  expect(markdown).toContain('- One \\#\n- Two\n- (editor)')
})
