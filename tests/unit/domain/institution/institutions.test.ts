import * as v from 'valibot'
import { describe, expect, it } from 'vitest'

import { foldName } from '#domain/institution/fold-name.ts'
import { knownInstitutions, resolveInstitution, spellingsOf } from '#domain/institution/resolve.ts'
import { compareCodePoints } from '#domain/ranking.ts'
import { toLine } from '#domain/text.ts'

const name = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(120),
  v.check((text) => text === toLine(text), 'one clean line'),
)
// What Koreans write is Hangul or a Latin acronym that the English name does not show: MIT.
const hangul = v.pipe(
  name,
  v.regex(/[\uAC00-\uD7A3]|^[A-Z]{2,6}$/, 'a Korean name has Hangul, else it is null'),
)
const row = v.strictObject({
  slug: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), v.maxLength(60)),
  en: name,
  ko: v.nullable(hangul),
  country: v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{2}$/))),
  aliases: v.array(name),
})

describe('the table', () => {
  it('has the shape of an institution in every row', () => {
    const faults = knownInstitutions.flatMap((institution) => {
      const { issues = [] } = v.safeParse(row, institution)
      return issues.map(({ message }) => `${institution.slug}: ${message}`)
    })
    expect(faults).toEqual([])
    expect(knownInstitutions.length).toBeGreaterThan(1000)
  })

  it('is in the order of its slugs', () => {
    const slugs = knownInstitutions.map(({ slug }) => slug)
    expect(slugs).toEqual(slugs.toSorted(compareCodePoints))
  })

  it('spells no two institutions alike', () => {
    const owners = new Map<string, Set<string>>()
    for (const institution of knownInstitutions) {
      for (const key of spellingsOf(institution).map(foldName)) {
        owners.set(key, (owners.get(key) ?? new Set()).add(institution.slug))
      }
    }
    expect([...owners].filter(([key, slugs]) => key === '' || slugs.size > 1)).toEqual([])
  })

  it('lists no alias that another spelling already covers', () => {
    const redundant = knownInstitutions.filter(({ slug, en, ko, aliases }) => {
      const keys = new Set([foldName(slug), foldName(en), ...(ko === null ? [] : [foldName(ko)])])
      const size = keys.size
      for (const alias of aliases) keys.add(foldName(alias))
      return keys.size !== size + aliases.length
    })
    expect(redundant).toEqual([])
  })

  it('resolves every spelling to its own row', () => {
    const lost = knownInstitutions.flatMap((institution) =>
      spellingsOf(institution).filter((spelling) => resolveInstitution(spelling) !== institution),
    )
    expect(lost).toEqual([])
  })

  it('names countries that exist', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    const codes = new Set(knownInstitutions.flatMap(({ country }) => country ?? []))
    expect([...codes].filter((code) => names.of(code) === undefined)).toEqual([])
  })
})
