import type { TFunction } from 'i18next'

import { type InstitutionName, nameIn } from '#domain/institution/institution.ts'
import type { Language } from '#domain/text.ts'
import { unknownInstitution } from '#domain/view.ts'

/** The name in a language; of the filter's `unknown`, the words for it. */
export function institutionLabel(
  slug: string,
  name: InstitutionName | undefined,
  language: Language,
  t: TFunction,
): string {
  if (slug === unknownInstitution) return t('filter.unknown')
  return nameIn(language, name, slug)
}

/** True where what was typed stands in the name in either language; letter case does not count. */
export function matchesName(
  query: string,
  name: InstitutionName | undefined,
  slug: string,
  t: TFunction,
): boolean {
  const wanted = fold(query)
  const names =
    slug === unknownInstitution ? [t('filter.unknown')] : [slug, name?.en ?? '', name?.ko ?? '']
  return names.some((candidate) => fold(candidate).includes(wanted))
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s/g, '')
}
