/**
 * BibTeX in arXiv's own form: `@misc` with `eprint` and `archivePrefix`. Our own writer, since the
 * libraries that there are leave out the eprint and take TeX in titles apart.
 */
import { paperLinks } from '../arxiv.ts'
import { pairDelimiters } from '../tex/delimiters.ts'
import {
  type Citable,
  citationKeyOf,
  citationKeysOf,
  type CslName,
  cslOf,
  datePartsOf,
} from './csl.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** One entry; `key` is given where papers of a list would share one. */
export function bibtexOf(paper: Citable, key: string = citationKeyOf(paper)): string {
  const [year, month] = datePartsOf(paper)
  const { author, DOI } = cslOf(paper)
  const fields = [
    ['title', `{${bibtexTitle(paper.title.en)}}`],
    ['author', `{${author.map(bibtexName).join(' and ')}}`],
    ['year', `{${year}}`],
    ['month', months[(month ?? 0) - 1] ?? ''],
    ['eprint', `{${paper.id}}`],
    ['archivePrefix', '{arXiv}'],
    ['doi', `{${DOI}}`],
    ['url', `{${paperLinks(paper.id).arxiv}}`],
  ].filter(([, value]) => value !== '' && value !== '{}')
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`
}

/** Entries of a list, each under a key of its own. */
export function bibtexOfList(papers: readonly Citable[]): string {
  const keys = citationKeysOf(papers)
  return papers.map((paper, index) => bibtexOf(paper, keys[index])).join('\n')
}

/**
 * Words with capitals are protected, since styles would lower them; formulas and commands stay as
 * the authors wrote them, and what TeX would take for a command is escaped in the rest.
 */
function bibtexTitle(title: string): string {
  const { formulaAt } = pairDelimiters(title)
  let written = ''
  let done = 0
  for (const [at, { end }] of [...formulaAt].toSorted(([a], [b]) => a - b)) {
    if (at < done) continue
    written += protect(escapeText(title.slice(done, at))) + title.slice(at, end)
    done = end
  }
  return written + protect(escapeText(title.slice(done)))
}

function protect(text: string): string {
  return text.replace(/(?<![\\{\p{L}])[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*/gu, (word) => `{${word}}`)
}

function escapeText(text: string): string {
  return text
    .replace(/(?<!\\)[&%#_]/g, (sign) => `\\${sign}`)
    .replace(/(?<!\\)\^/g, '\\^{}')
    .replace(/~/g, '\\~{}')
}

function bibtexName(name: CslName): string {
  if ('literal' in name)
    return name.literal === 'others' ? 'others' : `{${escapeText(name.literal)}}`
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.suffix, name.given]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escapeText(part ?? ''))
    .join(', ')
}
