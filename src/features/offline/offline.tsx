import { Suspense, useEffect, useState } from 'react'

import { keepOffline, type OfflineNews } from './keep-offline.ts'
import { OfflineLine } from './offline-line.tsx'

/** Keeps the page for times without a connection, and says so in one line where there is news. */
export function Offline({ keep = keepOffline }: { readonly keep?: typeof keepOffline }) {
  const [news, setNews] = useState<OfflineNews | null>(null)
  useEffect(() => {
    const watching = new AbortController()
    keep((found) => setNews((known) => newsAfter(known, found)), watching.signal)
    return () => watching.abort()
  }, [keep])
  if (!news) return null
  return (
    <Suspense fallback={null}>
      <OfflineLine news={news} onClose={() => setNews(null)} />
    </Suspense>
  )
}

/** A newer version stays news, whatever becomes of the connection. */
function newsAfter(known: OfflineNews | null, found: OfflineNews | null): OfflineNews | null {
  return known?.kind === 'new-version' && found?.kind !== 'new-version' ? known : found
}
