import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { Period } from '#domain/calendar.ts'
import { formatWeek } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useLayer } from '#queries/live-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { useLater } from '#ui/use-later.ts'
import { PaperTitles } from './paper-titles.tsx'

export interface WeekTopProps {
  readonly week: Extract<Period, { kind: 'weekly' }>
  readonly more: ReactNode
  /** False for a week that only the reader's documents have. */
  readonly ofSite?: boolean
}

/** How long the page may be busy with what the reader came for before this asks for more. */
const patienceMs = 1500

/** The first five of the week, fetched once the page's own ranking stands. */
export function WeekTop({ week, more, ofSite = true }: WeekTopProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { ranking, pending } = useWeek(week, ofSite)
  return (
    <section className="min-h-72">
      <h2 className="section-heading">
        {t('ranking.weekHeading', { label: formatWeek(week.key, language) })}
      </h2>
      <PaperTitles papers={ranking?.papers.slice(0, 5) ?? []} within={week} />
      {!pending && more}
    </section>
  )
}

/** The week's ranking with what came live and the reader's own papers in it. */
function useWeek(week: WeekTopProps['week'], ofSite: boolean) {
  const { layer } = useLayer()
  const enabled = useLater(patienceMs) && ofSite
  const { data, isPending } = useQuery({ ...rankingQuery(week), enabled })
  const site = data?.value ?? null
  const pending = ofSite && isPending
  return { pending, ranking: layer && !pending ? layer.rankingOver(site, null, week) : site }
}
