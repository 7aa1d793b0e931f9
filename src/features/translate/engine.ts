import type { PaperId } from '#domain/arxiv.ts'
import { maskSentence, unmask } from '#domain/translation/mask.ts'
import { type BrowserTranslator, browserName } from '#queries/browser-translator.ts'
import { translateWithOwnModel } from '#queries/own-model.ts'
import type { OwnModel } from '#store/own-model.ts'

export interface Passage {
  readonly id: PaperId
  readonly title: string
  readonly sentences: readonly string[]
}

export interface Rendered {
  readonly text: string | null
  readonly fault: 'placeholder' | null
}

/** Whoever translates: the browser, or the reader's own model. */
export interface Engine {
  readonly by: 'browser' | 'machine'
  readonly model: string
  /** How many sentences it is given at a time. */
  readonly atOnce: number
  /** One result for each sentence, in their order. */
  readonly translate: (passage: Passage, signal: AbortSignal) => Promise<readonly Rendered[]>
}

/** The browser's translator; what it must not touch is hidden from it. */
export function browserEngine(translator: BrowserTranslator): Engine {
  const one = async (sentence: string, signal: AbortSignal): Promise<Rendered> => {
    const masked = maskSentence(sentence.trim())
    if (!masked) return { text: null, fault: 'placeholder' }
    const text = unmask(await translator.translate(masked.text, signal), masked)
    return { text, fault: text === null ? 'placeholder' : null }
  }
  return {
    by: 'browser',
    model: browserName(),
    atOnce: 1,
    translate: ({ sentences }, signal) =>
      Promise.all(sentences.map((sentence) => one(sentence, signal))),
  }
}

/** Small models lose count of many sentences, and the reader wants to see the first ones soon. */
const ofModelAtOnce = 4

const abstractAlone = { title: false, abstract: true, summary: [], keyPoints: [] } as const

export function ownModelEngine(own: OwnModel): Engine {
  return {
    by: 'machine',
    model: own.model,
    atOnce: ofModelAtOnce,
    translate: async ({ id, title, sentences }, signal) => {
      const assignment = { id, title, sentences, wanted: abstractAlone }
      const given = await translateWithOwnModel(own, assignment, signal)
      return sentences.map((_, index) => ({ text: given.get(index + 1) ?? null, fault: null }))
    },
  }
}
