import { useId, useState } from 'react'

import type { TopicCount } from '#domain/topic-counts.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { loadTopicNames, type TopicName as Name, useTopicNames } from '#i18n/use-topic-names.ts'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TickRow } from './tick-row.tsx'
import { useChoice } from './use-choice.ts'

/** So many stand open. */
const shownAtFirst = 8

export interface TopicFilterProps {
  readonly counts: readonly TopicCount[]
  readonly selected: readonly string[]
  readonly onChange: (selected: readonly string[]) => void
}

/** Topics with their numbers of papers; a paper must have all that are chosen. */
export function TopicFilter({ counts, selected, onChange }: TopicFilterProps) {
  const { t } = useTranslation()
  void loadTopicNames(useLanguage())
  const say = useWords('pages')
  const nameOf = useTopicNames()
  const [expanded, setExpanded] = useState(false)
  const heading = useId()
  const [chosen, toggle] = useChoice(selected, onChange)
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
        {shown.map(({ topic, name, papers }) => (
          <TickRow
            key={topic}
            checked={chosen.includes(topic)}
            onToggle={() => toggle(topic)}
            papers={papers}
            papersText={say('topics.papers', { count: papers })}
          >
            <TopicName {...nameOf(topic, name)} />
          </TickRow>
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

function TopicName({ text, language }: Name) {
  return (
    <InLanguage lang={language} as="span" className="min-w-0 flex-1">
      {text}
    </InLanguage>
  )
}
