import type { View } from '#domain/view.ts'
import { UndoLine } from '#features/keep/undo-line.tsx'
import { Offline } from '#features/offline/offline.tsx'
import type { RowExtras } from '#features/ranking/row-extras.ts'
import { MastheadSearch } from './masthead-search.tsx'
import { RowExtrasOf } from './row-extras.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { useComforts } from './use-comforts.ts'
import { useKeptPlace } from './use-kept-place.ts'

export interface AfterwardsProps {
  readonly view: View
  readonly onRowExtras: (extras: RowExtras) => void
  readonly onSettings: () => void
}

/** What the page needs only once it stands; each part brings its own code and words. */
export function Afterwards({ view, onRowExtras, onSettings }: AfterwardsProps) {
  useComforts()
  useKeptPlace()
  return (
    <>
      <Offline />
      <MastheadSearch view={view} />
      <Shortcuts view={view} onSettings={onSettings} />
      <RowExtrasOf onRowExtras={onRowExtras} />
      <UndoLine />
    </>
  )
}
