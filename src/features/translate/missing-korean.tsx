import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { useTranslationMade } from '#store/use-translation.ts'
import { MadeHere } from './made-here.tsx'
import { TranslateOffer } from './translate-offer.tsx'
import { TranslateProgress } from './translate-progress.tsx'
import { useJob } from './use-job.ts'
import { useStart } from './use-start.ts'

export interface MissingKoreanProps {
  readonly paper: RankedPaper
  /** The English abstract, where it stands beside. */
  readonly english: string | null
}

/** What stands where the archive has no Korean abstract: an offer, the work, or its result. */
export function MissingKorean({ paper, english }: MissingKoreanProps) {
  const job = useJob(paper.id)
  const state = useTranslationMade(paper.id, true)
  const start = useStart(paper, english)
  const isRunning = job !== null && job.state !== 'failed'
  return (
    <div className="mt-3 min-h-28 no-print">
      {isRunning ? (
        <TranslateProgress id={paper.id} job={job} />
      ) : state?.made ? (
        <MadeHere made={state.made} storage={state.storage} start={start} failure={job?.failure} />
      ) : (
        state && <TranslateOffer paper={paper} start={start} failure={job?.failure ?? null} />
      )}
    </div>
  )
}
