import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from '#i18n/language.tsx'

import { type PaperId, paperLinks } from '#domain/arxiv.ts'
import type { SourcedText } from '#domain/text.ts'
import { LoadError } from '#queries/fetch-json.ts'

export interface LiveAbstractProps {
  readonly id: PaperId
  readonly query: UseQueryResult<SourcedText>
  readonly onAsk: () => void
}

/** Offers the authors' abstract from Hugging Face; nothing is fetched before the reader asks. */
export function LiveAbstract({ id, query, onAsk }: LiveAbstractProps) {
  const { t } = useTranslation()
  if (query.isFetching) {
    return (
      <p aria-live="polite" aria-atomic="true" className="mt-3 text-sm text-soft">
        {t('abstract.loading')}
      </p>
    )
  }
  if (query.isError) {
    const kind = query.error instanceof LoadError ? query.error.kind : 'broken'
    return (
      <div role="alert" className="mt-3 text-sm text-soft">
        <p>{t(`abstract.${kind === 'newer' ? 'broken' : kind}`)}</p>
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <button type="button" className="pill-button" onClick={() => void query.refetch()}>
            {t('abstract.retry')}
          </button>
          <a className="text-link" href={paperLinks(id).arxiv} rel="noopener">
            arXiv
          </a>
        </p>
      </div>
    )
  }
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm no-print">
      <button type="button" className="pill-button" onClick={onAsk}>
        {t('abstract.fetch')}
      </button>
      <span className="text-xs text-faint">{t('abstract.fetchNote')}</span>
    </p>
  )
}
