import { type ReactNode, Suspense, useState } from 'react'

import { useTranslation } from '#i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import { lazily } from '#ui/lazily.ts'
import { useMedia } from '#ui/use-media.ts'

const Sheet = lazily(() => import('#ui/sheet.tsx'), 'Sheet')

/** Beside the text where there is room; else in a sheet that a button opens. */
export function Beside({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const wide = useMedia('(width >= 62rem)')
  // Null until it is opened for the first time: then it is loaded.
  const [open, setOpen] = useState<boolean | null>(null)
  if (wide) return <aside className="no-print">{children}</aside>
  return (
    <>
      <button
        type="button"
        className="fixed end-4 bottom-4 z-10 inline-flex min-h-12 items-center gap-2 rounded-full bg-ink px-4.5 text-sm font-semibold text-paper no-print"
        onClick={() => setOpen(true)}
      >
        <Icon name="calendar" />
        {t('calendar.open')}
      </button>
      {open !== null && (
        <Suspense fallback={null}>
          <Sheet
            title={t('calendar.open')}
            closeLabel={t('calendar.close')}
            open={open}
            onClose={() => setOpen(false)}
          >
            {open && children}
          </Sheet>
        </Suspense>
      )}
    </>
  )
}
