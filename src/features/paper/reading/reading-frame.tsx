import { type ReactNode, useState } from 'react'

import type { Term } from '#domain/glossary/glossary.ts'
import type { AbstractContents } from '../abstract-content.ts'
import { ReadingTools } from './reading-tools.tsx'
import { TermCards } from './term-card.tsx'

export interface ReadingFrameProps {
  readonly contents: AbstractContents
  readonly children: ReactNode
}

/** Around a text: the cards of its terms, and below it what the reader may set. */
export function ReadingFrame({ contents, children }: ReadingFrameProps) {
  const [changing, setChanging] = useState<Term | null>(null)
  return (
    <>
      <TermCards onChangeTerm={setChanging}>{children}</TermCards>
      {(contents.en ?? contents.ko) && <ReadingTools term={changing} onTerm={setChanging} />}
    </>
  )
}
