import { describe, expect, test } from 'vitest'

import { bibtexOfList } from '#domain/citation/bibtex.ts'
import { citationMetaOf } from '#domain/citation/citation-meta.ts'
import { coinsOf } from '#domain/citation/coins.ts'
import { citationKeysOf } from '#domain/citation/csl.ts'
import { risOf } from '#domain/citation/ris.ts'
import { aPaper, isoDate, paperId } from '#tests/builders/a-paper.ts'

const kites = aPaper({
  title: { en: 'Kites & $\\pi_0$', ko: null },
  authors: ['Ada van Example', 'The Kite Team'],
  authorCount: 9,
  submitted: isoDate('2026-01-05'),
})

describe('papers of one author, year and first word', () => {
  const thirty = Array.from({ length: 30 }, (_, index) =>
    aPaper({ id: paperId(`2601.${String(index + 1).padStart(5, '0')}`) }),
  )

  test('have keys of their own', () => {
    const keys = citationKeysOf(thirty)
    expect(new Set(keys).size).toBe(30)
    expect([keys[0], keys[1], keys[25], keys[26], keys[27]]).toEqual([
      'example2026kites',
      'example2026kitesb',
      'example2026kitesz',
      'example2026kitesaa',
      'example2026kitesab',
    ])
  })

  test('have them in BibTeX and RIS alike', () => {
    const two = thirty.slice(0, 2)
    expect(bibtexOfList(two).match(/^@misc\{.*,$/gm)).toEqual([
      '@misc{example2026kites,',
      '@misc{example2026kitesb,',
    ])
    expect(risOf(two).match(/^ID {2}- .*(?=\r)/gm)).toEqual([
      'ID  - example2026kites',
      'ID  - example2026kitesb',
    ])
  })
})

test('a ContextObject says type, identifiers, title without TeX, known authors and date', () => {
  const fields = [...new URLSearchParams(coinsOf(kites))]
  expect(fields).toEqual([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft_id', 'info:doi/10.48550/arXiv.2601.00001'],
    ['rft_id', 'https://arxiv.org/abs/2601.00001'],
    ['rft.title', 'Kites & π_0'],
    ['rft.au', 'van Example, Ada'],
    ['rft.au', 'The Kite Team'],
    ['rft.date', '2026-01-05'],
    ['rft.publisher', 'arXiv'],
  ])
})

test('the head of a page says the same in the names that Google Scholar reads', () => {
  expect(citationMetaOf(kites)).toEqual([
    ['citation_title', 'Kites & π_0'],
    ['citation_author', 'van Example, Ada'],
    ['citation_author', 'The Kite Team'],
    ['citation_publication_date', '2026/01/05'],
    ['citation_arxiv_id', '2601.00001'],
    ['citation_doi', '10.48550/arXiv.2601.00001'],
    ['citation_pdf_url', 'https://arxiv.org/pdf/2601.00001'],
    ['citation_public_url', 'https://arxiv.org/abs/2601.00001'],
    ['citation_publisher', 'arXiv'],
    ['citation_language', 'en'],
  ])
  const undated = { ...kites, submitted: null }
  expect(citationMetaOf(undated)).toContainEqual(['citation_publication_date', '2026/01'])
})
