import { formatCount } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { useSettled } from './use-settled.ts'

/** Said when typing has stopped for so long. */
const quietMs = 500

export interface SearchStatusProps {
  /** Null before the first answer. */
  readonly found: number | null
  /** Some of the index is missing: there may be more. */
  readonly isPartial: boolean
  readonly isSearching: boolean
}

/** The page's one live region: how many papers were found. The eye has it at once. */
export function SearchStatus({ found, isPartial, isSearching }: SearchStatusProps) {
  const say = useWords('search')
  const language = useLanguage()
  const count = found ?? 0
  const number = formatCount(count, language)
  const words =
    found === null
      ? ''
      : say(isPartial && count > 0 ? 'results.atLeast' : 'results.found', { count, number })
  const settled = useSettled(isSearching ? null : words, quietMs, null)
  return (
    <div className="min-h-6 text-sm text-soft tabular-nums">
      <p aria-hidden="true">{words || (isSearching ? say('results.searching') : '')}</p>
      <p role="status" className="sr-only">
        {settled ?? ''}
      </p>
    </div>
  )
}
