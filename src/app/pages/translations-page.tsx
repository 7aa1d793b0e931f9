import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import type { Translations } from '#domain/archive/read-lookups.ts'
import { parsePeriodKey, type Period } from '#domain/calendar.ts'
import { addHealth, type Health } from '#domain/health.ts'
import { hrefOf, type PlainView, rankingView } from '#domain/view.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { HealthPeriods } from '#features/translate/health-periods.tsx'
import { HealthTable } from '#features/translate/health-table.tsx'
import { formatPeriod } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { translationsQuery } from '#queries/translations-query.ts'
import { usePageHead } from '../use-page-head.ts'

/** How much of the archive there is in Korean, and from whom. */
export function TranslationsPage({ view }: { readonly view: PlainView }) {
  const { t } = useTranslation()
  const say = useWords('reading')
  const counted = useQuery(translationsQuery)
  const title = say('health.page')
  usePageHead(
    { title: `${title} | ${t('site.name')}`, description: say('health.intro') },
    view.language,
  )
  return (
    <main id="main" className="min-h-dvh pb-16">
      <h1 tabIndex={-1} className="border-b border-line py-3 text-xl font-semibold">
        {title}
      </h1>
      <p className="max-w-[38rem] py-4 text-sm text-soft">{say('health.intro')}</p>
      {counted.isPending && <p className="text-soft">{say('health.loading')}</p>}
      {counted.isError && (
        <FailureNotice error={counted.error} onRetry={() => void counted.refetch()} />
      )}
      {counted.isSuccess &&
        (counted.data ? (
          <Counted counted={counted.data} />
        ) : (
          <p className="text-soft">{say('health.none')}</p>
        ))}
    </main>
  )
}

type Row = readonly [Period, Health]

function Counted({ counted }: { readonly counted: Translations }) {
  const say = useWords('reading')
  const language = useLanguage()
  const months = rowsOf(counted.months)
  const days = rowsOf(counted.days)
  const total = days
    .map(([, health]) => health)
    .reduce<Health | null>((sum, health) => (sum ? addHealth(sum, health) : health), null)
  return (
    <>
      {total && (
        <section className="max-w-[38rem] pb-8">
          <h2 className="section-heading">{say('health.total', { count: total.papers })}</h2>
          <HealthTable health={total} />
        </section>
      )}
      <HealthPeriods
        of="month"
        caption={say('health.page')}
        rows={months}
        renderPeriod={(period) => <PeriodLink period={period} />}
      />
      <div className="pt-6">
        {months.map(([month]) => {
          const label = say('health.days', { month: formatPeriod(month, language) })
          return (
            <details key={month.key} className="border-t border-line py-1">
              <summary className="quiet-link min-h-11 text-sm">{label}</summary>
              <HealthPeriods
                of="day"
                caption={label}
                rows={days.filter(([day]) => day.key.startsWith(month.key))}
                renderPeriod={(period) => <PeriodLink period={period} />}
              />
            </details>
          )
        })}
      </div>
    </>
  )
}

function PeriodLink({ period }: { readonly period: Period }) {
  const language = useLanguage()
  return (
    <Link href={hrefOf(rankingView(language, period))} className="quiet-link text-ink">
      {formatPeriod(period, language)}
    </Link>
  )
}

/** Newest first. */
function rowsOf(periods: Translations['days'] | Translations['months']): readonly Row[] {
  return Object.entries(periods)
    .flatMap(([key, health]): Row[] => {
      const period = parsePeriodKey(key)
      return period && health ? [[period, health]] : []
    })
    .toReversed()
}
