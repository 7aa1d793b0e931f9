import { useEffect, useState } from 'react'

import { useWords } from '#i18n/use-words.ts'

export interface RetryButtonProps {
  /** Not before this moment, in milliseconds since the epoch; null for at once. */
  readonly retryAt: number | null
  readonly onRetry: () => void
  readonly className: string
}

/** Asks again, once the time that the server asked for is over. */
export function RetryButton({ retryAt, onRetry, className }: RetryButtonProps) {
  const say = useWords('live')
  const seconds = useSecondsUntil(retryAt)
  const waits = seconds > 0
  return (
    <button
      type="button"
      // Not `disabled`: a button that switches itself off would lose the keyboard's place.
      aria-disabled={waits}
      className={`${className} tabular-nums ${waits ? 'text-faint no-underline' : ''}`}
      onClick={() => !waits && onRetry()}
    >
      {waits ? say('line.retryIn', { count: seconds }) : say('line.retry')}
    </button>
  )
}

function useSecondsUntil(at: number | null): number {
  const [now, setNow] = useState(() => Date.now())
  const seconds = at === null ? 0 : Math.max(0, Math.ceil((at - now) / 1000))
  const waits = seconds > 0
  useEffect(() => {
    if (!waits) return undefined
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [waits])
  return seconds
}
