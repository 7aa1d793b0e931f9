import { useId, useState } from 'react'

import type { InstitutionCount } from '#domain/filter.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { unknownInstitution } from '#domain/view.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { institutionLabel, matchesName } from './institution-label.ts'
import { TickRow } from './tick-row.tsx'
import { useChoice } from './use-choice.ts'

/** So many stand open; the rest are one press or a few letters away. */
const shownAtFirst = 8
const matchesAtFirst = 20

export interface InstitutionFilterProps {
  readonly counts: readonly InstitutionCount[]
  readonly names: ReadonlyMap<string, InstitutionName>
  readonly selected: readonly string[]
  readonly onChange: (selected: readonly string[]) => void
}

/** Institutions with their numbers of papers: several at once, narrowed by typing in either language. */
export function InstitutionFilter({ counts, names, selected, onChange }: InstitutionFilterProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  const [query, setQuery] = useState('')
  const [expanded, setExpanded] = useState(false)
  const heading = useId()
  const [chosen, toggle] = useChoice(selected, onChange)
  const matching = counts.filter(({ slug }) => matchesName(query, names.get(slug), slug, t))
  const shown = expanded ? matching : firstOf(matching, query === '' ? selected : null)
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
          <TickRow
            key={slug}
            checked={chosen.includes(slug)}
            onToggle={() => toggle(slug)}
            papers={papers}
            papersText={say('institutions.papers', { count: papers })}
          >
            <span className={`min-w-0 flex-1 ${slug === unknownInstitution ? 'text-soft' : ''}`}>
              {institutionLabel(slug, names.get(slug), language, t)}
            </span>
          </TickRow>
        ))}
      </ul>
      {shown.length === 0 && <p className="text-sm text-soft">{t('filter.noneMatch')}</p>}
      {(expanded ? matching.length > shownAtFirst : shown.length < matching.length) && (
        <button
          type="button"
          className="quiet-link mt-1 text-sm"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t('filter.showFewer') : t('filter.showAll', { count: matching.length })}
        </button>
      )}
    </section>
  )
}

/**
 * The first ones, `unknown` and all that are chosen: a choice is never out of sight. Of those that
 * match what was typed (`selected` is null), as many as a glance takes in.
 */
function firstOf(matching: readonly InstitutionCount[], selected: readonly string[] | null) {
  if (!selected) return matching.slice(0, matchesAtFirst)
  return matching.filter(
    ({ slug }, index) =>
      index < shownAtFirst || slug === unknownInstitution || selected.includes(slug),
  )
}
