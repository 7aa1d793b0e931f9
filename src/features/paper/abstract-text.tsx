import { useTranslation } from '#i18n/language.tsx'

import { type Language, otherLanguage } from '#domain/text.ts'
import type { AbstractView } from '#store/settings.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { type AbstractContent, type AbstractContents, digestPairs } from './abstract-content.ts'
import { ProvenanceLabel } from './provenance-label.tsx'

export interface AbstractTextProps {
  readonly view: AbstractView
  readonly contents: AbstractContents
  readonly loading: boolean
  readonly failed: boolean
  readonly onRetry: () => void
  readonly onChoose: (view: AbstractView) => void
}

/** The text itself, in one language or in two columns (stacked where there is no room). */
export function AbstractText(props: AbstractTextProps) {
  const { view, contents, loading, failed, onRetry } = props
  const { t } = useTranslation()
  if (loading) {
    return (
      <div role="status" className="min-h-40 text-soft">
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
  const pairs = digestPairs(contents)
  if (pairs) return <Pairs pairs={pairs} contents={contents} />
  return (
    <div className="@container">
      <div className="grid gap-x-7 gap-y-4 @2xl:grid-cols-2">
        <OneSide {...props} language="en" />
        <OneSide {...props} language="ko" />
      </div>
    </div>
  )
}

const measure = { en: 'leading-[1.58]', ko: 'leading-[1.7] text-[0.96875rem]' } as const

interface OneSideProps extends AbstractTextProps {
  readonly language: Language
}

function OneSide({ language, view, contents, onChoose }: OneSideProps) {
  const { t } = useTranslation()
  const content = contents[language]
  const other = otherLanguage(language)
  if (content) {
    return (
      <div>
        <InLanguage lang={language} className={`max-w-[38rem] ${measure[language]}`}>
          <TexText text={textOf(content)} />
        </InLanguage>
        <p className="mt-2">
          <ProvenanceLabel provenance={content.kind === 'digest' ? content.digest : content.text} />
        </p>
      </div>
    )
  }
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

function textOf(content: AbstractContent): string {
  return content.kind === 'digest' ? content.digest.sentences.join(' ') : content.text.text
}

interface PairsProps {
  readonly pairs: NonNullable<ReturnType<typeof digestPairs>>
  readonly contents: AbstractContents
}

function Pairs({ pairs, contents }: PairsProps) {
  const digest = contents.ko?.kind === 'digest' ? contents.ko.digest : null
  return (
    <div className="@container">
      <div className="space-y-4 @2xl:space-y-2">
        {pairs.map((pair, index) => (
          // A sentence may stand twice.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="grid gap-x-7 gap-y-0.5 @2xl:grid-cols-2">
            <InLanguage lang="en" className={measure.en}>
              <TexText text={pair.en} />
            </InLanguage>
            <InLanguage lang="ko" className={measure.ko}>
              <TexText text={pair.ko} />
            </InLanguage>
          </div>
        ))}
      </div>
      {digest && (
        <p className="mt-2">
          <ProvenanceLabel provenance={digest} />
        </p>
      )}
    </div>
  )
}
