import { useCallback, useRef, useSyncExternalStore } from 'react'

import type { Speech, Voice } from './speech.ts'

const none: readonly Voice[] = []

/** Some browsers add their voices without a word. */
const lookAgainMs = 1500

/** The voices there are. Most browsers say at first that there are none, and name them later. */
export function useVoices(speech: Speech | null): readonly Voice[] {
  const known = useRef(none)
  const subscribe = useCallback(
    (onChange: () => void) => {
      speech?.addEventListener('voiceschanged', onChange)
      const timer = setTimeout(onChange, lookAgainMs)
      return () => {
        speech?.removeEventListener('voiceschanged', onChange)
        clearTimeout(timer)
      }
    },
    [speech],
  )
  // `getVoices` makes a new list at each call.
  const read = useCallback(() => {
    const voices = speech?.getVoices() ?? none
    const isSame =
      voices.length === known.current.length &&
      voices.every(({ voiceURI }, index) => voiceURI === known.current[index]?.voiceURI)
    if (!isSame) known.current = voices
    return known.current
  }, [speech])
  return useSyncExternalStore(subscribe, read, () => none)
}
