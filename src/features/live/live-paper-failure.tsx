import { useQueryClient } from '@tanstack/react-query'

import type { PaperId } from '#domain/arxiv.ts'
import { useWords } from '#i18n/use-words.ts'
import { askPaper } from '#queries/live-archive.ts'
import { useLive } from '#queries/live-query.ts'
import { RetryButton } from './retry-button.tsx'

/** Why a paper that the archive lacks did not come live either. */
export function LivePaperFailure({ id }: { readonly id: PaperId }) {
  const say = useWords('live')
  const client = useQueryClient()
  const error = useLive()?.state.failed.get(id)
  if (!error) return null
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-4" role="alert">
      {say(`failed.${error.kind}Body`)}
      {error.kind !== 'absent' && (
        <RetryButton
          retryAt={error.retryAt}
          onRetry={() => void askPaper(client, id)}
          className="text-link min-h-9"
        />
      )}
    </p>
  )
}
