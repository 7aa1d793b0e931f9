import type { ReactNode } from 'react'
import { Link } from 'wouter'

import type { ArchiveIndex } from '#domain/archive/read.ts'
import type { IsoDate, Period } from '#domain/calendar.ts'
import { hrefOf, rankingView } from '#domain/view.ts'
import { formatDate, formatPeriod } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { Notice } from '#ui/notice.tsx'
import { type EmptyReason, emptyReason } from './empty-reason.ts'
import { archiveSpan, neighboursOf } from './period-facts.ts'

export interface EmptyPeriodProps {
  readonly index: ArchiveIndex
  readonly period: Period
  /** The UTC date now. */
  readonly today: IsoDate
  /** What is known better than the index knows it. */
  readonly instead?: { readonly title: string; readonly body: string } | undefined
  /** What else the reader may do. */
  readonly action?: ReactNode
}

/** A period without a ranking: why that is so, and the nearest ones that have one. */
export function EmptyPeriod({ index, period, today, instead, action }: EmptyPeriodProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const reason = emptyReason(index, period, today)
  const { previous, next } = neighboursOf(index, period)
  const ways = [previous, next].filter((way) => way !== null)
  return (
    <Notice
      title={instead?.title ?? t(`empty.${reason}`)}
      actions={
        <>
          {action}
          {ways.map((way) => (
            <Link key={way.key} href={hrefOf(rankingView(language, way))} className="pill-button">
              {formatPeriod(way, language)}
            </Link>
          ))}
        </>
      }
    >
      <p>{instead?.body ?? t(`empty.${reason}Body`, { date: dateFor(reason, index, language) })}</p>
    </Notice>
  )
}

function dateFor(reason: EmptyReason, index: ArchiveIndex, language: 'en' | 'ko'): string {
  const span = archiveSpan(index)
  if (!span) return ''
  return formatDate(reason === 'earlier' ? span.first : span.last, language)
}
