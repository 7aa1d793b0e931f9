import { useWords } from '#i18n/use-words.ts'
import { Notice } from '#ui/notice.tsx'

export interface NothingFoundProps {
  readonly text: string
  readonly isFiltered: boolean
  readonly onClearFilters: () => void
}

/** What can be done where no paper was found. */
export function NothingFound({ text, isFiltered, onClearFilters }: NothingFoundProps) {
  const say = useWords('search')
  const words = text.trim().split(/\s+/).length
  return (
    <Notice
      title={say('nothing.title')}
      actions={
        isFiltered && (
          <button type="button" className="pill-button" onClick={onClearFilters}>
            {say('nothing.clear')}
          </button>
        )
      }
    >
      <ul className="list-disc space-y-1 ps-5">
        {isFiltered && <li>{say('nothing.filters')}</li>}
        <li>{say('nothing.spelling')}</li>
        {words > 1 && <li>{say('nothing.fewer')}</li>}
        <li>{say('nothing.other')}</li>
      </ul>
    </Notice>
  )
}
