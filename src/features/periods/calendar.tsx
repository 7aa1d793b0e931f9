import { useState } from 'react'
import { Link } from 'wouter'

import type { ArchiveIndex } from '#domain/archive/read.ts'
import {
  addMonths,
  daysBetween,
  daysSpanOf,
  type IsoDate,
  type IsoMonth,
  monthOf,
  type Period,
  weekdayOf,
} from '#domain/calendar.ts'
import { hrefOf, rankingView } from '#domain/view.ts'
import { formatDay, formatMonth, weekdayNames } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { Icon } from '#ui/icon.tsx'
import { archiveSpan, factsOf } from './period-facts.ts'

export interface CalendarProps {
  readonly index: ArchiveIndex
  readonly period: Period
  readonly onIntent: (period: Period) => void
}

/** A month in which one sees which days have papers, and how strong they were. */
export function Calendar({ index, period, onIntent }: CalendarProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const shown = monthOf(daysSpanOf(period).last)
  // The reader may leaf through months; another period brings its own month back.
  const [leafed, setLeafed] = useState<{ from: IsoMonth; to: IsoMonth } | null>(null)
  const month = leafed?.from === shown ? leafed.to : shown
  const span = archiveSpan(index)
  const leaf = (months: number) => setLeafed({ from: shown, to: addMonths(month, months) })
  return (
    <section aria-label={t('calendar.label')}>
      <div className="mb-1 flex items-center justify-between">
        <h2 className="section-heading mb-0">{formatMonth(month, language)}</h2>
        <div className="flex">
          <Leaf
            name="left"
            label={t('calendar.previousMonth')}
            disabled={!span || month <= monthOf(span.first)}
            onPress={() => leaf(-1)}
          />
          <Leaf
            name="right"
            label={t('calendar.nextMonth')}
            disabled={!span || month >= monthOf(span.last)}
            onPress={() => leaf(1)}
          />
        </div>
      </div>
      <MonthTable month={month} index={index} period={period} onIntent={onIntent} />
      <p className="mt-2 text-xs text-faint">{t('calendar.legend')}</p>
    </section>
  )
}

interface LeafProps {
  readonly name: 'left' | 'right'
  readonly label: string
  readonly disabled: boolean
  readonly onPress: () => void
}

function Leaf({ name, label, disabled, onPress }: LeafProps) {
  return (
    <button
      type="button"
      // Not `disabled`: a button that switches itself off would lose the keyboard's place.
      aria-disabled={disabled}
      onClick={() => !disabled && onPress()}
      className={`grid size-8 place-items-center ${disabled ? 'text-line' : 'text-soft hover:text-ink'}`}
    >
      <Icon name={name} className="size-4" />
      <span className="sr-only">{label}</span>
    </button>
  )
}

function MonthTable({
  month,
  index,
  period,
  onIntent,
}: CalendarProps & { readonly month: IsoMonth }) {
  const language = useLanguage()
  return (
    <table className="w-full table-fixed border-separate border-spacing-[3px] text-center text-xs tabular-nums">
      <thead>
        <tr>
          {weekdayNames(language).map(({ short, long }) => (
            <th key={long} scope="col" abbr={long} className="h-6 font-medium text-faint">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, weekday) => (
              // A blank has no other identity than its place.
              // oxlint-disable-next-line react/no-array-index-key
              <td key={day ?? `blank-${weekday}`} className="p-0">
                {day && <Day date={day} index={index} period={period} onIntent={onIntent} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Rows of Monday to Sunday; null where another month's days would stand. */
function weeksOf(month: IsoMonth): (IsoDate | null)[][] {
  const { first, last } = daysSpanOf({ kind: 'monthly', key: month })
  const blanks = Array.from({ length: weekdayOf(first) - 1 }, () => null)
  const days: (IsoDate | null)[] = [...blanks, ...daysBetween(first, last)]
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, row) =>
    Array.from({ length: 7 }, (_, column) => days[row * 7 + column] ?? null),
  )
}

/** The day shown is framed, those of a week are underlined; of a month it is all of them. */
const marks = {
  daily: 'outline-2 -outline-offset-1 outline-ink font-bold',
  weekly: 'border-b-2 border-ink font-bold',
  monthly: '',
} as const

const strengths = ['bg-wash', 'bg-accent/10', 'bg-accent/20', 'bg-accent/35'] as const

/** By the first paper's upvotes: the quarters of the days seen are near 30, 60 and 100. */
function strengthOf(top: number | null): string {
  const step = top === null ? 0 : [30, 60, 100].filter((bound) => top >= bound).length
  return strengths[step] ?? strengths[0]
}

function Day({ date, index, period, onIntent }: CalendarProps & { readonly date: IsoDate }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const day: Period = { kind: 'daily', key: date }
  const facts = factsOf(index, day)
  const number = Number(date.slice(8))
  const { first, last } = daysSpanOf(period)
  const inside = date >= first && date <= last
  const mark = inside ? marks[period.kind] : ''
  if (!facts) {
    return (
      <span className={`grid aspect-square place-items-center rounded-[3px] text-faint ${mark}`}>
        {number}
        <span className="sr-only">, {t('calendar.none')}</span>
      </span>
    )
  }
  if (facts.papers === 0) return <Unasked date={date} mark={mark} onIntent={onIntent} />
  const counts =
    facts.top === null
      ? t('calendar.papersOnly', { count: facts.papers })
      : t('calendar.papers', { count: facts.papers, top: facts.top })
  const label = `${formatDay(date, language)}: ${counts}`
  return (
    <Link
      href={hrefOf(rankingView(language, day))}
      title={label}
      aria-current={period.kind === 'daily' && inside ? 'date' : undefined}
      onPointerEnter={() => onIntent(day)}
      onFocus={() => onIntent(day)}
      className={`grid aspect-square place-items-center rounded-[3px] hover:outline-2 hover:outline-accent ${strengthOf(facts.top)} ${mark}`}
    >
      {/* Not `aria-label`: "13" is no word of "1월 13일", so the name would miss what is seen. */}
      <span aria-hidden="true">{number}</span>
      <span className="sr-only">{label}</span>
    </Link>
  )
}

interface UnaskedProps extends Pick<CalendarProps, 'onIntent'> {
  readonly date: IsoDate
  readonly mark: string
}

/** A day after the archive's newest, of which nothing is known before it is opened. */
function Unasked({ date, mark, onIntent }: UnaskedProps) {
  const say = useWords('live')
  const language = useLanguage()
  const day: Period = { kind: 'daily', key: date }
  const label = say('calendar.ask', { date: formatDay(date, language) })
  return (
    <Link
      href={hrefOf(rankingView(language, day))}
      title={label}
      onPointerEnter={() => onIntent(day)}
      className={`grid aspect-square place-items-center rounded-[3px] outline -outline-offset-1 outline-line hover:outline-2 hover:outline-accent ${mark}`}
    >
      <span aria-hidden="true">{Number(date.slice(8))}</span>
      <span className="sr-only">{label}</span>
    </Link>
  )
}
