import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { contentOf } from '#tests/builders/a-folder.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'
import { paperId } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'
import { type Behaviour } from '#tests/setup/language-model-server.ts'

import {
  archiveIn,
  aServer,
  folderOf,
  only,
  papersIn,
  quick,
  secondSentence,
  translate,
} from './translating.ts'

describe('trouble on the way', () => {
  test.each<[string, Behaviour]>([
    ['an error of the server', { kind: 'status', status: 500 }],
    ['too many requests', { kind: 'status', status: 429, headers: { 'retry-after': '0.01' } }],
    [
      'too many requests, until a date',
      { kind: 'status', status: 429, headers: { 'retry-after': 'Tue, 13 Jan 2026 00:00:00 GMT' } },
    ],
    ['too many requests, without a word on when', { kind: 'status', status: 429 }],
    ['silence', { kind: 'hang' }],
    ['half a body', { kind: 'cut body' }],
    ['a web page', { kind: 'html' }],
  ])('%s passes, and the answer is taken', async (_, trouble) => {
    const times = trouble.kind === 'hang' ? 1 : 2
    const cwd = folderOf([aKitePaper()])
    const server = await aServer({ does: ({ index }) => (index < times ? trouble : null) })
    // Long enough for an honest answer on a busy machine.
    const limit = trouble.kind === 'hang' ? ['--timeout', '1.5'] : []
    const { code, stdout } = await translate(cwd, server, '--json', ...limit)
    expect(JSON.parse(stdout)).toMatchObject({ requests: times + 1, stopped: null, failures: [] })
    expect({ code, title: only(cwd).title.ko?.text }).toEqual({
      code: 0,
      title: aKiteAnswer().title,
    })
  })

  test('that does not pass ends the run after so many requests in a row, with what there is', async () => {
    const papers = [1, 2, 3, 4, 5, 6].map((number) => aKitePaper(number))
    const cwd = folderOf(papers)
    const server = await aServer({
      does: ({ index }) =>
        index === 0 ? null : { kind: 'status', status: 503, message: 'Overloaded' },
    })
    const { code, stdout } = await translate(cwd, server, '--tries', '2', '--give-up', '5')
    expect(code).toBe(1)
    expect(stdout).toContain(
      'stopped: 5 requests in a row brought no answer; the last: HTTP 503: Overloaded',
    )
    expect(server.asked).toHaveLength(6)
    expect(papersIn(cwd).get(paperId('2601.00001'))?.title.ko?.by).toBe('machine')
  })

  test.each<[string, Behaviour]>([
    [
      'the money is gone',
      {
        kind: 'status',
        status: 429,
        code: 'insufficient_quota',
        message: 'You exceeded your current quota',
      },
    ],
    [
      'the model is not known',
      { kind: 'status', status: 404, message: 'The model does not exist' },
    ],
    ['the wait is too long', { kind: 'status', status: 429, headers: { 'retry-after': '86400' } }],
  ])('is final where %s', async (_, trouble) => {
    const server = await aServer({ does: () => trouble })
    const { code, stdout } = await translate(
      folderOf([aKitePaper(1), aKitePaper(2)]),
      server,
      '--json',
    )
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({
      requests: 1,
      stopped: { why: 'server' },
      papers: { unreached: 2 },
    })
  })

  test('leaves nothing recorded against a paper that was not answered', async () => {
    const cwd = folderOf([aKitePaper()])
    let isDown = true
    const server = await aServer({ does: () => (isDown ? { kind: 'status', status: 500 } : null) })
    await translate(cwd, server, '--tries', '1')
    isDown = false
    expect((await translate(cwd, server)).code).toBe(0)
    expect(only(cwd).title.ko?.by).toBe('machine')
  })

  test('a server that is not there is said in words', async () => {
    const server = await aServer()
    await server.close()
    const { code, stdout } = await translate(
      folderOf([aKitePaper()]),
      server,
      '--tries',
      '1',
      '--give-up',
      '1',
    )
    expect(code).toBe(1)
    expect(stdout).toMatch(/stopped: A request brought no answer; the last: .*ECONNREFUSED/)
  })
})

describe('an answer that was paid for', () => {
  test('is not asked for again where the archive was not written', async () => {
    const cwd = folderOf([aKitePaper(1), aKitePaper(2)])
    const server = await aServer()
    const crash = () => {
      throw new Error('The power went.')
    }
    const args = [
      'translate',
      '--archive',
      'archive',
      '--model',
      'kite-1',
      '--base-url',
      server.url,
    ]
    expect((await aRun(cwd, [...args, ...quick], { onPrepared: crash })).code).toBe(1)
    expect(only(cwd).title.ko).toBeNull()
    const { stdout } = await translate(cwd, server)
    expect(server.asked).toHaveLength(2)
    expect(stdout).toContain(
      'from answers kept earlier: 2 titles, 2 abstracts, 2 summaries, 2 key points',
    )
    expect(only(cwd).title.ko?.by).toBe('machine')
  })

  test('is checked again before it is used', async () => {
    const cwd = folderOf([aKitePaper()])
    const server = await aServer()
    const crash = () => {
      throw new Error('The power went.')
    }
    const args = [
      'translate',
      '--archive',
      'archive',
      '--model',
      'kite-1',
      '--base-url',
      server.url,
    ]
    await aRun(cwd, [...args, ...quick], { onPrepared: crash })
    const [path = '', text = ''] =
      Object.entries(contentOf(cwd)).find(([name]) => name.endsWith('2601.00001.json')) ?? []
    writeFileSync(join(cwd, path), text.replace('92.5%에서', '99.5%에서'))
    await translate(cwd, server)
    expect(server.asked.map(({ parts }) => parts)).toEqual([
      ['title', 'abstract', 'summary', 'keyPoints'],
      ['abstract'],
    ])
    expect(only(cwd).abstract.ko?.text).toContain('92.5%')
  })

  test('of another model is no answer of this one', async () => {
    const cwd = folderOf([aKitePaper()])
    const lie = secondSentence(() => '죄송합니다.')
    const server = await aServer({ does: () => lie(aKiteAnswer()) })
    await translate(cwd, server)
    const honest = await aServer()
    await translate(cwd, honest, '--model', 'kite-2')
    expect(honest.asked.map(({ parts }) => parts)).toEqual([['abstract']])
    expect(only(cwd).abstract.ko?.model).toBe('kite-2')
  })
})

test.each([1, 2])(
  'a run killed at request %i is resumed, and no answer is paid for twice',
  async (nth) => {
    const papers = [1, 2, 3].map((number) => aKitePaper(number))
    const whole = folderOf(papers)
    await translate(whole, await aServer())
    const cwd = folderOf(papers)
    let kill: (() => void) | null = null
    const server = await aServer({
      does: ({ index }) => {
        if (index !== nth || !kill) return null
        kill()
        return { kind: 'hang' }
      },
    })
    const args = [
      'translate',
      '--archive',
      join(cwd, 'archive'),
      '--model',
      'kite-1',
      '--base-url',
      server.url,
    ]
    const main = join(import.meta.dirname, '../../../src/cli/main.ts')
    const program = ['--import', 'tsx', main, ...args, '--concurrency', '1']
    const child = spawn(process.execPath, program, { stdio: 'ignore' })
    const ended = once(child, 'exit')
    kill = () => child.kill('SIGKILL')
    expect((await ended)[1]).toBe('SIGKILL')
    kill = null
    expect(only(cwd).title.ko).toBeNull()
    await translate(cwd, server)
    // Nothing but the answer that was on its way is asked for again.
    expect(server.asked.map(({ title }) => title)).toEqual([
      ...papers.slice(0, nth + 1).map(({ title }) => title.en),
      ...papers.slice(nth).map(({ title }) => title.en),
    ])
    expect(archiveIn(cwd)).toEqual(archiveIn(whole))
  },
  30_000,
)

test('an interruption waits for the answer under way, and writes what there is', async () => {
  const cwd = folderOf([aKitePaper(1), aKitePaper(2), aKitePaper(3)])
  let stop = () => {}
  const server = await aServer({
    does: () => {
      stop()
      return null
    },
  })
  const args = ['translate', '--archive', 'archive', '--model', 'kite-1', '--base-url', server.url]
  const onInterrupt = (end: () => void) => {
    stop = end
    return () => {}
  }
  const { code, stdout } = await aRun(cwd, [...args, ...quick], { onInterrupt })
  expect({ code, asked: server.asked.length }).toEqual({ code: 1, asked: 1 })
  expect(stdout).toContain('no answer is paid for twice')
  expect(papersIn(cwd).get(paperId('2601.00001'))?.title.ko?.by).toBe('machine')
})
