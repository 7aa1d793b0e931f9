import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createReader } from '#features/read-aloud/reader.ts'
import { voiceFor, voicesOf } from '#features/read-aloud/voices.ts'
import { ASpeech, aVoice } from '#tests/browser/support/a-speech.ts'

/** What Node lacks of an utterance. */
class Utterance extends EventTarget {
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

const utter = (sentence: string) => new Utterance(sentence) as unknown as SpeechSynthesisUtterance
const sentences = ['One.', 'Two.', 'Three.']

function aReader(given: readonly string[] = sentences) {
  const speech = new ASpeech()
  const reader = createReader(speech, { sentences: given, utter }, { startMs: 5000, lookMs: 1000 })
  return { speech, reader }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a reader', () => {
  test('reads sentence by sentence, and again from the first', () => {
    const { speech, reader } = aReader()
    expect(reader.state()).toEqual({ status: 'idle', at: 0 })
    reader.play()
    for (const at of [0, 1, 2]) {
      expect(reader.state()).toEqual({ status: 'speaking', at })
      speech.say('start')
      speech.say('boundary')
      speech.say('end')
    }
    expect(reader.state()).toEqual({ status: 'done', at: 2 })
    reader.play()
    expect(speech.spoken).toEqual(['One.', 'Two.', 'Three.', 'One.'])
    reader.close()
  })

  test('stops, and goes on with the sentence where it stopped', async () => {
    const { speech, reader } = aReader()
    reader.play()
    speech.say('start')
    speech.say('end')
    reader.stop()
    await vi.advanceTimersByTimeAsync(20_000)
    expect(reader.state()).toEqual({ status: 'stopped', at: 1 })
    expect(speech.speaking).toBe(false)
    reader.play()
    expect(speech.spoken).toEqual(['One.', 'Two.', 'Two.'])
    reader.close()
  })

  test('goes to a neighbour, and no farther than there are any', async () => {
    const { speech, reader } = aReader()
    reader.play()
    reader.step(1)
    // The error of the sentence that was cancelled comes late, and counts for nothing.
    await vi.advanceTimersByTimeAsync(10)
    expect(reader.state()).toEqual({ status: 'speaking', at: 1 })
    reader.stop()
    reader.step(1)
    reader.step(1)
    expect(reader.state()).toEqual({ status: 'stopped', at: 2 })
    expect(speech.spoken).toEqual(['One.', 'Two.'])
  })

  test('passes over a sentence of which nothing can be said', () => {
    const { speech, reader } = aReader(['One.', '', 'Three.'])
    reader.play()
    speech.say('end')
    expect(reader.state().at).toBe(2)
    reader.close()
  })

  test('asks a voice that does not begin once more, then says that it failed', async () => {
    const { speech, reader } = aReader()
    reader.play()
    await vi.advanceTimersByTimeAsync(5001)
    expect(speech.spoken).toEqual(['One.', 'One.'])
    expect(reader.state().status).toBe('speaking')
    await vi.advanceTimersByTimeAsync(5001)
    expect(reader.state()).toEqual({ status: 'failed', at: 0 })
  })

  test('says that a voice failed, and can be asked again', () => {
    const { speech, reader } = aReader()
    reader.play()
    speech.say('error')
    expect(reader.state()).toEqual({ status: 'failed', at: 0 })
    reader.play()
    expect(reader.state().status).toBe('speaking')
    reader.close()
  })

  test('goes on where a voice fell silent without a word, and waits while it speaks', async () => {
    const { speech, reader } = aReader()
    reader.play()
    speech.say('start')
    await vi.advanceTimersByTimeAsync(30_000)
    expect(reader.state().at).toBe(0)
    speech.fallSilent()
    await vi.advanceTimersByTimeAsync(1001)
    expect(reader.state().at).toBe(1)
    reader.close()
  })

  test('begins the sentence anew with another voice, and the text with other sentences', () => {
    const { speech, reader } = aReader()
    reader.play()
    speech.say('end')
    reader.change({ sentences: [...sentences], utter })
    expect(reader.state()).toEqual({ status: 'speaking', at: 1 })
    reader.change({ sentences: ['Four.'], utter })
    expect(reader.state()).toEqual({ status: 'idle', at: 0 })
    expect(speech.spoken).toEqual(['One.', 'Two.', 'Two.'])
  })

  test('falls silent when another begins', () => {
    const first = aReader()
    const second = aReader()
    first.reader.play()
    second.reader.play()
    expect(first.reader.state().status).toBe('stopped')
    expect(second.reader.state().status).toBe('speaking')
    first.reader.close()
    expect(second.speech.speaking).toBe(true)
    second.reader.close()
    expect(second.speech.speaking).toBe(false)
  })
})

describe('the voice', () => {
  const far = aVoice('ko-KR', 'far', { localService: false, default: true })
  const near = aVoice('ko_KR', 'near')
  const english = aVoice('en-GB', 'english')
  const american = aVoice('en-US', 'american')
  const all = [far, english, near, american]

  test('is one on the device before one that needs a connection', () => {
    expect(voicesOf(all, 'ko')).toEqual([near, far])
    expect(voicesOf(all, 'en')).toEqual([american, english])
  })

  test('is the one chosen as long as there is such a voice', () => {
    expect(voiceFor(all, 'ko', 'far')).toBe(far)
    expect(voiceFor(all, 'ko', 'gone')).toBe(near)
    expect(voiceFor([english], 'ko', null)).toBeNull()
  })
})
