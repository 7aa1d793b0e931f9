import { useQuery } from '@tanstack/react-query'

import type { IsoDate, Period } from '#domain/calendar.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { PaperCard } from '#features/paper/paper-card.tsx'
import { useOwn } from '#queries/own-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import type { SearchHit } from '#search/contract.ts'
import { CardTools } from './card-tools.tsx'
import { renderMissing } from './missing-korean.tsx'

const noDay: Period = { kind: 'daily', key: '2000-01-01' as IsoDate }

/** What opens below a result. The index knows its row alone; the card is read from its day. */
export function SearchCard({ hit }: { readonly hit: SearchHit }) {
  const { own } = useOwn()
  const period: Period | null = hit.date && { kind: 'daily', key: hit.date }
  const day = useQuery({ ...rankingQuery(period ?? noDay), enabled: period !== null })
  if (day.isLoading) return <div className="min-h-56" aria-busy="true" />
  if (day.isError && !day.data) {
    return <FailureNotice error={day.error} onRetry={() => void day.refetch()} />
  }
  const ofDay = day.data?.value.papers.find(({ id }) => id === hit.paper.id) ?? hit.paper
  const paper = own?.paperOver(ofDay, hit.paper.id) ?? ofDay
  return (
    <>
      <PaperCard paper={paper} abstractAtOnce renderMissing={renderMissing} />
      <CardTools paper={paper} />
    </>
  )
}
