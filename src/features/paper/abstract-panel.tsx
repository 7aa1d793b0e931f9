import { type ReactNode, useRef, useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { Language } from '#domain/text.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { AbstractView } from '#store/settings.ts'
import { Segments } from '#ui/segments.tsx'
import type { AbstractContent, AbstractContents } from './abstract-content.ts'
import { AbstractText } from './abstract-text.tsx'
import { LiveAbstract } from './live-abstract.tsx'
import { PointLinks } from './reading/point-links.tsx'
import { ReadingFrame } from './reading/reading-frame.tsx'
import { usePointSources } from './reading/use-point-sources.ts'
import type { PointWish } from './reading/use-lit.ts'
import { useReading } from './reading/use-reading.ts'
import { WayBack } from './reading/way-back.tsx'
import { useAbstract, useAbstractView } from './use-abstract.ts'

import './reading/reading.css'

export interface AbstractPanelProps {
  readonly paper: RankedPaper
  readonly level: 2 | 3
  /** The list of the key points, where links to their sentences go. */
  readonly points?: HTMLElement | null
  /** What stands below where there is no Korean abstract; `english` where that is at hand. */
  readonly renderMissing?: RenderMissing | undefined
}

export type RenderMissing = (missing: {
  readonly paper: RankedPaper
  readonly english: string | null
}) => ReactNode

/** The abstract in English, Korean or both; our digest where the abstract may not be shipped. */
export function AbstractPanel(props: AbstractPanelProps) {
  const { paper, level, points = null, renderMissing } = props
  const { view, differs, choose, applyToAll } = useAbstractView(paper.id, useLanguage())
  const [asked, setAsked] = useState(false)
  const [wish, setWish] = useState<PointWish | null>(null)
  const section = useRef<HTMLElement>(null)
  const wanted: readonly Language[] = view === 'both' ? ['en', 'ko'] : [view]
  const abstract = useAbstract(paper, wanted, asked, wish !== null)
  const { contents } = abstract
  const reading = useReading(contents, wish !== null)
  const loading = abstract.loading || (view === 'both' && reading.isPairing)
  const question = { paper, abstract, reading, wish, view, choose, section, loading }
  const { sources, lit, back, unfounded } = usePointSources(question)
  return (
    // Escape leads back from a sentence, as the button behind it does.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <section
      ref={section}
      tabIndex={-1}
      className="mt-5 outline-none"
      onKeyDown={(event) => {
        const isForCard = document.querySelector(':popover-open, dialog[open]') !== null
        if (event.key === 'Escape' && lit && !isForCard) back()
      }}
    >
      <AbstractHeading level={level} shown={wanted.flatMap((one) => contents[one] ?? [])} />
      <AbstractViews view={view} differs={differs} onChoose={choose} onAll={applyToAll} />
      <ReadingFrame contents={contents}>
        <AbstractText
          id={paper.id}
          view={view}
          contents={contents}
          text={reading.text}
          marks={reading.marks}
          lit={lit?.source ?? null}
          wayBack={lit && <WayBack index={lit.wish.index} onBack={back} />}
          loading={loading}
          failed={abstract.failed !== null}
          onRetry={abstract.retry}
          onChoose={choose}
        />
        {abstract.lacksKorean && renderMissing?.({ paper, english: englishIn(contents) })}
        <LiveOffer
          id={paper.id}
          wanted={wanted.includes('en')}
          abstract={abstract}
          onAsk={() => setAsked(true)}
        />
      </ReadingFrame>
      <PointLinks
        keyPoints={paper.keyPoints}
        list={points}
        contents={contents}
        sources={sources}
        onWish={setWish}
      />
      <Unfounded index={unfounded} />
    </section>
  )
}

function englishIn({ en }: AbstractContents): string | null {
  return en?.kind === 'abstract' ? en.text.text : null
}

interface LiveOfferProps {
  readonly id: PaperId
  readonly wanted: boolean
  readonly abstract: ReturnType<typeof useAbstract>
  readonly onAsk: () => void
}

function LiveOffer({ id, wanted, abstract, onAsk }: LiveOfferProps) {
  const { contents, loading, liveAbstract } = abstract
  if (!wanted || loading || contents.en?.kind === 'abstract') return null
  return <LiveAbstract id={id} query={liveAbstract} onAsk={onAsk} />
}

/** Says aloud what the key point itself shows. */
function Unfounded({ index }: { readonly index: number | null }) {
  const say = useWords('reading')
  return (
    <p aria-live="polite" className="sr-only">
      {index === null ? '' : say('source.none', { number: index + 1 })}
    </p>
  )
}

interface AbstractHeadingProps {
  readonly level: 2 | 3
  readonly shown: readonly AbstractContent[]
}

function AbstractHeading({ level, shown }: AbstractHeadingProps) {
  const { t } = useTranslation()
  const Heading = level === 2 ? 'h2' : 'h3'
  const onlyDigest = shown.length > 0 && shown.every(({ kind }) => kind === 'digest')
  return (
    <Heading className="section-heading">
      {t(onlyDigest ? 'abstract.digestHeading' : 'abstract.heading')}
    </Heading>
  )
}

interface AbstractViewsProps {
  readonly view: AbstractView
  /** From the view of the other papers. */
  readonly differs: boolean
  readonly onChoose: (view: AbstractView) => void
  readonly onAll: (view: AbstractView) => void
}

function AbstractViews({ view, differs, onChoose, onAll }: AbstractViewsProps) {
  const { t } = useTranslation()
  return (
    <div className="mb-3 flex flex-wrap items-center gap-3 no-print">
      <Segments
        label={t('abstract.view')}
        value={view}
        onChange={onChoose}
        segments={[
          { value: 'en', label: t('abstract.en'), lang: 'en' },
          { value: 'ko', label: t('abstract.ko'), lang: 'ko' },
          { value: 'both', label: t('abstract.both') },
        ]}
      />
      {differs && (
        <button type="button" className="quiet-link text-sm" onClick={() => onAll(view)}>
          {t('abstract.applyToAll')}
        </button>
      )}
    </div>
  )
}
