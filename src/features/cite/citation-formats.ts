import { bibtexOfList } from '#domain/citation/bibtex.ts'
import { type Citable, citationKeysOf, cslOf } from '#domain/citation/csl.ts'
import type { MarkdownPaper } from '#domain/citation/paper-markdown.ts'
import { risOf } from '#domain/citation/ris.ts'

export type CitedPaper = Citable & MarkdownPaper

export const citationFormats = ['bibtex', 'ris', 'csl'] as const
export type CitationFormat = (typeof citationFormats)[number]

interface Written {
  readonly name: string
  readonly ending: string
  readonly type: string
  readonly write: (papers: readonly Citable[]) => string
}

/** The forms in which papers are cited, and how a file of each is named. */
export const citationFiles: Readonly<Record<CitationFormat, Written>> = {
  bibtex: { name: 'BibTeX', ending: 'bib', type: 'application/x-bibtex', write: bibtexOfList },
  ris: {
    name: 'RIS',
    ending: 'ris',
    type: 'application/x-research-info-systems',
    write: risOf,
  },
  csl: {
    name: 'CSL-JSON',
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (papers) => {
      const keys = citationKeysOf(papers)
      return `${JSON.stringify(
        papers.map((paper, index) => cslOf(paper, keys[index])),
        null,
        2,
      )}\n`
    },
  },
}
