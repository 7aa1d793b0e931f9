import { Suspense, useState } from 'react'

import type { CitedPaper } from '#features/cite/citation-formats.ts'
import { useWords } from '#i18n/use-words.ts'
import { lazily } from '#ui/lazily.ts'

const CiteSheet = lazily(() => import('#features/cite/cite-sheet.tsx'), 'CiteSheet')

export interface CiteListProps {
  readonly papers: readonly CitedPaper[]
  readonly name: string
  readonly loading?: boolean
  /** Called at the first press: only then need the papers be looked up. */
  readonly onOpen?: () => void
}

/** A button that cites a whole list; what is shared is the page it stands on. */
export function CiteList({ papers, name, loading = false, onOpen }: CiteListProps) {
  const say = useWords('tools')
  const [address, setAddress] = useState<string | null>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="pill-button"
        aria-haspopup="dialog"
        onClick={() => {
          setAddress(location.href.replace(/#.*/, ''))
          setOpen(true)
          onOpen?.()
        }}
      >
        {say('cite.list')}
      </button>
      {address !== null && (
        <Suspense fallback={null}>
          <CiteSheet
            open={open}
            onClose={() => setOpen(false)}
            papers={papers}
            listName={name}
            address={address}
            loading={loading}
          />
        </Suspense>
      )}
    </>
  )
}
