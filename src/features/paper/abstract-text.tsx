import type { ReactNode } from 'react'

import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'

import type { PaperId } from '#domain/arxiv.ts'
import { type Language, otherLanguage, type Provenance } from '#domain/text.ts'
import type { AbstractView } from '#store/settings.ts'
import type { AbstractContent, AbstractContents } from './abstract-content.ts'
import { ProvenanceLabel } from './provenance-label.tsx'
import { PairedText } from './reading/paired-text.tsx'
import type { Source } from './reading/point-sources.ts'
import type { ReadingText } from './reading/reading-text.ts'
import { RunningText } from './reading/running-text.tsx'
import type { TextMarks } from './reading/text-marks.ts'

export interface AbstractTextProps {
  readonly id: PaperId
  readonly view: AbstractView
  readonly contents: AbstractContents
  /** The same, sentence by sentence. */
  readonly text: ReadingText
  readonly marks: TextMarks
  /** The sentence that a key point rests on, and the way back to the point. */
  readonly lit: Source | null
  readonly wayBack: ReactNode
  readonly loading: boolean
  readonly failed: boolean
  readonly onRetry: () => void
  readonly onChoose: (view: AbstractView) => void
}

/** The text itself: in one language, in pairs of sentences, or in two columns. */
export function AbstractText(props: AbstractTextProps) {
  const { view, contents, text, loading, failed, onRetry } = props
  const { t } = useTranslation()
  if (loading) {
    return (
      <div aria-live="polite" aria-atomic="true" className="min-h-40 text-soft">
        {t('abstract.loading')}
      </div>
    )
  }
  if (failed) {
    return (
      <p role="alert" className="text-soft">
        {t('abstract.archiveFailed')}{' '}
        <button type="button" className="text-link" onClick={onRetry}>
          {t('abstract.retry')}
        </button>
      </p>
    )
  }
  if (view !== 'both') return <OneSide {...props} language={view} />
  if (text.pairing?.kind === 'pairs') {
    return (
      <>
        <PairedText {...props} pairs={text.pairing.pairs} />
        <Writers contents={contents} />
      </>
    )
  }
  return <Columns {...props} />
}

/** Both texts as wholes, beside each other where there is room, with the reason why not in pairs. */
function Columns(props: AbstractTextProps) {
  const say = useWords('reading')
  const { pairing } = props.text
  return (
    <div className="@container">
      {pairing?.kind === 'plain' && (
        <p className="mb-3 text-sm text-soft">{say(`pairs.${pairing.why}`)}</p>
      )}
      <div className="grid gap-x-7 gap-y-4 @2xl:grid-cols-2">
        <OneSide {...props} language="en" />
        <OneSide {...props} language="ko" />
      </div>
    </div>
  )
}

interface OneSideProps extends AbstractTextProps {
  readonly language: Language
}

function OneSide(props: OneSideProps) {
  const { language, contents, text, marks, lit, wayBack } = props
  const content = contents[language]
  const sentences = text.sentences[language]
  if (!content || !sentences) return <Missing {...props} />
  return (
    <div>
      <RunningText
        sentences={sentences}
        language={language}
        marks={marks}
        lit={lit?.[language] ?? null}
        wayBack={wayBack}
      />
      <p className="mt-2">
        <ProvenanceLabel provenance={provenanceOf(content)} />
      </p>
    </div>
  )
}

function Missing({ language, view, onChoose }: OneSideProps) {
  const { t } = useTranslation()
  const other = otherLanguage(language)
  return (
    <p className="text-soft">
      {t(language === 'en' ? 'abstract.missingEn' : 'abstract.missingKo')}{' '}
      {view !== 'both' && (
        <button type="button" className="text-link" onClick={() => onChoose(other)}>
          {t(other === 'en' ? 'abstract.showEn' : 'abstract.showKo')}
        </button>
      )}
    </p>
  )
}

function provenanceOf(content: AbstractContent): Provenance {
  return content.kind === 'digest' ? content.digest : content.text
}

/** Who wrote both sides: once where it is one writer. */
function Writers({ contents }: { readonly contents: AbstractContents }) {
  const { t } = useTranslation()
  const { en, ko } = contents
  if (!en || !ko) return null
  const isOneText = en.kind === 'digest' && ko.kind === 'digest'
  return (
    <p className="mt-3 flex flex-wrap gap-x-4">
      {isOneText ? (
        <ProvenanceLabel provenance={ko.digest} />
      ) : (
        ([en, ko] as const).map((content, index) => (
          <span key={index === 0 ? 'en' : 'ko'} className="text-xs text-faint">
            <span lang={index === 0 ? 'en' : 'ko'}>
              {t(index === 0 ? 'abstract.en' : 'abstract.ko')}
            </span>
            {': '}
            <ProvenanceLabel provenance={provenanceOf(content)} />
          </span>
        ))
      )}
    </p>
  )
}
