import type { Period } from '#domain/calendar.ts'
import { type Health, totalOf } from '#domain/health.ts'
import { formatCount } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { ReactNode } from 'react'

export interface HealthPeriodsProps {
  /** What the first column holds, and what the table is about. */
  readonly of: 'month' | 'day'
  readonly caption: string
  readonly rows: readonly (readonly [Period, Health])[]
  /** A link to the ranking of a period. */
  readonly renderPeriod: (period: Period) => ReactNode
}

/** Months or days, each with how many of its papers have Korean. */
export function HealthPeriods({ of, caption, rows, renderPeriod }: HealthPeriodsProps) {
  const say = useWords('reading')
  const language = useLanguage()
  const heads = [
    say('health.papers'),
    say('health.summary'),
    say('health.keyPoints'),
    say('health.text'),
    say('health.failedColumn'),
  ]
  return (
    <table className="w-full max-w-3xl text-sm tabular-nums">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="align-bottom text-xs text-soft">
          <th scope="col" className="py-1 text-start font-normal">
            {say(`health.${of}`)}
          </th>
          {heads.map((head) => (
            <th key={head} scope="col" className="w-1/7 ps-2 py-1 text-end font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([period, { papers, summary, keyPoints, text, failed }]) => (
          <tr key={period.key} className="border-t border-line">
            <th scope="row" className="py-1 text-start font-normal">
              {renderPeriod(period)}
            </th>
            {[papers, totalOf(summary), totalOf(keyPoints), totalOf(text), failed].map(
              (count, column) => (
                <td key={heads[column]} className="ps-2 py-1 text-end">
                  {formatCount(count, language)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
