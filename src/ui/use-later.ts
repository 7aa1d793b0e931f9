import { useEffect, useState } from 'react'

/** False at first, true after so many milliseconds: for what may wait until the first view stands. */
export function useLater(delayMs: number): boolean {
  const [later, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
  return later
}
