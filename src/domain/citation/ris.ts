import { plainTex } from '../tex/plain-tex.ts'
import { type Citable, citationKeysOf, type CslName, cslOf, datePartsOf } from './csl.ts'

/** RIS, each paper as an unpublished work, with lines that end as the format wants. */
export function risOf(papers: readonly Citable[]): string {
  const keys = citationKeysOf(papers)
  return papers.map((paper, index) => entryOf(paper, keys[index])).join('\r\n')
}

function entryOf(paper: Citable, key: string | undefined): string {
  const item = cslOf(paper, key)
  const parts = datePartsOf(paper)
  const date = parts.map((part) => String(part).padStart(2, '0')).join('/')
  const names = item.author.filter((name) => !('literal' in name && name.literal === 'others'))
  const lines: (readonly [string, string])[] = [
    ['TY', 'UNPB'],
    ['ID', item.id],
    ['TI', plainTex(item.title)],
    ...names.map((name) => ['AU', risName(name)] as const),
    ['PY', String(parts[0] ?? '')],
    ['DA', date],
    ['PB', item.publisher],
    ['AN', item.number],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['ER', ''],
  ]
  return `${lines.map(([tag, value]) => `${tag}  - ${value}`).join('\r\n')}\r\n`
}

function risName(name: CslName): string {
  if ('literal' in name) return name.literal
  const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
  return [family, name.given, name.suffix].filter(Boolean).join(', ')
}
