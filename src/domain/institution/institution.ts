import type { Language } from '../text.ts'

/** Names of an institution. `ko` is null where Koreans write the English name. */
export interface InstitutionName {
  readonly en: string
  readonly ko: string | null
  /** ISO 3166-1 alpha-2 (`KR`), null where not known. */
  readonly country: string | null
}

/** A canonical organisation. The slug never changes once published: it stands in URLs. */
export interface Institution extends InstitutionName {
  readonly slug: string
  /** Other spellings; letter case, spaces and punctuation need no alias of their own. */
  readonly aliases: readonly string[]
}

/** The name in a language, the English one where there is no other, the slug where there is none. */
export function nameIn(
  language: Language,
  name: InstitutionName | undefined,
  slug: string,
): string {
  if (!name) return slug
  return language === 'ko' ? (name.ko ?? name.en) : name.en
}
