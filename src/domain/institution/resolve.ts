import { toLine } from '../text.ts'
import { foldName, slugOfName } from './fold-name.ts'
import type { Institution } from './institution.ts'
import table from './institutions.json' with { type: 'json' }

/** The table of canonical institutions, by slug. Large: load it where it keeps no reader waiting. */
export const knownInstitutions: readonly Institution[] = table

const knownByKey = new Map(
  knownInstitutions.flatMap((institution) =>
    spellingsOf(institution).map((spelling) => [foldName(spelling), institution] as const),
  ),
)

/** Every way in which the table writes an institution's name, its slug among them. */
export function spellingsOf({ slug, en, ko, aliases }: Institution): readonly string[] {
  return [slug, en, ...(ko === null ? [] : [ko]), ...aliases]
}

/**
 * The institution that a clean name stands for, in either language and whatever the letter case,
 * spaces, punctuation and accents. An unknown name becomes an institution of its own, named as
 * written; its slug is never that of a known one.
 */
export function resolveInstitution(name: string): Institution {
  const slug = slugOfName(name)
  const known = knownByKey.get(foldName(name)) ?? knownByKey.get(foldName(slug))
  return known ?? { slug, en: toLine(name) || slug, ko: null, country: null, aliases: [] }
}
