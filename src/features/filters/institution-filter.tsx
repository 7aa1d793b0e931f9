import { useDeferredValue, useId, useState } from 'react'

import type { InstitutionCount } from '#domain/filter.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { unknownInstitution } from '#domain/view.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { institutionLabel, matchesName } from './institution-label.ts'

/** So many stand open; the rest are one press or a few letters away. */
const shownAtFirst = 8

export interface InstitutionFilterProps {
  readonly counts: readonly InstitutionCount[]
  readonly names: ReadonlyMap<string, InstitutionName>
  readonly selected: readonly string[]
  readonly onToggle: (slug: string) => void
}

/** Institutions with their numbers of papers: several at once, narrowed by typing in either language. */
export function InstitutionFilter({ counts, names, selected, onToggle }: InstitutionFilterProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [expanded, setExpanded] = useState(false)
  const heading = useId()
  // What was typed is painted before the list that follows it.
  const wanted = useDeferredValue(query)
  const matching = counts.filter(({ slug }) => matchesName(wanted, names.get(slug), slug, t))
  const shown = expanded || wanted !== '' ? matching : firstOf(matching, selected)
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="section-heading">
        {t('filter.institutions')}
      </h2>
      {counts.length > shownAtFirst && (
        <input
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          aria-label={t('filter.narrow')}
          placeholder={t('filter.narrow')}
          className="field mb-1"
        />
      )}
      <ul className="max-h-96 overflow-y-auto overscroll-contain text-[0.90625rem]">
        {shown.map(({ slug, papers }) => (
          <li key={slug}>
            <label className="flex min-h-7 items-center gap-2 py-0.5">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={selected.includes(slug)}
                onChange={() => onToggle(slug)}
              />
              <span className={`min-w-0 flex-1 ${slug === unknownInstitution ? 'text-soft' : ''}`}>
                {institutionLabel(slug, names.get(slug), language, t)}
              </span>
              <span className="text-faint tabular-nums">
                <span className="sr-only">{say('institutions.papers', { count: papers })}</span>
                <span aria-hidden="true">{formatCount(papers, language)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className="text-sm text-soft">{t('filter.noneMatch')}</p>}
      {query === '' && counts.length > shownAtFirst && (
        <button
          type="button"
          className="quiet-link mt-1 text-sm"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t('filter.showFewer') : t('filter.showAll', { count: counts.length })}
        </button>
      )}
    </section>
  )
}

/** The first ones, `unknown` and all that are chosen: a choice is never out of sight. */
function firstOf(counts: readonly InstitutionCount[], selected: readonly string[]) {
  return counts.filter(
    ({ slug }, index) =>
      index < shownAtFirst || slug === unknownInstitution || selected.includes(slug),
  )
}
