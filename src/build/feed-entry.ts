import type { TFunction } from 'i18next'

import type { RankedPaper, Ranking } from '#domain/archive/ranking-file.ts'
import { paperLinks } from '#domain/arxiv.ts'
import { nameIn } from '#domain/institution/institution.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import { type Language, otherLanguage } from '#domain/text.ts'
import { formatCount } from '#i18n/format.ts'
import { provenanceText } from '#i18n/provenance-text.ts'

import { escapeHtml } from './escape-html.ts'

export interface EntryStyle {
  readonly t: TFunction
  readonly language: Language
  /** Papers shown of a ranking. */
  readonly most: number
  /** The site's whole address, or null: then a title leads to the paper on Hugging Face. */
  readonly siteUrl: string | null
}

/** The first papers of a ranking as an ordered list: HTML in which every text from outside is escaped. */
export function entryHtml({ papers, institutions }: Ranking, style: EntryStyle): string {
  const items = papers
    .slice(0, style.most)
    .map((paper) => `<li value="${paper.rank}">${paperHtml(paper, institutions, style)}</li>`)
  return `<ol>${items.join('')}</ol>`
}

function paperHtml(paper: RankedPaper, names: Ranking['institutions'], style: EntryStyle): string {
  const { language, siteUrl, t } = style
  const href =
    siteUrl === null
      ? paperLinks(paper.id).huggingFace
      : `${siteUrl}${language}/papers/${paper.id}/`
  const title = `<a href="${escapeHtml(href)}" lang="en">${plain(paper.title.en)}</a>`
  const facts = [
    paper.upvotes === null
      ? t('paper.upvotesUnknown')
      : t('paper.upvotes', { upvotes: formatCount(paper.upvotes, language) }),
    ...paper.institutions.map((slug) => nameIn(language, names.get(slug), slug)),
  ]
  return [title, facts.map(plain).join(' · '), ...summaryHtml(paper, style)].join('<br>')
}

/** The summary with its writer, in the other language where there is none in this one, and then said so. */
function summaryHtml({ summary }: RankedPaper, { t, language }: EntryStyle): string[] {
  const own = summary[language]
  const shown = own ?? summary[otherLanguage(language)]
  if (!shown) return []
  const remarks = [provenanceText(t, shown), ...(own ? [] : [t('paper.onlyOther')])]
  const lang = own ? language : otherLanguage(language)
  return [`<span lang="${lang}">${plain(shown.text)}</span> (${remarks.map(plain).join(' · ')})`]
}

function plain(text: string): string {
  return escapeHtml(plainTex(text))
}
