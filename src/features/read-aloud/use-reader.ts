import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'

import { speakable } from '#domain/speech/speakable.ts'
import type { Language } from '#domain/text.ts'
import { createReader, type Reader, type ReaderText } from './reader.ts'
import type { Readable } from './readable.ts'
import type { Speech, Voice } from './speech.ts'

/** A reader of one text in one voice; it falls silent when the page or the player is left. */
export function useReader(
  speech: Speech,
  readable: Readable | null,
  voice: Voice | null,
  rate: number,
): Reader {
  const sentences = useMemo(
    () => readable?.sentences.map((one) => speakable(one, readable.language)) ?? [],
    [readable],
  )
  const language = readable?.language ?? 'en'
  const text = useMemo<ReaderText>(
    () => ({ sentences, utter: (sentence) => utteranceOf(sentence, language, voice, rate) }),
    [sentences, language, voice, rate],
  )
  const [reader] = useState(() => createReader(speech, text))
  useEffect(() => reader.change(text), [reader, text])
  useEffect(() => {
    // A voice goes on where its page is gone.
    addEventListener('pagehide', reader.close)
    return () => {
      removeEventListener('pagehide', reader.close)
      reader.close()
    }
  }, [reader])
  useSyncExternalStore(reader.subscribe, reader.state, reader.state)
  return reader
}

function utteranceOf(
  sentence: string,
  language: Language,
  voice: Voice | null,
  rate: number,
): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(sentence)
  utterance.lang = voice?.lang.replace('_', '-') ?? (language === 'ko' ? 'ko-KR' : 'en-US')
  utterance.voice = voice
  utterance.rate = rate
  return utterance
}
