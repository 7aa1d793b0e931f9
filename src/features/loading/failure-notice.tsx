import { Suspense } from 'react'

import { useTranslation } from '#i18n/language.tsx'
import { LoadError } from '#queries/fetch-json.ts'
import { lazily } from '#ui/lazily.ts'
import { Notice } from '#ui/notice.tsx'

const IssueLine = lazily(() => import('./issue-line.tsx'), 'IssueLine')

export interface FailureNoticeProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** What kept something from loading, and a way to ask again. */
export function FailureNotice({ error, onRetry }: FailureNoticeProps) {
  const { t } = useTranslation()
  const kind = error instanceof LoadError ? error.kind : 'broken'
  const file = error instanceof LoadError ? error.url : null
  const [issue] = error instanceof LoadError ? error.issues : []
  return (
    <>
      <Notice
        role="alert"
        title={t(`failure.${kind}`)}
        actions={
          <button type="button" className="pill-button" onClick={onRetry}>
            {t('failure.retry')}
          </button>
        }
      >
        <p>{t(`failure.${kind}Body`)}</p>
        {file && <p className="mt-2 text-sm break-all">{t('failure.file', { file })}</p>}
      </Notice>
      {/* Its words come later: below everything, so that they move nothing. */}
      {issue && (
        <p className="text-sm break-all text-soft">
          <Suspense fallback={null}>
            <IssueLine issue={issue} />
          </Suspense>
        </p>
      )}
    </>
  )
}
