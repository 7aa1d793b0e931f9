import { useTranslation } from '#i18n/language.tsx'

import type { Ranking } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import { PaperTitles } from './paper-titles.tsx'

export interface WeeklyListProps {
  readonly list: NonNullable<Ranking['list']>
  readonly within: Period
}

/** A list that came as a document, in the order it was written in. */
export function WeeklyList({ list, within }: WeeklyListProps) {
  const { t } = useTranslation()
  const papers = list.papers.map(({ id, title }) => ({ id, title: { en: title } }))
  return (
    <section>
      <h2 className="section-heading">{t('ranking.listHeading')}</h2>
      <p className="mb-2 text-xs text-faint">{t('ranking.listNote')}</p>
      <PaperTitles papers={papers} within={within} />
    </section>
  )
}
