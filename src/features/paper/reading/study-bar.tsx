import type { Language } from '#domain/text.ts'
import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { Segments } from '#ui/segments.tsx'

export interface StudyBarProps {
  readonly cover: Language | null
  readonly onCover: (cover: Language | null) => void
  readonly reached: number
  readonly total: number
  readonly onRestart: () => void
}

/** Study mode: which language is covered, how far the reader came, and the way to begin again. */
export function StudyBar({ cover, onCover, reached, total, onRestart }: StudyBarProps) {
  const { t } = useTranslation()
  const say = useWords('reading')
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft no-print">
      <span aria-hidden="true">{say('study.label')}</span>
      <Segments
        label={say('study.label')}
        value={cover ?? 'none'}
        onChange={(next) => onCover(next === 'none' ? null : next)}
        segments={[
          { value: 'none', label: say('study.none') },
          { value: 'en', label: t('abstract.en'), lang: 'en' },
          { value: 'ko', label: t('abstract.ko'), lang: 'ko' },
        ]}
      />
      {cover !== null && (
        <span className="inline-flex min-h-7 items-center gap-x-3">
          <span>{say('study.reached', { count: Math.min(reached, total), total })}</span>
          {reached > 0 && (
            <button type="button" className="quiet-link" onClick={onRestart}>
              {say('study.restart')}
            </button>
          )}
        </span>
      )}
    </div>
  )
}
