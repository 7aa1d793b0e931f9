import { type ComponentType, createContext, type ReactNode } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'

/** What comes to the rows of rankings once the page stands: the reader's own hold on papers. */
export interface RowExtras {
  readonly Action: ComponentType<{ readonly paper: RankedPaper }>
  /** Stands at the foot of an open card. */
  readonly Tools: ComponentType<{ readonly paper: RankedPaper }>
  /** Less the papers that the reader does not want to see again; the same list where there are none. */
  readonly visible: (papers: readonly RankedPaper[]) => readonly RankedPaper[]
  /** Stands below a ranking: how many of its papers are hidden, and a way to see them. */
  readonly renderHidden: (count: number) => ReactNode
}

/** `waiting` where rows must not be shown before it is known which of them are hidden. */
export const RowExtrasContext = createContext<RowExtras | 'waiting' | null>(null)
