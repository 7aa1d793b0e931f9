import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { paperLinks } from '#domain/arxiv.ts'
import { foldTopic, isTopic } from '#domain/topic.ts'
import { hrefOf, noFilters } from '#domain/view.ts'
import { formatCount, formatDate } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { provenanceText } from '#i18n/provenance-text.ts'
import { useWords } from '#i18n/use-words.ts'

/** Authors, keywords, figures, and who wrote each text. */
export function PaperFacts({ paper }: { readonly paper: RankedPaper }) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  const doi = paperLinks(paper.id).doi
  return (
    <>
      {paper.authors.length > 0 && (
        <section>
          <h2 className="section-heading">{say('paperPage.authors')}</h2>
          <Authors authors={paper.authors} count={paper.authorCount} />
        </section>
      )}
      {paper.keywords.length > 0 && (
        <section>
          <h2 className="section-heading">{say('paperPage.keywords')}</h2>
          <Keywords keywords={paper.keywords} />
        </section>
      )}
      <section>
        <h2 className="section-heading">{say('paperPage.facts')}</h2>
        <dl className="text-sm">
          <Fact name="arXiv">{paper.id}</Fact>
          <Fact name={say('paperPage.doi')}>
            <a className="text-link" href={doi} rel="noopener">
              {doi.replace('https://doi.org/', '')}
            </a>
          </Fact>
          {paper.submitted && (
            <Fact name={say('paperPage.submitted')}>{formatDate(paper.submitted, language)}</Fact>
          )}
          {paper.comments !== null && (
            <Fact name={say('paperPage.comments')}>{formatCount(paper.comments, language)}</Fact>
          )}
          {paper.githubStars !== null && (
            <Fact name={say('paperPage.stars')}>{formatCount(paper.githubStars, language)}</Fact>
          )}
        </dl>
        {paper.withdrawn && (
          <p className="text-sm font-semibold text-accent">
            {t('paper.withdrawn', { date: formatDate(paper.withdrawn, language) })}
          </p>
        )}
      </section>
      <Provenances paper={paper} />
    </>
  )
}

/** Each leads to the papers of its topic. */
function Keywords({ keywords }: { readonly keywords: readonly string[] }) {
  const language = useLanguage()
  return (
    <ul lang="en" className="flex flex-wrap gap-x-3.5 font-serif text-[0.9375rem]">
      {keywords.map((keyword) => (
        <li key={keyword}>
          <Link
            href={hrefOf({
              page: 'search',
              language,
              query: '',
              order: 'relevance',
              filters: { ...noFilters, topics: [foldTopic(keyword)].filter(isTopic) },
            })}
            className="quiet-link text-ink"
          >
            {keyword}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Provenances({ paper }: { readonly paper: RankedPaper }) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const rows = [
    [t('paper.summary'), paper.summary],
    [t('paper.keyPoints'), paper.keyPoints],
  ] as const
  return (
    <section>
      <h2 className="section-heading">{say('paperPage.provenance')}</h2>
      <dl className="text-sm">
        {rows.map(([name, texts]) => (
          <Fact key={name} name={name}>
            {(['en', 'ko'] as const).map((language) => {
              const text = texts[language]
              const writer = text ? provenanceText(t, text) : say('paperPage.textMissing')
              return (
                <span key={language} className="block">
                  <span lang={language}>{t(`abstract.${language}`)}</span>: {writer}
                </span>
              )
            })}
          </Fact>
        ))}
      </dl>
    </section>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-4 py-0.5">
      <dt className="shrink-0 text-soft">{name}</dt>
      <dd className="text-end break-words">{children}</dd>
    </div>
  )
}

/** So many names stand open. */
const shownAtFirst = 12

interface AuthorsProps {
  readonly authors: readonly string[]
  /** May exceed the names that are known. */
  readonly count: number | null
}

function Authors({ authors, count }: AuthorsProps) {
  const say = useWords('pages')
  const [all, setAll] = useState(false)
  const shown = all ? authors : authors.slice(0, shownAtFirst)
  const hidden = Math.max(count ?? 0, authors.length) - shown.length
  return (
    <p className="text-sm">
      <span lang="en">{shown.join(', ')}</span>
      {hidden > 0 && (
        <span className="text-soft"> {say('paperPage.moreAuthors', { count: hidden })}</span>
      )}
      {shown.length < authors.length && (
        <button type="button" className="quiet-link ms-2 underline" onClick={() => setAll(true)}>
          {say('paperPage.allAuthors')}
        </button>
      )}
    </p>
  )
}
