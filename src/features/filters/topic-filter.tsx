import { useId, useState } from 'react'

import type { TopicCount } from '#domain/topic-counts.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { topicLabel } from './topic-label.ts'

/** So many stand open. */
const shownAtFirst = 8

export interface TopicFilterProps {
  readonly counts: readonly TopicCount[]
  readonly selected: readonly string[]
  readonly onToggle: (topic: string) => void
}

/** Topics with their numbers of papers; a paper must have all that are chosen. */
export function TopicFilter({ counts, selected, onToggle }: TopicFilterProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  const language = useLanguage()
  const [expanded, setExpanded] = useState(false)
  const heading = useId()
  if (counts.length === 0) return null
  const shown = counts.filter(
    ({ topic }, index) => expanded || index < shownAtFirst || selected.includes(topic),
  )
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading} className="section-heading">
        {say('topics.heading')}
      </h2>
      <ul className="max-h-96 overflow-y-auto overscroll-contain text-[0.90625rem]">
        {shown.map(({ topic, papers }) => (
          <li key={topic}>
            <label className="flex min-h-7 items-center gap-2 py-0.5">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={selected.includes(topic)}
                onChange={() => onToggle(topic)}
              />
              <InLanguage lang="en" as="span" className="min-w-0 flex-1">
                {topicLabel(topic)}
              </InLanguage>
              <span className="text-faint tabular-nums">
                <span className="sr-only">{say('topics.papers', { count: papers })}</span>
                <span aria-hidden="true">{formatCount(papers, language)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {counts.length > shownAtFirst && (
        <button
          type="button"
          className="quiet-link mt-1 text-sm"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? t('filter.showFewer') : say('topics.showAll', { count: counts.length })}
        </button>
      )}
    </section>
  )
}
