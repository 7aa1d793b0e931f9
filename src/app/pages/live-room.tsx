import { Suspense } from 'react'

import type { Period } from '#domain/calendar.ts'
import { siteConfig } from '#queries/site-config.ts'
import { lazily } from '#ui/lazily.ts'
import { useLater } from '#ui/use-later.ts'

const LiveStrip = lazily(() => import('#features/live/live-strip.tsx'), 'LiveStrip')

/** By then the largest paint is done, whose fonts and pictures this code would hold up. */
const paintMs = 300

export interface LiveRoomProps {
  readonly period: Period | null
  readonly front: boolean
  readonly sources: readonly Period[]
}

/** Room for the line about live answers, whose code comes once the page is painted. */
export function LiveRoom(props: LiveRoomProps) {
  const painted = useLater(paintMs)
  if (!siteConfig.live) return null
  return (
    <div className="h-9 border-b border-line text-xs text-soft no-print">
      {painted && (
        <Suspense fallback={null}>
          <LiveStrip {...props} />
        </Suspense>
      )}
    </div>
  )
}
