/**
 * Reads sentences aloud, one utterance each: Chrome's voices fall silent in a text of more than 15
 * seconds, events within an utterance cannot be relied on, and `pause()` does nothing on Android.
 * To stop is to cancel, to go on is to begin the sentence anew.
 */
import type { Speech } from './speech.ts'

export type ReaderStatus = 'idle' | 'speaking' | 'stopped' | 'done' | 'failed'

export interface ReaderState {
  readonly status: ReaderStatus
  /** The sentence that is read, or would be. */
  readonly at: number
}

export interface Reader {
  readonly state: () => ReaderState
  readonly subscribe: (listener: () => void) => () => void
  /** Reads on from the sentence where it stands, from the first once all are read. */
  readonly play: () => void
  readonly stop: () => void
  /** Goes to a neighbour; reads on if it was reading. */
  readonly step: (by: 1 | -1) => void
  /** Other sentences, or another voice; a sentence that is being read begins anew. */
  readonly change: (text: ReaderText) => void
  readonly close: () => void
}

export interface ReaderText {
  readonly sentences: readonly string[]
  readonly utter: (sentence: string) => SpeechSynthesisUtterance
}

export interface Patience {
  /** How long a voice may take to begin; then it is asked once more, then it has failed. */
  readonly startMs: number
  /** How often it is looked whether a voice has fallen silent without a word. */
  readonly lookMs: number
}

const patience: Patience = { startMs: 5000, lookMs: 1000 }

/** The page has one voice: who begins to read silences the other. */
let reading: (() => void) | null = null

export function createReader(speech: Speech, given: ReaderText, times = patience): Reader {
  const { state, subscribe, become } = createState()
  let text = given
  let endTurn = () => {}

  const silence = (status: ReaderStatus) => {
    endTurn()
    if (reading === yieldVoice) reading = null
    speech.cancel()
    become({ status })
  }

  const yieldVoice = () => silence('stopped')

  const advance = () => {
    if (state().at + 1 >= text.sentences.length) silence('done')
    else say(state().at + 1)
  }

  const say = (at: number, isSecondTry = false) => {
    endTurn()
    const sentence = text.sentences[at] ?? ''
    become({ status: 'speaking', at })
    if (speech.speaking || speech.pending) speech.cancel()
    if (sentence === '') return advance()
    endTurn = speakOnce(speech, text.utter(sentence), times, {
      onEnd: advance,
      onError: () => silence('failed'),
      onStuck: () => {
        speech.cancel()
        if (isSecondTry) silence('failed')
        else say(at, true)
      },
    })
  }

  return {
    state,
    subscribe,
    play: () => {
      if (reading !== yieldVoice) reading?.()
      reading = yieldVoice
      say(state().status === 'done' ? 0 : state().at)
    },
    stop: () => silence('stopped'),
    step: (by) => {
      const at = Math.min(Math.max(state().at + by, 0), text.sentences.length - 1)
      if (state().status === 'speaking') say(at)
      else become({ at, status: state().status === 'idle' ? 'idle' : 'stopped' })
    },
    change: (next) => {
      const isSameText = isSame(next.sentences, text.sentences)
      text = next
      if (!isSameText) {
        silence('idle')
        become({ at: 0 })
      } else if (state().status === 'speaking') say(state().at)
    },
    close: () => {
      // Another one's voice is left alone.
      if (state().status === 'speaking') silence('stopped')
    },
  }
}

function createState() {
  const listeners = new Set<() => void>()
  let state: ReaderState = { status: 'idle', at: 0 }
  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    become: (next: Partial<ReaderState>) => {
      state = { ...state, ...next }
      for (const listener of listeners) listener()
    },
  }
}

interface Turn {
  readonly onEnd: () => void
  readonly onError: () => void
  /** It never began. */
  readonly onStuck: () => void
}

/**
 * Speaks one utterance; one of the three is called, once. Returns a way to be called no more: the
 * events of an utterance that was cancelled come late.
 */
function speakOnce(
  speech: Speech,
  utterance: SpeechSynthesisUtterance,
  { startMs, lookMs }: Patience,
  { onEnd, onError, onStuck }: Turn,
): () => void {
  let isOver = false
  let timer: ReturnType<typeof setTimeout>
  const over = (then: () => void) => () => {
    if (isOver) return
    isOver = true
    clearTimeout(timer)
    then()
  }
  const onBegun = () => {
    if (isOver) return
    clearTimeout(timer)
    // Some voices end without a word.
    timer = setTimeout(() => {
      if (speech.speaking || speech.pending) onBegun()
      else over(onEnd)()
    }, lookMs)
  }
  utterance.addEventListener('start', onBegun)
  utterance.addEventListener('boundary', onBegun)
  utterance.addEventListener('end', over(onEnd))
  utterance.addEventListener('error', over(onError))
  // A voice may never begin, as Chrome's does that has lost its connection.
  timer = setTimeout(over(onStuck), startMs)
  speech.speak(utterance)
  return over(() => {})
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((sentence, index) => sentence === b[index])
}
