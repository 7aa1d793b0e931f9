import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { type Digest, type Language, languages, type SourcedText } from '#domain/text.ts'
import { liveAbstractQuery } from '#queries/live-abstract-query.ts'
import { useLayer } from '#queries/live-query.ts'
import { textsQuery } from '#queries/texts-query.ts'
import { type AbstractView, changeSettings, withAbstractViewOf } from '#store/settings.ts'
import { useSettings } from '#store/use-settings.ts'
import type { AbstractContent, AbstractContents } from './abstract-content.ts'
import { useMadeKorean } from './use-made-korean.ts'

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
export function useAbstract(
  paper: RankedPaper,
  wanted: readonly Language[],
  live: boolean,
  /** Both languages are read, though one may be shown. */
  both: boolean,
) {
  const over = paper.own ?? paper.live
  const date = over ? over.textsOn : (paper.dates.at(-1) ?? null)
  const texts = {
    en: useTexts(paper, date, 'en', both || wanted.includes('en')),
    ko: useTexts(paper, date, 'ko', both || wanted.includes('ko')),
  }
  const liveAbstract = useQuery({ ...liveAbstractQuery(paper.id), enabled: live })
  const found = useContents(paper.id, texts.en.data, texts.ko.data, liveAbstract.data)
  const korean = useMadeKorean(paper, found, wanted.includes('ko'))
  return {
    /** The same object until a text changes. */
    contents: korean.contents,
    /** Korean is wanted, and nobody has written any: what is made in this browser may stand there. */
    lacksKorean: korean.isMissing && !korean.loading,
    /** Every text that the archive has was read. */
    complete: languages.every((one) => !paper.texts.includes(one) || texts[one].data !== undefined),
    liveAbstract,
    loading: korean.loading || wanted.some((language) => texts[language].isLoading),
    failed: languages.find((language) => texts[language].isError) ?? null,
    retry: () => {
      for (const language of wanted) if (texts[language].isError) void texts[language].refetch()
    },
  }
}

function useContents(
  id: PaperId,
  english: Texts | undefined,
  korean: Texts | undefined,
  live: SourcedText | undefined,
): AbstractContents {
  const { layer } = useLayer()
  return useMemo(() => {
    const ofSite = {
      abstract: { en: abstractOf(english, id), ko: abstractOf(korean, id) },
      digest: { en: digestOf(english, id), ko: digestOf(korean, id) },
    }
    const { abstract, digest } = layer?.textsOver(id, ofSite) ?? ofSite
    return {
      en: contentOf(abstract.en ?? live ?? null, digest.en),
      ko: contentOf(abstract.ko, digest.ko),
    }
  }, [id, english, korean, live, layer])
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
