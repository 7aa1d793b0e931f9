import { useEffect, useRef, useState } from 'react'

import { afterPaint } from '#ui/use-after-paint.ts'

/**
 * Boxes to tick. A tick is painted at once; `onChange` hears of it after that, since a page that
 * follows its filters may have much to do. Ticks in one frame are one change.
 */
export function useChoice(
  selected: readonly string[],
  onChange: (selected: readonly string[]) => void,
): readonly [chosen: readonly string[], toggle: (slug: string) => void] {
  // Of the selection that it changes: once there is another, it is past.
  const [ahead, setAhead] = useState<{ of: readonly string[]; chosen: readonly string[] } | null>(
    null,
  )
  const chosen = ahead?.of === selected ? ahead.chosen : selected
  const latest = useRef(onChange)
  useEffect(() => {
    latest.current = onChange
  })
  useEffect(() => {
    return ahead ? afterPaint(() => latest.current(ahead.chosen)) : undefined
  }, [ahead])
  const toggle = (slug: string) =>
    setAhead({
      of: selected,
      chosen: chosen.includes(slug) ? chosen.filter((known) => known !== slug) : [...chosen, slug],
    })
  return [chosen, toggle]
}
