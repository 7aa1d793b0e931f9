import { describe, expect, test } from 'vitest'

import { aKitePaper } from '#tests/builders/a-kite-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'

import { aServer, folderOf, quick, translate } from './translating.ts'

describe('a budget', () => {
  const papers = [1, 2, 3, 4, 5].map((number) => aKitePaper(number))

  test('of papers stops after so many, and a larger one goes on', async () => {
    const cwd = folderOf(papers)
    const server = await aServer()
    const { code, stdout } = await translate(cwd, server, '--budget', '2papers')
    expect({ code, asked: server.asked.length }).toEqual({ code: 0, asked: 2 })
    expect(stdout).toContain('stopped: The budget allows no further request.')
    await translate(cwd, server, '--budget', '50papers')
    expect(server.asked.map(({ title }) => title)).toEqual(papers.map(({ title }) => title.en))
  })

  test.each([
    ['tokens', ['--budget', '5ktok'], 5000],
    ['money', ['--budget', '0.005usd', '--price', '1/1'], 5000],
  ])('of %s is not passed, even by several requests at a time', async (_, args, most) => {
    const server = await aServer()
    const { stdout } = await translate(
      folderOf(papers),
      server,
      ...args,
      '--concurrency',
      '4',
      '--json',
    )
    const { tokens, stopped } = JSON.parse(stdout) as {
      tokens: { input: number; output: number }
      stopped: { why: string }
    }
    expect(stopped.why).toBe('budget')
    expect(server.asked.length).toBeGreaterThan(0)
    expect(server.asked.length).toBeLessThan(papers.length)
    expect(tokens.input + tokens.output).toBeLessThanOrEqual(most)
  })

  test.each([
    ['in money without a price', ['--budget', '2usd'], 'needs a price'],
    ['of something else', ['--budget', '2hours'], 'like 2usd, 200ktok or 50papers'],
  ])('%s is not understood', async (_, args, words) => {
    const server = await aServer()
    const { code, stderr } = await translate(folderOf(papers), server, ...args)
    expect({ code, asked: server.asked.length }).toEqual({ code: 2, asked: 0 })
    expect(stderr).toContain(words)
  })

  test('may stand in the environment', async () => {
    const server = await aServer()
    const args = ['translate', '--archive', 'archive', '--base-url', server.url, ...quick]
    const env = { NONMUN_MODEL: 'kite-1', NONMUN_BUDGET: '1paper' }
    await aRun(folderOf(papers), args, { env })
    expect(server.asked).toHaveLength(1)
    const wrong = await aRun(folderOf(papers), args, { env: { ...env, NONMUN_BUDGET: 'much' } })
    expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('NONMUN_BUDGET') })
  })
})
