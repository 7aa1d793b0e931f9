import { useEffect } from 'react'

import { useComfort } from '#store/use-comfort-settings.ts'

/** Sets what changed since `public/theme.js` did it, here or in another tab. */
export function useComforts(): void {
  const { textSize, lineWidth, motion } = useComfort()
  useEffect(() => {
    Object.assign(document.documentElement.dataset, { textSize, lineWidth, motion })
  }, [textSize, lineWidth, motion])
}
