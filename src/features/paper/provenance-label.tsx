import type { Provenance } from '#domain/text.ts'
import { useTranslation } from '#i18n/language.tsx'
import { provenanceText } from '#i18n/provenance-text.ts'

/** Who wrote a text, in words: never only a sign or a colour. */
export function ProvenanceLabel({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation()
  return <span className="text-xs text-faint">{provenanceText(t, provenance)}</span>
}
