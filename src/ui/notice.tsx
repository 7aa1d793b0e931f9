import type { ReactNode } from 'react'

export interface NoticeProps {
  readonly title: string
  readonly children?: ReactNode
  /** Buttons or links that lead on. */
  readonly actions?: ReactNode
  /** `alert` for what went wrong just now; a calm state needs none. */
  readonly role?: 'alert'
  /** Level of the heading, to fit the page around it. */
  readonly level?: 1 | 2 | 3
}

/** A state in words: what it is, why, and where to go from here. */
export function Notice({ title, children, actions, role, level = 2 }: NoticeProps) {
  const Heading = (['h1', 'h2', 'h3'] as const)[level - 1] ?? 'h2'
  return (
    <div role={role} className="max-w-xl py-10">
      <Heading tabIndex={level === 1 ? -1 : undefined} className="text-xl font-semibold">
        {title}
      </Heading>
      {children && <div className="mt-2 text-soft">{children}</div>}
      {actions && <div className="mt-5 flex flex-wrap items-center gap-3">{actions}</div>}
    </div>
  )
}
