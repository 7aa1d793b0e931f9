import type { KeyPoints as Points, Localized } from '#domain/text.ts'
import { otherLanguage } from '#domain/text.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { ProvenanceLabel } from './provenance-label.tsx'

export interface KeyPointsProps {
  readonly keyPoints: Localized<Points>
  /** Level of the heading: one below that of the paper's title. */
  readonly level: 2 | 3
  /** Told the list, once the abstract may link its points to their sentences. */
  readonly listRef?: ((list: HTMLElement | null) => void) | undefined
}

/** The key points in the reader's language, or in the other one with a word that they are. */
export function KeyPoints({ keyPoints, level, listRef }: KeyPointsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const own = keyPoints[language]
  const points = own ?? keyPoints[otherLanguage(language)]
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section>
      <div className="flex items-baseline gap-3">
        <Heading className="section-heading">{t('paper.keyPoints')}</Heading>
        {points && <ProvenanceLabel provenance={points} />}
        {points && !own && <span className="text-xs text-faint">{t('paper.onlyOther')}</span>}
      </div>
      {points ? (
        <PointList
          points={points.points}
          lang={own ? language : otherLanguage(language)}
          listRef={listRef}
        />
      ) : (
        <p className="border-t border-line py-2 text-soft">{t('paper.noKeyPoints')}</p>
      )}
    </section>
  )
}

interface PointListProps extends Pick<KeyPointsProps, 'listRef'> {
  readonly points: readonly string[]
  readonly lang: 'en' | 'ko'
}

function PointList({ points, lang, listRef }: PointListProps) {
  return (
    <ol ref={listRef}>
      {points.map((point, index) => (
        // A point may stand twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index} className="grid grid-cols-[1.625rem_1fr] border-t border-line py-2">
          <span aria-hidden="true" className="numeral pt-1 text-base font-normal text-accent">
            {index + 1}
          </span>
          <div>
            <InLanguage lang={lang} as="span">
              <TexText text={point} />
            </InLanguage>
            {/* Kept free for the link to its sentence, so that nothing moves when it comes. */}
            {listRef && ' '}
            {listRef && <span className="point-link inline-block min-w-24 text-xs no-print" />}
          </div>
        </li>
      ))}
    </ol>
  )
}
