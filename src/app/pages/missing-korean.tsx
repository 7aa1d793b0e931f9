import { Suspense } from 'react'

import type { RenderMissing } from '#features/paper/abstract-panel.tsx'
import { lazily } from '#ui/lazily.ts'

const MissingKorean = lazily(
  () => import('#features/translate/missing-korean.tsx'),
  'MissingKorean',
)

/** The offer to translate, where there is no Korean abstract. */
export const renderMissing: RenderMissing = (missing) => (
  <Suspense fallback={<div className="mt-3 min-h-28" />}>
    <MissingKorean {...missing} />
  </Suspense>
)
