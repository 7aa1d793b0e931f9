import type { ArchiveIndex } from '#domain/archive/read.ts'
import type { Period } from '#domain/calendar.ts'
import { newestListingDay } from '#domain/edition-state.ts'
import { LiveRetry } from '#features/live/live-retry.tsx'
import { EmptyPeriod } from '#features/periods/empty-period.tsx'
import { useWords } from '#i18n/use-words.ts'
import { useLive } from '#queries/live-query.ts'
import { now, today } from '../today.ts'

export interface AbsentPeriodProps {
  readonly index: ArchiveIndex
  readonly period: Period
}

/** A period without a ranking, as far as the archive and Hugging Face know. */
export function AbsentPeriod({ index, period }: AbsentPeriodProps) {
  const say = useWords('live')
  const state = useLive()?.state
  const error = state?.failed.get(period.key)
  const isOpening =
    period.key === newestListingDay(now()) && state?.came.get(period.key)?.papers === 0
  const instead = error
    ? { title: say('empty.failed'), body: say(`failed.${error.kind}Body`) }
    : isOpening
      ? { title: say('empty.notYet'), body: say('empty.notYetBody') }
      : undefined
  return (
    <EmptyPeriod
      index={index}
      period={period}
      today={today()}
      instead={instead}
      action={error && <LiveRetry period={period} error={error} />}
    />
  )
}
