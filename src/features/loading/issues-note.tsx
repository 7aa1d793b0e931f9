import { Suspense, useState } from 'react'

import type { Issue } from '#domain/issue.ts'
import { useTranslation } from '#i18n/language.tsx'
import { lazily } from '#ui/lazily.ts'

const IssueLine = lazily(() => import('./issue-line.tsx'), 'IssueLine')

/** Says how many papers of a file could not be shown, and on demand why. */
export function IssuesNote({ issues }: { readonly issues: readonly Issue[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const leftOut = issues.filter(({ outcome }) => outcome === 'refused').length
  const damaged = issues.filter(({ outcome }) => outcome === 'missing').length
  if (issues.length === 0) return null
  return (
    <details
      className="mt-6 border-t border-line pt-3 text-sm text-soft"
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className="quiet-link flex-wrap gap-x-2">
        {leftOut > 0 && <span>{t('failure.leftOut', { count: leftOut })}</span>}
        {damaged > 0 && <span>{t('failure.damaged', { count: damaged })}</span>}
        <span className="underline">{t('failure.details')}</span>
      </summary>
      {open && (
        <Suspense fallback={null}>
          <ul className="mt-2 space-y-1">
            {issues.map((issue, index) => (
              // The same fault may be found twice in one place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} className="break-all">
                {issue.file} · <IssueLine issue={issue} />
              </li>
            ))}
          </ul>
        </Suspense>
      )}
    </details>
  )
}
