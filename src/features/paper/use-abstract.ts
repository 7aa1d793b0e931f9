import { useQuery } from '@tanstack/react-query'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { type Digest, type Language, languages, type SourcedText } from '#domain/text.ts'
import { liveAbstractQuery } from '#queries/live-abstract-query.ts'
import { useOwn } from '#queries/own-query.ts'
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

/**
 * The texts of a paper in the languages wanted, the site's or the reader's own, whichever is the
 * better; what the archive has none of is not asked for.
 */
export function useAbstract(paper: RankedPaper, wanted: readonly Language[], live: boolean) {
  const { own } = useOwn()
  const date = paper.own ? paper.own.textsOn : (paper.dates.at(-1) ?? null)
  const texts = {
    en: useTexts(paper, date, 'en', wanted.includes('en')),
    ko: useTexts(paper, date, 'ko', wanted.includes('ko')),
  }
  const liveAbstract = useQuery({ ...liveAbstractQuery(paper.id), enabled: live })
  const ofSite = {
    abstract: { en: abstractOf(texts.en.data, paper.id), ko: abstractOf(texts.ko.data, paper.id) },
    digest: { en: digestOf(texts.en.data, paper.id), ko: digestOf(texts.ko.data, paper.id) },
  }
  const { abstract, digest } = own?.textsOver(paper.id, ofSite) ?? ofSite
  const contents = {
    en: contentOf(abstract.en ?? liveAbstract.data ?? null, digest.en),
    ko: contentOf(abstract.ko, digest.ko),
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

function abstractOf(texts: Texts | undefined, id: PaperId): SourcedText | null {
  return (texts && new Map(Object.entries(texts.abstracts)).get(id)) ?? null
}

function digestOf(texts: Texts | undefined, id: PaperId): Digest | null {
  return (texts && new Map(Object.entries(texts.digests)).get(id)) ?? null
}

function contentOf(abstract: SourcedText | null, digest: Digest | null): AbstractContent | null {
  if (abstract) return { kind: 'abstract', text: abstract }
  return digest && { kind: 'digest', digest }
}
