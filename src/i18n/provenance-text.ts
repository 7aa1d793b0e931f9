import type { TFunction } from 'i18next'

import { isOwnText, type Provenance } from '#domain/text.ts'

/** Who wrote a text, in words. */
export function provenanceText(t: TFunction, provenance: Provenance): string {
  const { by, model, editor } = provenance
  if (isOwnText(provenance)) return t('provenance.own')
  if (by === 'machine')
    return model ? t('provenance.machine', { model }) : t('provenance.machineUnknown')
  if (by === 'editor')
    return editor ? t('provenance.editor', { name: editor }) : t('provenance.editorUnknown')
  return t(`provenance.${by}`)
}
