import { useQuery } from '@tanstack/react-query'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { type Language, languages } from '#domain/text.ts'
import { liveAbstractQuery } from '#queries/live-abstract-query.ts'
import { textsQuery } from '#queries/texts-query.ts'
import { type AbstractView, changeSettings, withAbstractViewOf } from '#store/settings.ts'
import { useSettings } from '#store/use-settings.ts'
import type { AbstractContent } from './abstract-content.ts'

/** The view of a paper's abstract: its own choice, else the reader's, else the interface's language. */
export function useAbstractView(id: PaperId, language: Language) {
  const settings = useSettings()
  const general = settings.abstractView ?? language
  const own = settings.abstractViewOf.find(([known]) => known === id)?.[1]
  return {
    view: own ?? general,
    differs: own !== undefined && own !== general,
    choose: (view: AbstractView) =>
      changeSettings({ abstractViewOf: withAbstractViewOf(settings, id, view) }),
    applyToAll: (view: AbstractView) => changeSettings({ abstractView: view, abstractViewOf: [] }),
  }
}

/** The texts of a paper in the languages wanted; what the archive has none of is not asked for. */
export function useAbstract(paper: RankedPaper, wanted: readonly Language[], live: boolean) {
  const date = paper.dates.at(-1) ?? null
  const texts = {
    en: useTexts(paper, date, 'en', wanted.includes('en')),
    ko: useTexts(paper, date, 'ko', wanted.includes('ko')),
  }
  const liveAbstract = useQuery({ ...liveAbstractQuery(paper.id), enabled: live })
  const contents = {
    en: contentOf(texts.en.data, paper.id, liveAbstract.data ?? null),
    ko: contentOf(texts.ko.data, paper.id, null),
  }
  return {
    contents,
    liveAbstract,
    loading: wanted.some((language) => texts[language].isLoading),
    failed: languages.find((language) => texts[language].isError) ?? null,
    retry: () => {
      for (const language of wanted) if (texts[language].isError) void texts[language].refetch()
    },
  }
}

function useTexts(paper: RankedPaper, date: IsoDate | null, language: Language, wanted: boolean) {
  const known = wanted && date !== null && paper.texts.includes(language)
  // A disabled query still needs a key: any date will do.
  return useQuery({ ...textsQuery(date ?? ('2000-01-01' as IsoDate), language), enabled: known })
}

type Texts = NonNullable<ReturnType<typeof useTexts>['data']>

function contentOf(
  texts: Texts | undefined,
  id: PaperId,
  live: Extract<AbstractContent, { kind: 'abstract' }>['text'] | null,
): AbstractContent | null {
  const abstract = (texts && new Map(Object.entries(texts.abstracts)).get(id)) ?? live
  if (abstract) return { kind: 'abstract', text: abstract }
  const digest = texts && new Map(Object.entries(texts.digests)).get(id)
  return digest ? { kind: 'digest', digest } : null
}
