import { type ReactNode, useState } from 'react'

import { useWords } from '#i18n/use-words.ts'
import { Sheet } from '#ui/sheet.tsx'
import { useMedia } from '#ui/use-media.ts'

export interface FiltersBesideProps {
  /** How many filters are in force. */
  readonly active: number
  readonly children: ReactNode
}

/** Filters beside the results where there is room; else in a sheet that a button opens. */
export function FiltersBeside({ active, children }: FiltersBesideProps) {
  const say = useWords('search')
  const wide = useMedia('(width >= 62rem)')
  const [open, setOpen] = useState(false)
  if (wide) return <aside className="no-print">{children}</aside>
  return (
    <>
      <button
        type="button"
        className="fixed end-4 bottom-4 z-10 inline-flex min-h-12 items-center gap-2 rounded-full bg-ink px-5 text-sm font-semibold text-paper no-print"
        onClick={() => setOpen(true)}
      >
        {active > 0 ? say('filters.openActive', { count: active }) : say('filters.open')}
      </button>
      <Sheet
        title={say('filters.open')}
        closeLabel={say('filters.close')}
        open={open}
        onClose={() => setOpen(false)}
      >
        {open && children}
      </Sheet>
    </>
  )
}
