import { useLocation } from 'wouter'

import type { Period } from '#domain/calendar.ts'
import { type Filters, hrefOf, type RankingView } from '#domain/view.ts'

/** Goes to the same ranking with other filters; each change is a step that Back undoes. */
export function useFilters(view: RankingView, period: Period) {
  const [, navigate] = useLocation()
  return (change: Partial<Filters>) => {
    const filters = { ...view.filters, ...change }
    // "The newest day" moves on: a filtered ranking that is shared must stay the one it was.
    navigate(hrefOf({ ...view, period, filters }), { replace: false })
  }
}

export function toggled(slugs: readonly string[], slug: string): readonly string[] {
  return slugs.includes(slug) ? slugs.filter((known) => known !== slug) : [...slugs, slug]
}
