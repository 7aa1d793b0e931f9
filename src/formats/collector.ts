import type { PaperId } from '#domain/arxiv.ts'
import { editionDateOf, type IsoDate } from '#domain/calendar.ts'
import { cleanInstitution } from '#domain/institution/clean-institution.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { resolveInstitution } from '#domain/institution/resolve.ts'
import { type Issue, type IssueCode, type IssueOutcome, issue } from '#domain/issue.ts'
import { parseCodeLink, parseHttps } from '#domain/link.ts'
import { mergePapers } from '#domain/merge.ts'
import { emptyPaper, type Paper, type WeeklyList } from '#domain/paper.ts'
import type { Language, Provenance, SourcedText } from '#domain/text.ts'

import type { FormatReading } from './format.ts'
import { readProse } from './prose.ts'
import { cleanLine, cleanTitle, isLost, titleWithGaps, unknownTitle } from './title.ts'

const most = { media: 30, keywords: 60, snapshots: 2000 } as const

/**
 * Gathers what one document says: papers, lists, and everything that was wrong. Every method
 * takes a value of the document as it stands there, and the place of it for an issue.
 */
export interface Collector {
  readonly report: (code: IssueCode, outcome: IssueOutcome, place: string, found: unknown) => void
  readonly add: (paper: Paper, place: string) => void
  /** Joins without a word: for documents that rightly hold a paper several times. */
  readonly join: (paper: Paper) => void
  readonly list: (list: WeeklyList) => void
  readonly name: (slug: string, name: InstitutionName) => void
  readonly passOn: (issues: readonly Issue[]) => void
  /** A paper with its title, or null (and an issue) where a document does not give one. */
  readonly paper: (id: PaperId, title: unknown, place: string) => Paper | null
  readonly prose: (
    raw: unknown,
    language: Language,
    provenance: Provenance,
    place: string,
  ) => SourcedText | null
  /** Slugs (at most one) and the number of authors from a label that may have numbers glued on. */
  readonly label: (raw: unknown, place: string) => Labelled
  /** The slug of an institution whose name stands alone. */
  readonly institution: (name: unknown, place: string) => readonly string[]
  readonly links: (raw: unknown, place: string) => Paper['links']
  readonly editionDate: (date: IsoDate | null, place: string) => IsoDate | null
  readonly finish: () => FormatReading
}

export interface Labelled {
  readonly institutions: readonly string[]
  readonly authorCount: number | null
}

/** A collector for one document; `file` is its name in issues. */
export function createCollector(file: string): Collector {
  const papers = new Map<PaperId, Paper>()
  const lists: WeeklyList[] = []
  const institutions = new Map<string, InstitutionName>()
  const issues: Issue[] = []

  const report: Collector['report'] = (code, outcome, place, found) => {
    issues.push(issue(code, outcome, { file, place }, found))
  }
  const join = (paper: Paper) => {
    const known = papers.get(paper.id)
    papers.set(paper.id, known ? withinLimits(mergePapers(known, paper)) : paper)
  }
  const institution: Collector['institution'] = (name, place) => {
    const line = typeof name === 'string' && name.length <= 1000 ? cleanLine(name) : ''
    if (line === '' || line.length > 300) return []
    if (isLost(line)) {
      report('lost-text', 'missing', place, line)
      return []
    }
    const { slug, en, ko, country } = resolveInstitution(line)
    if (slug === '' || slug.length > 100) return []
    institutions.set(slug, { en, ko, country })
    return [slug]
  }
  return {
    report,
    join,
    institution,
    add: (paper, place) => {
      if (papers.has(paper.id)) report('duplicate-paper', 'repaired', place, paper.id)
      join(paper)
    },
    list: (list) => lists.push(list),
    name: (slug, name) => institutions.set(slug, name),
    passOn: (more) => {
      for (const one of more) issues.push(one)
    },
    paper: (id, title, place) => readTitle(id, title, place, report),
    prose: (raw, language, provenance, place) => {
      const { text, fault } = readProse(raw, language)
      if (fault) report(fault, 'missing', place, raw)
      return text === null ? null : { text, ...provenance }
    },
    label: (raw, place) => {
      if (typeof raw !== 'string' || raw.length > 1000)
        return { institutions: [], authorCount: null }
      const { name, authorCount } = cleanInstitution(cleanLine(raw))
      return { institutions: name === null ? [] : institution(name, place), authorCount }
    },
    links: (raw, place) => readLinks(raw, place, report),
    editionDate: (date, place) => {
      const edition = date && editionDateOf(date)
      if (edition !== date) report('weekend-repeat', 'repaired', place, date)
      return edition
    },
    finish: () => ({ collection: { papers, lists, institutions }, issues }),
  }
}

function readTitle(
  id: PaperId,
  raw: unknown,
  place: string,
  report: Collector['report'],
): Paper | null {
  const title = cleanTitle(raw)
  if (title === null) {
    report('bad-paper', 'refused', place, raw ?? id)
    return null
  }
  if (!isLost(title)) return emptyPaper(id, title)
  report('lost-text', 'missing', place, title)
  return emptyPaper(id, titleWithGaps(title) ?? unknownTitle(id))
}

const codeHost = /^(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org|bitbucket\.org|gitee\.com)$/

/** Code or project page; a site's own footer, which its crawler took for code, is neither. */
function readLinks(raw: unknown, place: string, report: Collector['report']): Paper['links'] {
  const none = { code: null, project: null }
  if (typeof raw !== 'string') return none
  const address = raw.trim()
  if (address === '') return none
  const secure = address.replace(/^http:\/\/(?=(?:www\.)?github\.com\/)/i, 'https://')
  const href = parseHttps(secure.replace(/^(https:\/\/)www\.(?=github\.com\/)/i, '$1'))
  if (href === null) {
    report('bad-link', 'missing', place, raw)
    return none
  }
  const code = parseCodeLink(href)
  if (code !== null) return { code, project: null }
  const { hostname } = new URL(href)
  if (!codeHost.test(hostname)) return { code: null, project: href }
  return none
}

function withinLimits(paper: Paper): Paper {
  return {
    ...paper,
    media: paper.media.slice(0, most.media),
    keywords: paper.keywords.slice(0, most.keywords),
    snapshots: paper.snapshots.slice(-most.snapshots),
  }
}
