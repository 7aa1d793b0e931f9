import { gzipSync } from 'node:zlib'

import { describe, expect, inject } from 'vitest'

import { test } from './support/page-test.ts'

const pages = ['ko/', 'en/', 'ko/daily/2026-01-13', 'en/weekly/2026-W03', 'ko/monthly/2026-01']

async function htmlAt(path: string): Promise<string> {
  return (await fetch(inject('site').atRoot + path)).text()
}

test('names its encoding where browsers look for it, after the policy', async () => {
  const start = (await htmlAt('ko/')).slice(0, 1024)
  const [policy, encoding] = [start.indexOf('Content-Security-Policy'), start.indexOf('charset')]
  expect(policy).toBeGreaterThan(0)
  expect(encoding).toBeGreaterThan(policy)
  expect(start.indexOf('<meta')).toBe(policy - '<meta http-equiv="'.length)
})

describe.each(['atRoot', 'below'] as const)('the site %s', (site) => {
  test.for(pages)('has in %s the title that the app sets', async (path, { open }) => {
    const response = await fetch(inject('site')[site] + path)
    const written = /<title>([^<]*)<\/title>/.exec(await response.text())?.[1]
    const page = await open(path, { site })
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(escapeText(await page.title())).toBe(written)
    expect(await page.locator('html').getAttribute('lang')).toBe(path.slice(0, 2))
  })
})

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

test.for(pages)(
  'loads for the first view of %s no more than the budget',
  async (path, { open }) => {
    const bodies: Promise<{ kind: string; bytes: number }>[] = []
    const page = await open(path, {
      prepare: async (context) => {
        context.on('response', (response) => {
          const { pathname, origin } = new URL(response.url())
          if (origin !== new URL(inject('site').atRoot).origin || !response.ok()) return
          const kind = pathname.endsWith('.js') ? 'script' : (pathname.split('.').at(-1) ?? '')
          bodies.push(response.body().then((body) => ({ kind, bytes: gzipSync(body).length })))
        })
      },
    })
    await page.getByRole('article').first().waitFor()
    await page.waitForLoadState('networkidle')
    const loaded = await Promise.all(bodies)
    const sum = (kind: string) =>
      loaded.filter((one) => one.kind === kind).reduce((total, { bytes }) => total + bytes, 0)
    expect(sum('script')).toBeGreaterThan(0)
    expect(sum('script')).toBeLessThanOrEqual(120_000)
    expect(sum('css')).toBeLessThanOrEqual(12_000)
    expect(sum('json')).toBeLessThanOrEqual(30_000)
    expect(loaded.filter(({ kind }) => kind === 'json').length).toBe(2)
  },
)
