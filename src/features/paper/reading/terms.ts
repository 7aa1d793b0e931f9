import { createContext } from 'react'

import type { Term } from '#domain/glossary/glossary.ts'

/** How a mark shows its card; what the card says is the same for every mark of a text. */
export interface TermCards {
  /** `enter` moves the focus into the card. */
  readonly show: (mark: HTMLElement, term: Term, enter: boolean) => void
  /** Closes the card soon, unless it is pointed at or in use by then. */
  readonly leave: () => void
}

export const TermCardsContext = createContext<TermCards>({ show: () => {}, leave: () => {} })
