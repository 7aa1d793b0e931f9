/** As much of `speechSynthesis` as reading aloud needs; a test has one of its own. */
export interface Speech extends EventTarget {
  readonly speaking: boolean
  readonly pending: boolean
  getVoices: () => readonly Voice[]
  speak: (utterance: SpeechSynthesisUtterance) => void
  cancel: () => void
}

export type Voice = Pick<SpeechSynthesisVoice, 'voiceURI' | 'name' | 'lang' | 'default'> &
  Pick<SpeechSynthesisVoice, 'localService'>

/** The browser's own speech; null where it has none. */
export function browserSpeech(): Speech | null {
  // Typed as if it were always there.
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : null
}
