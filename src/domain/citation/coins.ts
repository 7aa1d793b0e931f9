import { paperLinks } from '../arxiv.ts'
import { plainTex } from '../tex/plain-tex.ts'
import { type Citable, cslOf } from './csl.ts'

/**
 * A paper as a ContextObject (COinS, Z39.88-2004) in Dublin Core, for the `title` of an empty span:
 * reference managers find the papers of a list by them. `preprint` is Zotero's own word for a type
 * (zotero/utilities, openurl.js, which also reads `info:doi/` and addresses from `rft_id`).
 */
export function coinsOf(paper: Citable): string {
  const { author, issued, DOI, publisher } = cslOf(paper)
  const names = author.flatMap((name) => {
    if ('literal' in name) return name.literal === 'others' ? [] : [name.literal]
    const family = [name['non-dropping-particle'], name.family].filter(Boolean).join(' ')
    return [`${family}, ${name.given}`]
  })
  const [date] = issued['date-parts']
  const fields: readonly (readonly [string, string])[] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:dc'],
    ['rft.type', 'preprint'],
    ['rft_id', `info:doi/${DOI}`],
    ['rft_id', paperLinks(paper.id).arxiv],
    ['rft.title', plainTex(paper.title.en)],
    ...names.map((name) => ['rft.au', name] as const),
    ['rft.date', date.map((part) => String(part).padStart(2, '0')).join('-')],
    ['rft.publisher', publisher],
  ]
  return fields.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
}
