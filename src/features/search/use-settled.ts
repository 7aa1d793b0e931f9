import { useEffect, useState } from 'react'

/** A value once it has stayed the same for so long: for what is said aloud while somebody types. */
export function useSettled<T>(value: T, afterMs: number, first: T): T {
  const [settled, setSettled] = useState(first)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs)
    return () => clearTimeout(timer)
  }, [value, afterMs])
  return settled
}
