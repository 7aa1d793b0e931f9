import { Link } from 'wouter'

import type { MonthCount } from '#domain/month-counts.ts'
import { hrefOf, rankingView } from '#domain/view.ts'
import { formatMonth } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'

const barWidth = 14
const gap = 4
const height = 64

interface MonthChartProps {
  readonly months: readonly MonthCount[]
}

/** Papers a month as bars; the table that opens below says the same in figures. */
export function MonthChart({ months }: MonthChartProps) {
  const say = useWords('pages')
  const language = useLanguage()
  const first = months[0]
  const last = months.at(-1)
  if (!first || !last) return null
  const highest = Math.max(1, ...months.map(({ papers }) => papers))
  const width = months.length * (barWidth + gap) - gap
  return (
    <section>
      <h2 className="section-heading">{say('institutions.months')}</h2>
      <svg
        viewBox={`0 0 ${width} ${height + 1}`}
        aria-hidden="true"
        className="h-16 max-w-full text-accent"
        preserveAspectRatio="xMinYMax meet"
      >
        {months.map(({ month, papers }, index) => {
          const bar = (papers / highest) * height
          return (
            <rect
              key={month}
              x={index * (barWidth + gap)}
              y={height - bar}
              width={barWidth}
              height={bar}
              fill="currentColor"
            />
          )
        })}
        <line x1="0" x2={width} y1={height + 0.5} y2={height + 0.5} className="stroke-rule" />
      </svg>
      <p aria-hidden="true" className="mt-1 flex flex-wrap gap-x-1.5 text-xs text-faint">
        <span>{formatMonth(first.month, language)}</span>
        {last !== first && <span>~ {formatMonth(last.month, language)}</span>}
      </p>
      <MonthTable months={months} />
    </section>
  )
}

function MonthTable({ months }: MonthChartProps) {
  const say = useWords('pages')
  const language = useLanguage()
  return (
    <details className="text-sm">
      <summary className="quiet-link text-xs underline">{say('institutions.monthsTable')}</summary>
      <table className="mt-1 w-full tabular-nums">
        <caption className="sr-only">{say('institutions.months')}</caption>
        <tbody>
          {months.toReversed().map(({ month, papers }) => (
            <tr key={month} className="border-b border-line">
              <th scope="row" className="text-start font-normal">
                <Link
                  href={hrefOf(rankingView(language, { kind: 'monthly', key: month }))}
                  className="quiet-link text-ink"
                >
                  {formatMonth(month, language)}
                </Link>
              </th>
              <td className="text-end">{say('institutions.papers', { count: papers })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
