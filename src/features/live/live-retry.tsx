import { useQueryClient } from '@tanstack/react-query'

import type { Period } from '#domain/calendar.ts'
import { askPeriod } from '#queries/live-archive.ts'
import type { LiveError } from '#queries/live-request.ts'
import { RetryButton } from './retry-button.tsx'
import { changeFor } from './shown-view.ts'

export interface LiveRetryProps {
  readonly period: Period
  readonly error: LiveError
}

/** Asks for a period again. */
export function LiveRetry({ period, error }: LiveRetryProps) {
  const client = useQueryClient()
  return (
    <RetryButton
      retryAt={error.retryAt}
      onRetry={() => void askPeriod(client, period, changeFor(client))}
      className="pill-button"
    />
  )
}
