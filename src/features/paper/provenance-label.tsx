import type { TFunction } from 'i18next'
import { useTranslation } from '#i18n/language.tsx'

import { isOwnText, type Provenance } from '#domain/text.ts'

/** Who wrote a text, in words: never only a sign or a colour. */
export function ProvenanceLabel({ provenance }: { readonly provenance: Provenance }) {
  const { t } = useTranslation()
  return <span className="text-xs text-faint">{provenanceText(t, provenance)}</span>
}

export function provenanceText(t: TFunction, provenance: Provenance): string {
  const { by, model, editor } = provenance
  if (isOwnText(provenance)) return t('provenance.own')
  if (by === 'machine')
    return model ? t('provenance.machine', { model }) : t('provenance.machineUnknown')
  if (by === 'editor')
    return editor ? t('provenance.editor', { name: editor }) : t('provenance.editorUnknown')
  return t(`provenance.${by}`)
}
