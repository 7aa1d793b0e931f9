import type { Speech, Voice } from '#features/read-aloud/speech.ts'

export function aVoice(lang: string, name: string, overrides: Partial<Voice> = {}): Voice {
  return { voiceURI: name, name, lang, default: false, localService: true, ...overrides }
}

/**
 * A stand-in for `speechSynthesis` that follows the published interface: voices may come late, an
 * utterance goes through `start`, `boundary` and `end` (or `error`) when the test says so, and
 * `cancel` ends it with an error event, late, as Chrome does.
 */
export class ASpeech extends EventTarget implements Speech {
  readonly spoken: string[] = []
  speaking = false
  readonly pending = false
  utterance: SpeechSynthesisUtterance | null = null
  #voices: readonly Voice[]

  constructor(voices: readonly Voice[] = []) {
    super()
    this.#voices = voices
  }

  /** A new list at each call, as browsers make it. */
  getVoices = (): readonly Voice[] => [...this.#voices]

  addVoices(...voices: readonly Voice[]): void {
    this.#voices = [...this.#voices, ...voices]
    this.dispatchEvent(new Event('voiceschanged'))
  }

  speak = (utterance: SpeechSynthesisUtterance): void => {
    this.spoken.push(utterance.text)
    this.speaking = true
    this.utterance = utterance
  }

  cancel = (): void => {
    const { utterance } = this
    this.speaking = false
    this.utterance = null
    if (utterance) queueMicrotask(() => utterance.dispatchEvent(new Event('error')))
  }

  say(event: 'start' | 'boundary' | 'end' | 'error'): void {
    const { utterance } = this
    if (event === 'end' || event === 'error') {
      this.speaking = false
      this.utterance = null
    }
    utterance?.dispatchEvent(new Event(event))
  }

  /** Falls silent in the middle of a sentence, without a word. */
  fallSilent(): void {
    this.speaking = false
    this.utterance = null
  }
}
