import type { QueryClient } from '@tanstack/react-query'

import type { Period } from '#domain/calendar.ts'
import { isLanguage, type Language } from '#domain/text.ts'
import { parseView, type RankingView, type View } from '#domain/view.ts'
import { factsOf } from '#features/periods/period-facts.ts'
import { formatPeriod } from '#i18n/format.ts'
import { loadI18n } from '#i18n/i18n.ts'
import { indexQuery } from '#queries/index-query.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { readSettings } from '#store/settings.ts'
import { belowBase, routerBase } from './base.ts'
import { today } from './today.ts'
import { applyWebFonts, fetchWebFonts } from './web-fonts.ts'

/** How long fonts that are nearly there may hold up a view whose data has come. */
const fontGraceMs = 120
const fontDelayMs = 3000

/**
 * What must be known before the first paint: the language, its words, and (while the first data
 * is on its way, never after it) the fonts. `/` leads to the language last chosen, else to the
 * first of the browser's that we speak, else to Korean.
 */
export async function start(client: QueryClient): Promise<void> {
  const view = parseView(belowBase(location.pathname), location.search)
  const named = view.page === 'start' ? null : view.language
  const language = named ?? preferredLanguage()
  // Words are measured by their language: changed after the first paint, it would move them.
  document.documentElement.lang = language
  if (view.page === 'start') history.replaceState(null, '', `${routerBase}/${language}/`)
  const data = firstData(client, view)
  if (view.page === 'ranking') setTimeout(() => makeFormats(view, language))
  if (readSettings().hasFonts || matchMedia('(width >= 62rem)').matches) {
    const fonts = Promise.race([fetchWebFonts(), data.then(() => pause(fontGraceMs))])
    await Promise.all([loadI18n(language), fonts])
    applyWebFonts()
  } else {
    // A phone's line is left to what the reader came for first; the next view has the fonts.
    void data.then(() => pause(fontDelayMs)).then(fetchWebFonts)
    await loadI18n(language)
  }
}

export function preferredLanguage(): Language {
  const spoken = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage)
  return readSettings().language ?? spoken ?? 'ko'
}

/** Settles once the data of a ranking's first view has come, or cannot be had. */
async function firstData(client: QueryClient, view: View): Promise<void> {
  const index = await client.fetchQuery({ ...indexQuery, retry: false }).catch(() => null)
  if (!index || (view.page !== 'ranking' && view.page !== 'start')) return
  const { newest } = index.value
  const named = view.page === 'ranking' ? view.period : null
  const period: Period | null = named ?? (newest && { kind: 'daily', key: newest })
  if (period && factsOf(index.value, period)) await client.prefetchQuery(rankingQuery(period))
}

/** A browser's first date takes long to write: done while the data is on its way. */
function makeFormats({ period }: RankingView, language: Language): void {
  formatPeriod(period ?? { kind: 'daily', key: today() }, language)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
