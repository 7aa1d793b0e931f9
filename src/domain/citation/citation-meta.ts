import { paperLinks } from '../arxiv.ts'
import { plainTex } from '../tex/plain-tex.ts'
import { type Citable, cslOf } from './csl.ts'

/**
 * What a paper's page says of it in `<meta>` (`citation_…`, as Google Scholar and arXiv write it):
 * name and content, in order. Reference managers save the page by them.
 */
export function citationMetaOf(paper: Citable): readonly (readonly [string, string])[] {
  const { author, issued, DOI } = cslOf(paper)
  const links = paperLinks(paper.id)
  const names = author.flatMap((name) => {
    if ('literal' in name) return name.literal === 'others' ? [] : [name.literal]
    const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
    return [[family, name.given, name.suffix].filter(Boolean).join(', ')]
  })
  const [date] = issued['date-parts']
  return [
    ['citation_title', plainTex(paper.title.en)],
    ...names.map((name) => ['citation_author', name] as const),
    ['citation_publication_date', date.map((part) => String(part).padStart(2, '0')).join('/')],
    ['citation_arxiv_id', paper.id],
    ['citation_doi', DOI],
    ['citation_pdf_url', links.pdf],
    ['citation_public_url', links.arxiv],
    ['citation_publisher', 'arXiv'],
    ['citation_language', 'en'],
  ]
}
