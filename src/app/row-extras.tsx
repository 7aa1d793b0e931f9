import { useEffect, useMemo } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { Coins } from '#features/cite/coins.tsx'
import { HiddenNote } from '#features/keep/hidden-note.tsx'
import { SaveToggle } from '#features/keep/save-toggle.tsx'
import type { RowExtras } from '#features/ranking/row-extras.ts'
import { changeSettings } from '#store/settings.ts'
import { useLibrary } from '#store/use-library.ts'
import { useSettings } from '#store/use-settings.ts'
import { PaperActions } from './pages/paper-actions.tsx'

/** Gives the rows of rankings what the reader's library has to do with them. */
export function RowExtrasOf({
  onRowExtras,
}: {
  readonly onRowExtras: (extras: RowExtras) => void
}) {
  const { hideRead } = useSettings()
  const library = useLibrary()?.library
  const extras = useMemo<RowExtras | null>(() => {
    if (!library) return null
    const isRead = ({ id }: RankedPaper) => library.get(id)?.read.value === true
    return {
      Action: RowAction,
      Tools: CardActions,
      visible: (papers) =>
        hideRead && papers.some(isRead) ? papers.filter((paper) => !isRead(paper)) : papers,
      renderHidden: (count) =>
        count > 0 && (
          <HiddenNote count={count} onShow={() => changeSettings({ hideRead: false })} />
        ),
    }
  }, [library, hideRead])
  useEffect(() => {
    if (extras) onRowExtras(extras)
  }, [extras, onRowExtras])
  return null
}

function RowAction({ paper }: { readonly paper: RankedPaper }) {
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
