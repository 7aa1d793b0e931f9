import { useTranslation } from '#i18n/language.tsx'

import { Icon } from '#ui/icon.tsx'

export interface ActiveFilter {
  readonly key: string
  readonly label: string
  readonly onRemove: () => void
}

export interface ActiveFiltersProps {
  readonly filters: readonly ActiveFilter[]
  readonly onClear: () => void
}

/** What the ranking is filtered by, each to be taken away, and one control that clears all. */
export function ActiveFilters({ filters, onClear }: ActiveFiltersProps) {
  const { t } = useTranslation()
  if (filters.length === 0) return null
  return (
    <div className="flex flex-wrap items-center gap-2 border-b border-line py-2 text-sm">
      <span className="text-soft">{t('filter.active')}</span>
      <ul className="contents">
        {filters.map(({ key, label, onRemove }) => (
          <li key={key}>
            <button type="button" className="pill-button min-h-8 py-0.5" onClick={onRemove}>
              <span aria-hidden="true">{label}</span>
              <span className="sr-only">{t('filter.remove', { name: label })}</span>
              <Icon name="close" className="size-3.5" />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet-link underline" onClick={onClear}>
        {t('filter.clear')}
      </button>
    </div>
  )
}
