import { useWords } from '#i18n/use-words.ts'
import type { SearchFailure } from '#search/contract.ts'

export interface SearchFailuresProps {
  readonly failures: readonly SearchFailure[]
  readonly onRetry: () => void
}

/** Parts of the index that could not be had; what they hold is missing from the results. */
export function SearchFailures({ failures, onRetry }: SearchFailuresProps) {
  const say = useWords('search')
  const kinds = [...new Set(failures.map(({ kind }) => kind))]
  if (failures.length === 0) return null
  return (
    <div role="alert" className="border-b border-line py-3 text-sm">
      <p className="font-semibold">{say('failure.partial')}</p>
      {kinds.map((kind) => (
        <p key={kind} className="text-soft">
          {say(`failure.${kind}`)}
        </p>
      ))}
      <p className="text-xs break-all text-faint">
        {say('failure.files', { files: failures.map(({ file }) => file).join(', ') })}
      </p>
      <button type="button" className="quiet-link text-ink underline" onClick={onRetry}>
        {say('failure.retry')}
      </button>
    </div>
  )
}
