import { startTransition, useEffect, useMemo, useRef, useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { Coins } from '#features/cite/coins.tsx'
import { HiddenNote } from '#features/keep/hidden-note.tsx'
import { SaveToggle } from '#features/keep/save-toggle.tsx'
import type { RowExtras } from '#features/ranking/row-extras.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeSettings } from '#store/settings.ts'
import { useLibrary } from '#store/use-library.ts'
import { useSettings } from '#store/use-settings.ts'
import { whenNear } from '#ui/when-near.ts'
import { PaperActions } from './pages/paper-actions.tsx'

/** Gives the rows of rankings what the reader's library has to do with them. */
export function RowExtrasOf({
  onRowExtras,
}: {
  readonly onRowExtras: (extras: RowExtras) => void
}) {
  // Here and not in the rows first, all of which would wait for them.
  useWords('keep')
  useWords('tools')
  const { hideRead } = useSettings()
  const library = useLibrary()?.library
  const isKnown = library !== undefined
  // What is saved changes no row but its own, unless those that were read are hidden.
  const hidden = hideRead ? library : undefined
  const extras = useMemo<RowExtras | null>(() => {
    if (!isKnown) return null
    const isRead = ({ id }: RankedPaper) => hidden?.get(id)?.read.value === true
    return {
      Action: RowAction,
      Tools: CardActions,
      visible: (papers) =>
        papers.some(isRead) ? papers.filter((paper) => !isRead(paper)) : papers,
      renderHidden: (count) =>
        count > 0 && (
          <HiddenNote count={count} onShow={() => changeSettings({ hideRead: false })} />
        ),
    }
  }, [isKnown, hidden])
  useEffect(() => {
    // Every row gets something: a few at a time, so that a press in between is not kept waiting.
    if (extras) startTransition(() => onRowExtras(extras))
  }, [extras, onRowExtras])
  return null
}

/** Tools for a thousand rows at once would keep a press waiting: a row has them when it comes near. */
function RowAction({ paper }: { readonly paper: RankedPaper }) {
  const [near, setNear] = useState(false)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (near || !place.current) return undefined
    return whenNear(place.current, () => startTransition(() => setNear(true)))
  }, [near])
  if (!near) return <span ref={place} className="inline-block size-4" />
  return (
    <>
      <SaveToggle
        facts={{ id: paper.id, title: paper.title.en, date: paper.dates.at(-1) ?? null }}
      />
      <Coins paper={paper} />
    </>
  )
}

function CardActions({ paper }: { readonly paper: RankedPaper }) {
  return <PaperActions paper={paper} withSave={false} />
}
