import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'

import type { IsoDate } from '#domain/calendar.ts'
import { aFork, asSomebody, type Checkout, type Finished } from '#tests/builders/a-checkout.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'
import { aListing, type ListedItem } from '#tests/builders/a-listing.ts'
import { type HuggingFaceServer, serveHuggingFace } from '#tests/setup/hugging-face-server.ts'
import { languageModelServer } from '#tests/setup/language-model-server.ts'
import { commandsOf, readWorkflow } from '#tests/setup/workflow.ts'

const { workflow } = readWorkflow('daily')
const address = 'https://ada.github.io/nonmun'
const dayFile = (date: string) => `public/archive/days/${date}.json`

/** A day of the stand-in: two papers of which a good translator knows what they say. */
function kites(date: IsoDate): readonly ListedItem[] {
  return aListing(date, 2).map((item, index) => {
    const kite = aKitePaper(Number(date.slice(8)) * 10 + index)
    const said = { title: kite.title.en, summary: kite.abstract.en?.text ?? '' }
    return { ...item, ...said, paper: { ...item.paper, ...said, ai_summary: undefined } }
  })
}

let api: HuggingFaceServer
beforeEach(async () => {
  api = await serveHuggingFace({ listing: kites })
  return () => api.close()
})

interface Values {
  readonly from?: string
  readonly to?: string
  readonly more?: Readonly<Record<string, string>>
}

/** Runs the commands of the job that fills, as the workflow does; `::` lines are for GitHub. */
async function fill(
  checkout: Checkout,
  { from = '2026-01-12', to = '2026-01-12', more = {} }: Values = {},
): Promise<Finished & { readonly outputs: string }> {
  const outputs = `${checkout.folder}-outputs`
  writeFileSync(outputs, '')
  const values = { 'inputs.from': from, 'inputs.to': to, ...more }
  const env = { NONMUN_ENDPOINT: api.address, GITHUB_OUTPUT: outputs }
  return {
    ...(await runAll(checkout, 'fill', values, env)),
    outputs: readFileSync(outputs, 'utf8'),
  }
}

async function runAll(
  checkout: Checkout,
  job: string,
  values: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>>,
): Promise<Finished> {
  const commands = commandsOf(workflow, job, values)
  expect(commands).toHaveLength(1)
  let finished: Finished = { code: 0, said: '' }
  for (const one of commands) finished = await checkout.run(one.command, { ...env, ...one.env })
  return finished
}

const log = ({ git }: Checkout) => git('log', '--format=%s <%an>', 'origin/main')

describe('a fork', () => {
  test(
    'is filled by its first run, left alone by a second, and published',
    { timeout: 90_000 },
    async () => {
      const { first, clone } = await aFork()
      const started = await first.git('rev-parse', 'HEAD')

      const filled = await fill(first)
      expect(filled.said).toContain('No model is set: nothing is translated.')
      expect(filled.code).toBe(0)
      const commit = await first.git('rev-parse', 'HEAD')
      expect(filled.outputs).toBe(`commit=${commit}\ncomplete=true\n`)
      expect(await log(first)).toBe('Archive: 2026-01-12 <github-actions[bot]>\nStart <Ada>')
      const changed = await first.git('diff', '--name-only', started, 'origin/main')
      expect(changed.split('\n')).toEqual(expect.arrayContaining([dayFile('2026-01-12')]))
      expect(changed.split('\n').filter((path) => !path.startsWith('public/archive/'))).toEqual([])
      expect(changed).not.toMatch(/index\.json|weeks|\.gz/)

      const again = await fill(first)
      expect([again.code, again.said]).toEqual([0, expect.stringContaining('Nothing new.')])
      expect(again.outputs).toContain(`commit=${commit}`)
      expect(await first.git('status', '--porcelain', '--', 'public')).toBe('')

      const fresh = await clone()
      const built = await runAll(fresh, 'build', { 'steps.pages.outputs.base_url': address }, {})
      expect([built.code, built.code === 0 ? '' : built.said]).toEqual([0, ''])
      const page = readFileSync(join(fresh.folder, 'dist/ko/daily/2026-01-12/index.html'), 'utf8')
      expect(page).toContain(`<link rel="canonical" href="${address}/ko/daily/2026-01-12/" />`)
      expect(page).toContain('src="/nonmun/assets/')
      expect(existsSync(join(fresh.folder, 'dist/sitemap.xml'))).toBe(true)
      expect(existsSync(join(fresh.folder, 'dist/sw.js'))).toBe(true)
    },
  )

  test(
    'is translated where a model is set, from a shallow clone that somebody has overtaken',
    { timeout: 60_000 },
    async () => {
      const { first, clone } = await aFork()
      const model = await languageModelServer({
        knows: ({ title }) => aKiteAnswer(Number(/\d+/.exec(title)?.[0]) - 200),
      })
      onTestFinished(() => model.close())
      const late = await clone()
      writeFileSync(join(first.folder, 'note.txt'), 'of somebody else\n')
      await first.git('add', 'note.txt')
      await first.git(...asSomebody, 'commit', '--quiet', '-m', 'Note')
      await first.git('push', '--quiet', 'origin', 'main')

      const more = { 'vars.NONMUN_MODEL': 'kite-1', 'vars.OPENAI_BASE_URL': model.url }
      const { code, said, outputs } = await fill(late, { more })
      expect([code, code === 0 ? '' : said]).toEqual([0, ''])
      expect(outputs).toContain('complete=true')
      expect(model.asked.length).toBeGreaterThan(0)
      expect(await log(late)).toBe(
        'Archive: 2026-01-12 <github-actions[bot]>\nNote <Ada>\nStart <Ada>',
      )
      const text = await late.git('show', `origin/main:${dayFile('2026-01-12')}`)
      expect(text).toContain('"model":"kite-1"')
    },
  )

  test(
    'with a fault in its archive is neither committed nor published',
    { timeout: 60_000 },
    async () => {
      const { first } = await aFork()
      expect((await fill(first)).code).toBe(0)
      const good = await first.git('rev-parse', 'origin/main')
      const file = join(first.folder, dayFile('2026-01-12'))
      writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20))
      const broken = await fill(first, { to: '2026-01-13' })
      expect(broken.code).toBe(1)
      expect(broken.said).toContain('days/2026-01-12.json')
      expect(await first.git('rev-parse', 'HEAD', 'origin/main')).toBe(`${good}\n${good}`)
      const built = await runAll(first, 'build', { 'steps.pages.outputs.base_url': address }, {})
      expect(built.code).not.toBe(0)
      expect(existsSync(join(first.folder, 'dist/sitemap.xml'))).toBe(false)
    },
  )
})
