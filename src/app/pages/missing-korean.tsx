import { lazy, Suspense } from 'react'

import type { RenderMissing } from '#features/paper/abstract-panel.tsx'

const MissingKorean = lazy(async () => {
  const { MissingKorean: missing } = await import('#features/translate/missing-korean.tsx')
  return { default: missing }
})

/** The offer to translate, where there is no Korean abstract. */
export const renderMissing: RenderMissing = (missing) => (
  <Suspense fallback={<div className="mt-3 min-h-28" />}>
    <MissingKorean {...missing} />
  </Suspense>
)
