import { useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Language } from '#domain/text.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import type { AbstractView } from '#store/settings.ts'
import { Segments } from '#ui/segments.tsx'
import { AbstractText } from './abstract-text.tsx'
import { LiveAbstract } from './live-abstract.tsx'
import { useAbstract, useAbstractView } from './use-abstract.ts'

export interface AbstractPanelProps {
  readonly paper: RankedPaper
  readonly level: 2 | 3
}

/** The abstract in English, Korean or both; our digest where the abstract may not be shipped. */
export function AbstractPanel({ paper, level }: AbstractPanelProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { view, differs, choose, applyToAll } = useAbstractView(paper.id, language)
  const [asked, setAsked] = useState(false)
  const wanted: readonly Language[] = view === 'both' ? ['en', 'ko'] : [view]
  const abstract = useAbstract(paper, wanted, asked)
  const { contents } = abstract
  const shown = wanted.flatMap((wish) => contents[wish] ?? [])
  const onlyDigest = shown.length > 0 && shown.every(({ kind }) => kind === 'digest')
  const Heading = level === 2 ? 'h2' : 'h3'

  return (
    <section className="mt-5">
      <Heading className="section-heading">
        {t(onlyDigest ? 'abstract.digestHeading' : 'abstract.heading')}
      </Heading>
      <div className="mb-3 flex flex-wrap items-center gap-3 no-print">
        <Segments
          label={t('abstract.view')}
          value={view}
          onChange={choose}
          segments={[
            { value: 'en', label: t('abstract.en'), lang: 'en' },
            { value: 'ko', label: t('abstract.ko'), lang: 'ko' },
            { value: 'both', label: t('abstract.both') },
          ]}
        />
        {differs && (
          <button type="button" className="quiet-link text-sm" onClick={() => applyToAll(view)}>
            {t('abstract.applyToAll')}
          </button>
        )}
      </div>
      <AbstractText
        view={view}
        contents={contents}
        loading={abstract.loading}
        failed={abstract.failed !== null}
        onRetry={abstract.retry}
        onChoose={(next: AbstractView) => choose(next)}
      />
      {wanted.includes('en') && contents.en?.kind !== 'abstract' && !abstract.loading && (
        <LiveAbstract id={paper.id} query={abstract.liveAbstract} onAsk={() => setAsked(true)} />
      )}
    </section>
  )
}
