import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { Period } from '#domain/calendar.ts'
import { formatWeek } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { rankingQuery } from '#queries/ranking-query.ts'
import { useLater } from '#ui/use-later.ts'
import { PaperTitles } from './paper-titles.tsx'

export interface WeekTopProps {
  readonly week: Extract<Period, { kind: 'weekly' }>
  readonly more: ReactNode
}

/** How long the page may be busy with what the reader came for before this asks for more. */
const patienceMs = 1500

/** The first five of the week, fetched once the page's own ranking stands. */
export function WeekTop({ week, more }: WeekTopProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const ranking = useQuery({ ...rankingQuery(week), enabled: useLater(patienceMs) })
  const papers = ranking.data?.value.papers.slice(0, 5) ?? []
  return (
    <section className="min-h-72">
      <h2 className="section-heading">
        {t('ranking.weekHeading', { label: formatWeek(week.key, language) })}
      </h2>
      <PaperTitles papers={papers} within={week} />
      {!ranking.isPending && more}
    </section>
  )
}
