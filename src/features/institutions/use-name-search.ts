import { useEffect, useState } from 'react'

import type { Institutions } from '#domain/archive/read-lookups.ts'

type Entry = Institutions['institutions'][number]
type InitialsOf = (name: string) => string

const onlyInitials = /^[ㄱ-ㅎ\s]+$/

/**
 * Whether an institution has the name typed: in Korean or English, an alias, or the initial
 * consonants of a Korean one, for which the code is fetched once somebody types them.
 */
export function useNameSearch(query: string): (entry: Entry) => boolean {
  const [initialsOf, setInitialsOf] = useState<InitialsOf | null>(null)
  const asksInitials = onlyInitials.test(query)
  useEffect(() => {
    if (!asksInitials || initialsOf) return undefined
    let wanted = true
    void import('./initials.ts').then(
      (module) => wanted && setInitialsOf(() => module.initialsOf),
      // Without them names are still found as they are written.
      () => null,
    )
    return () => {
      wanted = false
    }
  }, [asksInitials, initialsOf])
  const wanted = fold(query)
  return ({ slug, name, aliases }) => {
    const names = [slug, name.en, name.ko ?? '', ...aliases]
    if (names.some((one) => fold(one).includes(wanted))) return true
    return (
      asksInitials && initialsOf !== null && names.some((one) => initialsOf(one).includes(wanted))
    )
  }
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/[\s-]/g, '')
}
