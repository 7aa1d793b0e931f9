/**
 * The browser's own translator, from English into Korean, where there is one (desktop Chrome and
 * Edge). It may hang, refuse, or say that it is not there yet: every wait has an end.
 */
import { queryOptions } from '@tanstack/react-query'

export type TranslatorAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

interface Languages {
  readonly sourceLanguage: string
  readonly targetLanguage: string
}

interface TranslatorSession {
  readonly translate: (text: string, options?: { readonly signal?: AbortSignal }) => Promise<string>
  readonly destroy: () => void
}

/** The published interface, as far as it is needed: webmachinelearning.github.io/translation-api. */
interface TranslatorInterface {
  readonly availability: (languages: Languages) => Promise<TranslatorAvailability>
  readonly create: (
    options: Languages & {
      readonly signal?: AbortSignal
      readonly monitor?: (target: EventTarget) => void
    },
  ) => Promise<TranslatorSession>
}

declare global {
  interface Window {
    readonly Translator?: TranslatorInterface
  }
}

/** Both calls must name the same, or they speak of different translators. */
const languages: Languages = { sourceLanguage: 'en', targetLanguage: 'ko' }

export type TranslatorFailure =
  /** The browser has none for these languages. */
  | 'unavailable'
  /** It wants a press of a button, or a policy forbids it. */
  | 'refused'
  /** Nothing was heard of it for too long. */
  | 'silent'
  | 'failed'

export class TranslatorError extends Error {
  override readonly name = 'TranslatorError'
  readonly kind: TranslatorFailure

  constructor(kind: TranslatorFailure, cause?: unknown) {
    super(`the browser's translator: ${kind}`, { cause })
    this.kind = kind
  }
}

/**
 * In milliseconds: its word on whether it is there, a download without progress, one sentence, and
 * the rest after the last one.
 */
export interface TranslatorPatience {
  readonly availability: number
  readonly create: number
  readonly sentence: number
  readonly idle: number
}

const patienceMs: TranslatorPatience = {
  availability: 1500,
  create: 60_000,
  sentence: 20_000,
  idle: 120_000,
}

/**
 * Whether this browser can translate; null where it has no translator at all. Never rejects, and
 * answers in any case: a browser without windows has the interface and says nothing for ever, and
 * the reader's other ways to a translation wait for this one.
 */
export async function translatorAvailability(
  patience: Pick<TranslatorPatience, 'availability'> = patienceMs,
): Promise<TranslatorAvailability | null> {
  const { Translator } = window
  if (!Translator) return null
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<TranslatorAvailability>((resolve) => {
    timer = setTimeout(() => resolve('unavailable'), patience.availability)
  })
  try {
    return await Promise.race([Translator.availability(languages), silence])
  } catch {
    return 'unavailable'
  } finally {
    clearTimeout(timer)
  }
}

/** Translates one text after the other, however many ask. */
export interface BrowserTranslator {
  readonly translate: (text: string, signal: AbortSignal) => Promise<string>
}

let current: Promise<BrowserTranslator> | null = null
let end = () => {}

/** Ends the session of this visit, where there is one; the next translation opens another. */
export function closeTranslator(): void {
  end()
}

/**
 * Opens the translator, one for the whole visit. It must be called in the press of a button, before
 * anything is awaited: a download takes that press. `onDownload` hears how much there is, 0 to 1.
 */
export function openTranslator(
  onDownload: (fraction: number) => void,
  signal: AbortSignal,
  patience: TranslatorPatience = patienceMs,
): Promise<BrowserTranslator> {
  current ??= create(onDownload, signal, patience).catch((error: unknown) => {
    current = null
    throw error
  })
  return current
}

async function create(
  onDownload: (fraction: number) => void,
  signal: AbortSignal,
  patience: TranslatorPatience,
): Promise<BrowserTranslator> {
  const { Translator } = window
  if (!Translator) throw new TranslatorError('unavailable')
  const giveUp = new AbortController()
  const waiting = startWatch(patience.create, () => giveUp.abort(new TranslatorError('silent')))
  const monitor = (target: EventTarget) =>
    target.addEventListener('downloadprogress', (event) => {
      waiting.again()
      if ('loaded' in event) onDownload(Math.min(1, Math.max(0, Number(event.loaded))))
    })
  const either = AbortSignal.any([signal, giveUp.signal])
  try {
    const creating = Translator.create({ ...languages, signal: either, monitor })
    // One that comes after all must not stay.
    const late = () => void creating.then((session) => session.destroy()).catch(() => {})
    return shared(await orAbort(creating, either, late), patience)
  } catch (error) {
    throw failureOf(error)
  } finally {
    waiting.stop()
  }
}

/** Puts the callers of a session in a row, and ends it when nobody has asked for a while. */
function shared(session: TranslatorSession, patience: TranslatorPatience): BrowserTranslator {
  let row: Promise<unknown> = Promise.resolve()
  end = () => {
    idle.stop()
    current = null
    end = () => {}
    session.destroy()
  }
  const idle = startWatch(patience.idle, () => end())
  const one = async (text: string, signal: AbortSignal): Promise<string> => {
    signal.throwIfAborted()
    const giveUp = new AbortController()
    const watch = startWatch(patience.sentence, () => giveUp.abort(new TranslatorError('silent')))
    const either = AbortSignal.any([signal, giveUp.signal])
    try {
      return await orAbort(session.translate(text, { signal: either }), either)
    } catch (error) {
      throw failureOf(error)
    } finally {
      watch.stop()
      idle.again()
    }
  }
  return {
    translate: (text, signal) => {
      const answer = row.then(() => one(text, signal))
      row = answer.catch(() => {})
      return answer
    },
  }
}

/** Settles with a promise or, where that does not hear of it, with the signal's reason. */
function orAbort<T>(promise: Promise<T>, signal: AbortSignal, onAbort = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      onAbort()
      reject(signal.reason as Error)
    }
    if (signal.aborted) abort()
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}

function startWatch(ms: number, onEnd: () => void) {
  let timer = setTimeout(onEnd, ms)
  return {
    again: () => {
      clearTimeout(timer)
      timer = setTimeout(onEnd, ms)
    },
    stop: () => clearTimeout(timer),
  }
}

/** A cancellation by the reader stays what it is. */
function failureOf(error: unknown): unknown {
  if (error instanceof TranslatorError) return error
  const name = error instanceof DOMException ? error.name : ''
  if (name === 'AbortError') return error
  if (name === 'NotSupportedError') return new TranslatorError('unavailable', error)
  return new TranslatorError(name === 'NotAllowedError' ? 'refused' : 'failed', error)
}

/** The browser's name, for the label of what it wrote; `Chromium` where it does not say. */
export function browserName(): string {
  const { userAgentData } = navigator as Navigator & {
    readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] }
  }
  const brands = userAgentData?.brands.map(({ brand }) => brand) ?? []
  if (brands.includes('Microsoft Edge')) return 'Edge'
  return brands.includes('Google Chrome') ? 'Chrome' : 'Chromium'
}

/** Asked again whenever somebody wants to know: a download changes it. */
export const translatorQuery = queryOptions({
  queryKey: ['browser-translator'],
  queryFn: () => translatorAvailability(),
  staleTime: 0,
  networkMode: 'always',
})
