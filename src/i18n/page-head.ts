import type { TFunction } from 'i18next'

import type { Period } from '#domain/calendar.ts'
import type { Language } from '#domain/text.ts'
import { formatPeriod } from './format.ts'

/** What a page is about, as far as its head is concerned. */
export type PageView =
  | { readonly kind: 'front' }
  | { readonly kind: 'ranking'; readonly period: Period }
  /** `title` without TeX. */
  | { readonly kind: 'paper'; readonly title: string }
  | { readonly kind: 'institutions' }
  | { readonly kind: 'institution'; readonly name: string }
  | { readonly kind: 'not-found' }

/** What is known of a ranking when its head is written; null while it is loading. */
export interface HeadFacts {
  readonly total: number | null
  /** Without TeX: what holds some goes through `plainTex` first. */
  readonly firstTitle: string | null
}

/** What the browser's tab, a search engine and a shared link say of a page. */
export interface PageHead {
  readonly title: string
  readonly description: string
}

/**
 * Title and description of a page. The app sets them and the build writes them into the shells,
 * so that neither changes when the app starts.
 */
export function pageHead(
  t: TFunction,
  view: PageView,
  language: Language,
  facts: HeadFacts,
): PageHead {
  if (view.kind === 'front') {
    return {
      title: t('head.newest'),
      description: sentences(t('site.description'), first(t, facts)),
    }
  }
  if (view.kind === 'ranking') return rankingHead(t, view.period, language, facts)
  return {
    title: `${titleOf(t, view)} | ${t('site.name')}`,
    description: view.kind === 'paper' ? t('head.paperDescription') : t('site.description'),
  }
}

function titleOf(t: TFunction, view: Exclude<PageView, { kind: 'front' | 'ranking' }>): string {
  switch (view.kind) {
    case 'paper':
      return view.title
    case 'institutions':
      return t('head.institutions')
    case 'institution':
      return t('head.institution', { name: view.name })
    case 'not-found':
      return t('head.notFound')
  }
}

function rankingHead(t: TFunction, period: Period, language: Language, facts: HeadFacts): PageHead {
  const label = formatPeriod(period, language)
  const description = t(`head.${period.kind}Description`, { period: label })
  return {
    title: `${t(`head.${period.kind}`, { period: label })} | ${t('site.name')}`,
    description: sentences(description, first(t, facts)),
  }
}

function first(t: TFunction, { firstTitle }: HeadFacts): string {
  return firstTitle === null ? '' : t('head.first', { title: firstTitle })
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
