import { expect, onTestFinished, test, vi } from 'vitest'

import {
  openTranslator,
  translatorAvailability,
  TranslatorError,
} from '#queries/browser-translator.ts'
import { installTranslator, type TranslatorScript } from '#tests/setup/stand-in-translator.ts'

/** Short, since nothing here is slow but what hangs; each test has a translator of its own. */
const patience = { availability: 60, create: 60, sentence: 60, idle: 60 }
const goOn = new AbortController().signal

function install(script: TranslatorScript) {
  installTranslator(script)
  onTestFinished(() => void Reflect.deleteProperty(window, 'Translator'))
  return window.translatorLog
}

/** Ends the session that is shared by a visit, so that the next test opens its own. */
async function untilIdle(): Promise<void> {
  await expect.poll(() => window.translatorLog?.destroyed).toBe(1)
}

test('a browser without a translator says so', async () => {
  vi.stubGlobal('Translator', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  expect(await translatorAvailability()).toBeNull()
  await expect(openTranslator(() => {}, goOn, patience)).rejects.toThrow('unavailable')
})

test.each(['unavailable', 'downloadable', 'downloading', 'available'] as const)(
  'the state “%s” is passed on',
  async (availability) => {
    install({ availability })
    expect(await translatorAvailability()).toBe(availability)
  },
)

test('one that never says whether it is there is not waited for', async () => {
  install({ availability: 'hang' })
  expect(await translatorAvailability({ availability: 20 })).toBe('unavailable')
})

test('one session serves the visit, from English into Korean, and ends when idle', async () => {
  const log = install({})
  const first = await openTranslator(() => {}, goOn, patience)
  const second = await openTranslator(() => {}, goOn, patience)
  const answers = await Promise.all([
    first.translate('One kite.', goOn),
    second.translate('Two.', goOn),
  ])
  expect(answers.every((answer) => /[가-힣]/.test(answer))).toBe(true)
  expect(log?.created.map(({ options }) => options)).toEqual(['en→ko'])
  await untilIdle()
})

test('a download is heard of, and gives more time', async () => {
  install({ progress: [0, 0.25, 0.5, 0.75, 1], sentenceMs: 25 })
  const heard: number[] = []
  await openTranslator((fraction) => heard.push(fraction), goOn, patience)
  expect(heard).toEqual([0, 0.25, 0.5, 0.75, 1])
  await untilIdle()
})

test.each([
  ['hang', 'silent'],
  ['deaf', 'silent'],
  ['NotAllowedError', 'refused'],
  ['NotSupportedError', 'unavailable'],
  ['OperationError', 'failed'],
] as const)('a translator whose opening ends in “%s” is %s', async (create, kind) => {
  install({ create })
  const error: unknown = await openTranslator(() => {}, goOn, patience).catch((one: unknown) => one)
  expect(error).toBeInstanceOf(TranslatorError)
  expect(error).toMatchObject({ kind })
})

test('the reader can stop waiting for one that does not hear', async () => {
  install({ create: 'deaf' })
  const controller = new AbortController()
  const opening = openTranslator(() => {}, controller.signal, { ...patience, create: 60_000 })
  controller.abort()
  await expect(opening).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
})

test('a sentence without answer is given up, and the next one is translated', async () => {
  install({ sentences: { 0: 'hang', 1: 'fail' } })
  const translator = await openTranslator(() => {}, goOn, patience)
  const answers = ['One.', 'Two.', 'Three.'].map((text) => translator.translate(text, goOn))
  const results = await Promise.allSettled(answers)
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  expect(results[0]).toMatchObject({ reason: { kind: 'silent' } })
  expect(results[1]).toMatchObject({ reason: { kind: 'failed' } })
  await untilIdle()
})
