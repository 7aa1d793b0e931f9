import { useEffect } from 'react'

import type { Language } from '#domain/text.ts'
import type { PageHead } from '#i18n/page-head.ts'

/** Keeps the document's language, title and description those of the page shown. */
export function usePageHead({ title, description }: PageHead, language: Language): void {
  useEffect(() => {
    document.documentElement.lang = language
    document.title = title
    document.querySelector('meta[name="description"]')?.setAttribute('content', description)
  }, [title, description, language])
}
