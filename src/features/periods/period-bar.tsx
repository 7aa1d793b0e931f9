import type { ReactNode } from 'react'
import { Link } from 'wouter'

import type { ArchiveIndex } from '#domain/archive/read.ts'
import type { Period, PeriodKind } from '#domain/calendar.ts'
import { hrefOf, rankingView } from '#domain/view.ts'
import { formatPeriod } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import { neighboursOf, switchKind } from './period-facts.ts'

const kinds = ['daily', 'weekly', 'monthly'] as const satisfies readonly PeriodKind[]

export interface PeriodBarProps {
  readonly period: Period
  /** Null until the index has come: then there is nowhere to go yet. */
  readonly index: ArchiveIndex | null
  /** Called before a reader goes there, so that it can be fetched early. */
  readonly onIntent: (period: Period) => void
  /** Heading of the range that filters show instead of the period. */
  readonly rangeLabel: string | null
  /** What stands at the end of the line: the number of results. */
  readonly children: ReactNode
}

/** Daily, weekly or monthly; the period's name between its neighbours; the way to the newest. */
export function PeriodBar({ period, index, onIntent, rangeLabel, children }: PeriodBarProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b border-line py-2 text-[0.9375rem]">
      <nav aria-label={t('period.label')} className="flex w-full gap-x-4 sm:w-auto">
        {kinds.map((kind) => {
          const target = index ? switchKind(index, period, kind) : null
          const current = kind === period.kind
          return (
            <PeriodLink
              key={kind}
              period={current ? period : target}
              onIntent={onIntent}
              current={current}
              className={current ? 'font-bold text-ink' : 'text-soft'}
            >
              {t(`period.${kind}`)}
            </PeriodLink>
          )
        })}
        <Newest period={period} index={index} />
      </nav>
      <div className="flex w-full items-center justify-between gap-x-2 sm:w-auto sm:justify-start">
        <Step direction="previous" period={period} index={index} onIntent={onIntent} />
        <h1 tabIndex={-1} className="text-center font-semibold tabular-nums">
          {rangeLabel ?? formatPeriod(period, language)}
        </h1>
        <Step direction="next" period={period} index={index} onIntent={onIntent} />
      </div>
      <div className="w-full text-sm text-soft lg:w-auto lg:grow lg:text-end">{children}</div>
    </div>
  )
}

function Newest({ period, index }: Pick<PeriodBarProps, 'period' | 'index'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!index?.newest || neighboursOf(index, period).next === null) {
    // Its place is kept, so that what stands beside it never moves.
    return (
      <span aria-hidden="true" className="quiet-link invisible ms-auto text-sm sm:ms-0">
        {t('period.newest')}
      </span>
    )
  }
  const newest: Period = { kind: 'daily', key: index.newest }
  return (
    <Link
      href={hrefOf(rankingView(language, null))}
      className="quiet-link ms-auto text-sm sm:ms-0"
      title={t('period.newestOf', { label: formatPeriod(newest, language) })}
    >
      {t('period.newest')}
    </Link>
  )
}

interface StepProps extends Pick<PeriodBarProps, 'period' | 'index' | 'onIntent'> {
  readonly direction: 'previous' | 'next'
}

function Step({ direction, period, index, onIntent }: StepProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const target = index && neighboursOf(index, period)[direction]
  const label = target
    ? t(`period.${direction}`, { label: formatPeriod(target, language) })
    : t(direction === 'previous' ? 'period.noPrevious' : 'period.noNext')
  return (
    <PeriodLink
      period={target}
      onIntent={onIntent}
      className={`size-11 justify-center sm:size-9 ${target ? 'text-ink' : 'text-line'}`}
    >
      <Icon name={direction === 'previous' ? 'left' : 'right'} />
      <span className="sr-only">{label}</span>
    </PeriodLink>
  )
}

interface PeriodLinkProps {
  readonly period: Period | null
  readonly onIntent: (period: Period) => void
  readonly current?: boolean
  readonly className: string
  readonly children: ReactNode
}

/** A link to a ranking that is fetched once the reader points at it; plain words where there is none. */
function PeriodLink({ period, onIntent, current = false, className, children }: PeriodLinkProps) {
  const language = useLanguage()
  if (!period) {
    return (
      <span aria-disabled="true" className={`inline-flex min-h-7 items-center ${className}`}>
        {children}
      </span>
    )
  }
  const prefetch = () => onIntent(period)
  return (
    <Link
      href={hrefOf(rankingView(language, period))}
      aria-current={current ? 'page' : undefined}
      onPointerEnter={prefetch}
      onFocus={prefetch}
      onTouchStart={prefetch}
      className={`quiet-link ${className}`}
    >
      {children}
    </Link>
  )
}
