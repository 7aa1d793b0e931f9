import { type Localized, otherLanguage, type SourcedText } from '#domain/text.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { ProvenanceLabel } from './provenance-label.tsx'

/** The one-line summary with its writer; that it is missing, where there is none. */
export function SummaryText({ summary }: { readonly summary: Localized<SourcedText> }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const own = summary[language]
  const shown = own ?? summary[otherLanguage(language)]
  if (!shown) return <p className="mt-3 text-faint">{t('paper.noSummary')}</p>
  return (
    <div className="mt-3">
      <InLanguage
        lang={own ? language : otherLanguage(language)}
        className="text-lg leading-[1.62]"
      >
        <TexText text={shown.text} />
      </InLanguage>
      <ProvenanceLabel provenance={shown} />
    </div>
  )
}
