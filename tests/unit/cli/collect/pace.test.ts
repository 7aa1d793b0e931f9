import { expect, test } from 'vitest'

import { Pace } from '#cli/collect/pace.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('holds everything until the last of several holds ends', async () => {
  const pace = new Pace({ concurrency: 2, rate: 1000 })
  const start = performance.now()
  pace.hold(200)
  pace.hold(20)
  await pace.run(() => Promise.resolve())
  expect(performance.now() - start).toBeGreaterThanOrEqual(195)
})

test('is released from a hold at once', async () => {
  const pace = new Pace({ concurrency: 1, rate: 1000 })
  pace.hold(60_000)
  const done = pace.run(() => Promise.resolve('done'))
  await wait(20)
  pace.release()
  expect(await done).toBe('done')
})

test('below one request in two seconds the pace still holds', async () => {
  const pace = new Pace({ concurrency: 4, rate: 0.45 })
  const run = () => pace.run(() => Promise.resolve(performance.now()))
  const [one, two] = await Promise.all([run(), run()])
  expect(two - one).toBeGreaterThanOrEqual(1000 / 0.45 - 10)
})
