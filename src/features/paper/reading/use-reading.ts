import { useMemo } from 'react'

import { useReaderGlossary } from '#store/use-reader-glossary.ts'
import { useReadingSettings } from '#store/use-reading-settings.ts'
import type { AbstractContents } from '../abstract-content.ts'
import { type ReadingText, readingTextOf } from './reading-text.ts'
import { straysInKorean } from './stray-numbers.ts'
import { noMarks, type TextMarks } from './text-marks.ts'
import { type Engine, type EngineState, useEngine } from './use-engine.ts'

export interface Reading {
  readonly text: ReadingText
  readonly marks: TextMarks
  readonly engine: Engine | null
  /** True while two texts wait for their pairs. */
  readonly isPairing: boolean
}

/** The texts cut, paired and marked. `eager` fetches the glossary even where marks are off. */
export function useReading(contents: AbstractContents, eager: boolean): Reading {
  const { marks: isMarking } = useReadingSettings()
  const cut = useMemo(() => readingTextOf(contents), [contents])
  const hasText = contents.en !== null || contents.ko !== null
  const isOpen = cut.pairing?.kind === 'open'
  const state = useEngine(hasText && (isMarking || eager || isOpen))
  const text = usePaired(cut, state)
  const terms = useTerms(text, isMarking && hasText ? state.engine : null)
  const strays = useMemo(() => straysInKorean(text), [text])
  const marks = useMemo(() => ({ terms, strays }), [terms, strays])
  return {
    text,
    marks,
    engine: state.engine,
    isPairing: text.pairing?.kind === 'open',
  }
}

function usePaired(cut: ReadingText, { engine, failed }: EngineState): ReadingText {
  return useMemo(() => {
    const { en, ko } = cut.sentences
    if (cut.pairing?.kind !== 'open' || !en || !ko) return cut
    if (engine) return { ...cut, pairing: engine.pairUp(en, ko) }
    return failed ? { ...cut, pairing: { kind: 'plain', why: 'unreachable' } } : cut
  }, [cut, engine, failed])
}

function useTerms({ sentences }: ReadingText, engine: Engine | null): TextMarks['terms'] {
  const own = useReaderGlossary()
  return useMemo(() => {
    // The reader's entries come before any mark, so that none changes under the eye.
    if (!engine || !own) return noMarks.terms
    const glossary = engine.glossaryWith(own.terms)
    return {
      en: engine.termsIn(sentences.en ?? [], 'en', glossary),
      ko: engine.termsIn(sentences.ko ?? [], 'ko', glossary),
    }
  }, [engine, own, sentences])
}
