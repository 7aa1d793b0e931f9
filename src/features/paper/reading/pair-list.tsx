import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'

import type { Language } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { PairRow } from './pair-row.tsx'
import type { Pair, ReadingText } from './reading-text.ts'
import type { TextMarks } from './text-marks.ts'

export interface PairListProps {
  readonly text: ReadingText
  readonly pairs: readonly Pair[]
  readonly marks: TextMarks
  /** The pair that a key point rests on, and the way back to the point. */
  readonly lit: number | null
  readonly wayBack: ReactNode
  /** The language that is covered until asked; null covers none. */
  readonly cover: Language | null
  /** So many pairs from the top were uncovered on an earlier visit. */
  readonly reached: number
  readonly onReach: (count: number) => void
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Sentences beside their translations, one pair in the tabulator's way. Arrow keys go from pair to
 * pair; in study mode Enter and Space uncover and cover the one that has the focus.
 */
export function PairList({ pairs, reached, onReach, ...rest }: PairListProps) {
  const say = useWords('reading')
  const list = useRef<HTMLOListElement>(null)
  const [start] = useState(reached)
  const [current, setCurrent] = useState(Math.min(start, pairs.length - 1))
  const [changed, setChanged] = useState<ReadonlyMap<number, boolean>>(new Map())
  const isOpen = (at: number) => changed.get(at) ?? at < start
  const setOpen = (at: number, open: boolean) => {
    setChanged((known) => new Map(known).set(at, open))
    if (open && at >= reached) onReach(at + 1)
  }
  const focus = (at: number) => {
    const item = list.current?.children[at]
    if (item instanceof HTMLElement) item.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    focus(Math.max(0, Math.min(step(current, pairs.length - 1), pairs.length - 1)))
  }
  return (
    <div className="@container">
      {/* The items have the focus; their keys are heard here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol
        ref={list}
        aria-label={say('pairs.label', { count: pairs.length })}
        className="space-y-4 @2xl:space-y-2"
        onKeyDown={onKeyDown}
      >
        {pairs.map((pair, at) => (
          <PairRow
            // A sentence may stand twice.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            {...rest}
            pair={pair}
            number={at + 1}
            isCurrent={at === current}
            isLit={at === rest.lit}
            isOpen={rest.cover === null || isOpen(at)}
            onCurrent={() => setCurrent(at)}
            onToggle={() => setOpen(at, !isOpen(at))}
          />
        ))}
      </ol>
    </div>
  )
}
