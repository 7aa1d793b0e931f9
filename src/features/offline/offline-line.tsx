import { useWords } from '#i18n/use-words.ts'
import { Icon } from '#ui/icon.tsx'

import type { OfflineNews } from './keep-offline.ts'

export interface OfflineLineProps {
  readonly news: OfflineNews
  readonly onClose: () => void
}

/** One quiet line at the foot of the window, over the page, so that nothing moves. */
export function OfflineLine({ news, onClose }: OfflineLineProps) {
  const say = useWords('pages')
  return (
    <aside
      aria-label={say('offline.label')}
      className="offline-line no-print fixed inset-x-0 bottom-0 z-20 border-t border-line bg-paper text-sm text-soft"
    >
      <div className="frame flex items-center gap-x-4">
        <p aria-live="polite" className="py-2">
          {say(news.kind === 'offline' ? 'offline.offline' : 'offline.newVersion')}
        </p>
        {news.kind === 'new-version' && (
          <button
            type="button"
            className="text-link min-h-11 font-semibold text-ink"
            onClick={news.reload}
          >
            {say('offline.reload')}
          </button>
        )}
        <button
          type="button"
          className="ms-auto -me-3 inline-grid min-h-11 min-w-11 place-items-center"
          aria-label={say('offline.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
    </aside>
  )
}
