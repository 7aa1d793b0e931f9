import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { aCollect, aServer, later, span, tenDays } from '#tests/builders/a-collect.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'

const fast = ['--rate', '1000', '--retry-delay', '0.01']
// One at a time, so that it is known what was under way at a kill.
const one = ['--concurrency', '1']
const pages = tenDays.length + 1

function aChild(cwd: string, address: string, end = 'whole'): ChildProcess {
  const script = join(import.meta.dirname, 'collect-child.ts')
  const options = ['--archive', 'archive', '--endpoint', address, ...fast, ...one, ...span]
  const args = ['--import', 'tsx', script, cwd, String(later), end, 'collect', ...options]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

async function aWholeArchive() {
  const cwd = aFolder()
  await aCollect(cwd, await aServer())
  return contentOf(cwd)
}

test('a run that is killed again and again ends in the same archive, byte for byte', async () => {
  const cwd = aFolder()
  const killAt = [1, 4, 5, 4]
  let child: ChildProcess | null = null
  let left = 0
  const server = await aServer({
    onAsked: () => {
      left -= 1
      if (left === 0) child?.kill('SIGKILL')
    },
  })
  for (const requests of killAt) {
    left = requests
    child = aChild(cwd, server.address)
    const [, killed] = await once(child, 'exit')
    expect(killed).toBe('SIGKILL')
    expect(Object.keys(contentOf(cwd)).filter((path) => path.includes('/days/'))).toEqual([])
  }
  child = aChild(cwd, server.address, 'prepared')
  const [, signal] = await once(child, 'exit')
  expect(signal).toBe('SIGKILL')
  // What was under way at a kill is asked for once more, and nothing else.
  expect(server.asked.length).toBe(pages + killAt.length)
  const { code } = await aCollect(cwd, server)
  expect([code, server.asked.length]).toEqual([0, pages + killAt.length])
  expect(contentOf(cwd)).toEqual(await aWholeArchive())
}, 60_000)

test('interrupted after any request, it keeps what came and the next run asks for the rest', async () => {
  // Three days, the last of them with two pages.
  const few = ['--from', '2026-01-14', '--to', '2026-01-16', '--concurrency', '2']
  const untouched = aFolder()
  await aCollect(untouched, await aServer(), few)
  const whole = contentOf(untouched)
  for (let after = 1; after <= 4; after += 1) {
    const cwd = aFolder()
    let stop = () => {}
    const server = await aServer({
      onAsked: ({ number }) => {
        if (number === after) stop()
      },
    })
    const onInterrupt = (interrupt: () => void) => {
      stop = interrupt
      return () => {}
    }
    const first = await aCollect(cwd, server, few, { onInterrupt })
    expect(first.stderr).toContain('Stopping: what has come is kept.')
    if (after === 1)
      expect(first).toMatchObject({ code: 1, stdout: expect.stringContaining('failed') })
    await aCollect(cwd, server, few)
    expect(server.asked.length).toBe(4)
    expect(contentOf(cwd)).toEqual(whole)
  }
}, 30_000)
