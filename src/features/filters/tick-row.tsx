import type { ReactNode } from 'react'

import { formatCount } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'

export interface TickRowProps {
  readonly checked: boolean
  readonly onToggle: () => void
  readonly papers: number
  /** The number of papers, as it is said aloud. */
  readonly papersText: string
  readonly children: ReactNode
}

/** One choice of a filter, and how many papers it would leave. */
export function TickRow({ checked, onToggle, papers, papersText, children }: TickRowProps) {
  const language = useLanguage()
  return (
    <li>
      <label className="flex min-h-7 items-center gap-2 py-0.5">
        <input
          type="checkbox"
          className="size-4 accent-accent"
          checked={checked}
          onChange={onToggle}
        />
        {children}
        <span className="text-faint tabular-nums">
          <span className="sr-only">{papersText}</span>
          <span aria-hidden="true">{formatCount(papers, language)}</span>
        </span>
      </label>
    </li>
  )
}
