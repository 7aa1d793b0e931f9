/** What the stand-in does at each step; what is not said goes well, and at once. */
export interface TranslatorScript {
  readonly availability?: 'unavailable' | 'downloadable' | 'downloading' | 'available' | 'hang'
  /** Fractions of a download, heard while it is created. */
  readonly progress?: readonly number[]
  /** `hang` never answers; `deaf` does not hear of an abort either; else the name of a DOMException. */
  readonly create?: 'hang' | 'deaf' | 'NotAllowedError' | 'NotSupportedError' | 'OperationError'
  /** By the number of the sentence, from 0: what is done in place of an honest translation. */
  readonly sentences?: Readonly<Record<number, 'hang' | 'fail' | 'drop' | 'twice' | 'english'>>
  /** How long a sentence takes, in milliseconds. */
  readonly sentenceMs?: number
}

export interface TranslatorLog {
  readonly created: { readonly hadActivation: boolean; readonly options: string }[]
  readonly asked: string[]
  destroyed: number
}

declare global {
  interface Window {
    translatorLog?: TranslatorLog
  }
}

/**
 * Puts a translator into the page that follows the published interface, in place of the browser's.
 * It stands alone, so that a page can be given it before its own scripts run.
 */
export function installTranslator(script: TranslatorScript): void {
  const log: TranslatorLog = { created: [], asked: [], destroyed: 0 }
  window.translatorLog = log
  const fillers = [
    '이 문장을',
    '한국어로',
    '옮기면',
    '대략',
    '이런',
    '뜻의',
    '글이',
    '된다고',
    '볼',
    '수',
    '있으며',
  ]

  // Korean of about half the length, with every placeholder and number where it should be.
  function honest(text: string): string {
    const kept = text.match(/[A-Z]{2}\d+Z|\d[\d.,]*%?(?<![.,])/g) ?? []
    const words = Array.from(
      { length: Math.min(fillers.length, Math.max(2, Math.round(text.length / 16))) },
      (_, index) => fillers[index] ?? '',
    )
    return `${[...words, ...kept].join(' ')} 그대로 둔다.`
  }

  const spoil: Record<string, (text: string) => string> = {
    drop: (text) => text.replace(/ ?[A-Z]{2}\d+Z/, ''),
    twice: (text) => text.replace(/([A-Z]{2}\d+Z)/, '$1 $1'),
    english: () => 'This was not translated at all, as can be seen.',
  }

  function never<T>(signal: AbortSignal | undefined, isDeaf = false): Promise<T> {
    return new Promise((_, reject) => {
      if (isDeaf) return
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
    })
  }

  async function translate(text: string, options?: { signal?: AbortSignal }): Promise<string> {
    const what = script.sentences?.[log.asked.length]
    log.asked.push(text)
    if (what === 'hang') return never(options?.signal)
    if (what === 'fail') throw new DOMException('failed', 'OperationError')
    await new Promise((resolve) => setTimeout(resolve, script.sentenceMs ?? 0))
    options?.signal?.throwIfAborted()
    const answer = honest(text)
    return what ? (spoil[what]?.(answer) ?? answer) : answer
  }

  const Translator = {
    async availability(): Promise<string> {
      if (script.availability === 'hang') return never(undefined)
      return script.availability ?? 'available'
    },

    async create(options: {
      readonly sourceLanguage: string
      readonly targetLanguage: string
      readonly signal?: AbortSignal
      readonly monitor?: (target: EventTarget) => void
    }): Promise<object> {
      const { sourceLanguage, targetLanguage, signal, monitor } = options
      const hadActivation = navigator.userActivation.isActive
      log.created.push({ hadActivation, options: `${sourceLanguage}→${targetLanguage}` })
      const target = new EventTarget()
      monitor?.(target)
      for (const loaded of script.progress ?? []) {
        await new Promise((resolve) => setTimeout(resolve, script.sentenceMs ?? 0))
        target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }))
      }
      if (script.create === 'hang' || script.create === 'deaf') {
        return never(signal, script.create === 'deaf')
      }
      if (script.create) throw new DOMException('refused', script.create)
      return { translate, destroy: () => void (log.destroyed += 1) }
    },
  }
  Object.defineProperty(window, 'Translator', { value: Translator, configurable: true })
}
