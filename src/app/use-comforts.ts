import { useEffect } from 'react'

import { defaultComfort } from '#store/comfort-settings.ts'
import { useComfort } from '#store/use-comfort-settings.ts'

/** Sets what changed since `public/theme.js` did it, here or in another tab. */
export function useComforts(): void {
  const { textSize, lineWidth, motion } = useComfort()
  useEffect(() => {
    const { dataset } = document.documentElement
    const chosen = { textSize, lineWidth, motion }
    for (const name of ['textSize', 'lineWidth', 'motion'] as const) {
      // Set where it says nothing new, it would cost the whole page its styles.
      if ((dataset[name] ?? defaultComfort[name]) !== chosen[name]) dataset[name] = chosen[name]
    }
  }, [textSize, lineWidth, motion])
}
