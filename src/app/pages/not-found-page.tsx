import { useTranslation } from '#i18n/language.tsx'

import type { Language } from '#domain/text.ts'
import type { View } from '#domain/view.ts'
import { pageHead } from '#i18n/page-head.ts'
import { usePageHead } from '../use-page-head.ts'
import { NotFoundNotice } from './not-found-notice.tsx'

export interface NotFoundPageProps {
  readonly view: Extract<View, { page: 'not-found' }>
  readonly language: Language
}

/** An address that leads nowhere. */
export function NotFoundPage({ view, language }: NotFoundPageProps) {
  const { t } = useTranslation()
  const facts = { total: null, firstTitle: null }
  usePageHead(pageHead(t, { kind: 'not-found' }, language, facts), language)
  return (
    <main id="main">
      <NotFoundNotice reason={view.reason} found={view.found} language={language} />
    </main>
  )
}
