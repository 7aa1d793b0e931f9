import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'

import { violations, withAxe } from './support/axe.ts'
import { test } from './support/page-test.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

/** Runs in the page: speech whose only voice is Korean and comes late; the test ends sentences. */
function withOneVoice(): void {
  class Utterance extends EventTarget {
    readonly text: string
    constructor(text: string) {
      super()
      this.text = text
    }
  }
  class Speech extends EventTarget {
    readonly spoken: string[] = []
    current: Utterance | null = null
    voices: object[] = []
    pending = false
    get speaking(): boolean {
      return this.current !== null
    }
    getVoices = () => [...this.voices]
    speak = (utterance: Utterance) => {
      this.spoken.push(utterance.text)
      this.current = utterance
      utterance.dispatchEvent(new Event('start'))
    }
    cancel = () => {
      this.current = null
    }
    end = () => {
      const { current } = this
      this.current = null
      current?.dispatchEvent(new Event('end'))
    }
  }
  const speech = new Speech()
  Object.defineProperty(window, 'speechSynthesis', { value: speech })
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
  setTimeout(() => {
    const about = { name: 'Nari', lang: 'ko-KR', default: true, localService: true }
    speech.voices = [{ voiceURI: 'nari', ...about }]
    speech.dispatchEvent(new Event('voiceschanged'))
  }, 200)
}

interface StandIn {
  readonly spoken: readonly string[]
  readonly speaking: boolean
  readonly end: () => void
}

function ofSpeech<T>(page: Page, read: (speech: StandIn) => T): Promise<T> {
  return page.evaluate(`(${read.toString()})(window.speechSynthesis)`)
}

describe.each(['ko', 'en'] as const)('in %s', (language) => {
  const t = say[language]

  test('a paper is read sentence by sentence, and leaving it ends that', async ({ open }) => {
    const page = await open(`${language}/papers/2601.06943`, {
      width: 360,
      height: 780,
      prepare: async (context) => {
        await withAxe(context)
        await context.addInitScript(withOneVoice)
      },
    })
    await page.getByRole('button', { name: t('tools:actions.listen') }).click()
    const player = page.getByRole('region', { name: t('tools:listen.label') })
    await player.getByText(t('tools:listen.digest'), { exact: true }).click()
    await player.getByRole('button', { name: t('tools:listen.play'), exact: true }).click()
    await soon(() => ofSpeech(page, (speech) => speech.spoken.length)).toBe(1)
    const lit = () =>
      page.evaluate(() => [...(CSS.highlights.get('read-aloud') ?? [])].map(String).join('|'))
    const [first] = await ofSpeech(page, (speech) => speech.spoken)
    if (language === 'ko') expect(await lit()).toBe(first)
    await ofSpeech(page, (speech) => speech.end())
    await soon(() => ofSpeech(page, (speech) => speech.spoken.length)).toBe(2)
    const second = (await ofSpeech(page, (speech) => speech.spoken))[1] ?? ''
    await player.getByText(second).waitFor()
    expect(await violations(page)).toEqual([])
    await page
      .getByRole('navigation', { name: t('pages:paperPage.back') })
      .getByRole('link')
      .click()
    await soon(() => ofSpeech(page, (speech) => speech.speaking)).toBe(false)
  })
})

test('nothing is offered where no voice is', async ({ open }) => {
  const page = await open('ko/papers/2601.06943')
  await page.getByRole('button', { name: say.ko('tools:actions.cite') }).waitFor()
  const voices = await page.evaluate(() => speechSynthesis.getVoices().length)
  expect(voices).toBe(0)
  const listen = page.getByRole('button', { name: say.ko('tools:actions.listen') })
  expect(await listen.count()).toBe(0)
})
