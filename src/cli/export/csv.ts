import { paperLinks } from '#domain/arxiv.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Place } from '#domain/ranking.ts'

type Names = ReadonlyMap<string, InstitutionName>
type Cell = string | number | null

const columns: readonly (readonly [title: string, cell: (place: Place, names: Names) => Cell])[] = [
  ['rank', ({ rank }) => rank],
  ['id', ({ paper }) => paper.id],
  ['title', ({ paper }) => paper.title.en],
  ['upvotes', ({ paper }) => paper.upvotes],
  ['dates', ({ dates }) => dates.join(' ')],
  [
    'institutions',
    ({ paper }, names) => paper.institutions.map((slug) => names.get(slug)?.en ?? slug).join('; '),
  ],
  ['authors', ({ paper }) => paper.authors.join('; ')],
  ['summary_en', ({ paper }) => paper.summary.en?.text ?? null],
  ['summary_ko', ({ paper }) => paper.summary.ko?.text ?? null],
  ['hugging_face', ({ paper }) => paperLinks(paper.id).huggingFace],
  ['arxiv', ({ paper }) => paperLinks(paper.id).arxiv],
  ['code', ({ paper }) => paper.links.code],
  ['project', ({ paper }) => paper.links.project],
]

/**
 * A ranking as a table (RFC 4180). It begins with a byte order mark, without which Excel does not
 * read Korean; a cell that a spreadsheet would run as a formula is set off with an apostrophe.
 */
export function csvOf(places: readonly Place[], names: Names): string {
  const rows = places.map((place) => columns.map(([, cell]) => cell(place, names)))
  const lines = [columns.map(([title]) => title), ...rows].map((row) => row.map(cellText).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

function cellText(cell: Cell): string {
  if (cell === null || typeof cell === 'number') return String(cell ?? '')
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
