import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { SearchFailure } from '#search/contract.ts'
import { Notice } from '#ui/notice.tsx'

export interface SearchFailedProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Nothing can be searched: why, and a way to ask again. */
export function SearchFailed({ error, onRetry }: SearchFailedProps) {
  const { t } = useTranslation()
  const say = useWords('search')
  const failure = failureOf(error)
  return (
    <Notice
      role="alert"
      title={say('failure.title')}
      actions={
        <button type="button" className="pill-button" onClick={onRetry}>
          {say('failure.retry')}
        </button>
      }
    >
      <p>{say(`failure.${failure?.kind ?? 'broken'}`)}</p>
      {failure && (
        <p className="mt-2 text-sm break-all">{t('failure.file', { file: failure.file })}</p>
      )}
    </Notice>
  )
}

/** An error of the search says what kept it; any other one is a fault of ours. */
function failureOf(error: unknown): SearchFailure | null {
  if (!(error instanceof Error) || !('failure' in error)) return null
  const { failure } = error
  const isFailure = typeof failure === 'object' && failure !== null && 'kind' in failure
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by src/queries alone
  return isFailure ? (failure as SearchFailure) : null
}
