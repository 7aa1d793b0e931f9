import { Suspense, use } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { RowExtrasContext } from '#features/ranking/row-extras.ts'

/** What can be done with the paper of an open card. It comes later; its room is kept. */
export function CardTools({ paper }: { readonly paper: RankedPaper }) {
  const extras = use(RowExtrasContext)
  return (
    <div className="mt-4 min-h-11 no-print">
      {extras && extras !== 'waiting' && (
        <Suspense fallback={null}>
          <extras.Tools paper={paper} />
        </Suspense>
      )}
    </div>
  )
}
