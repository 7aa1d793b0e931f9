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
  test.for(site === 'atRoot' ? pages : pages.slice(1, 3))(
    'has in %s the title that the app sets',
    async (path, { open }) => {
      const response = await fetch(inject('site')[site] + path)
      const written = /<title>([^<]*)<\/title>/.exec(await response.text())?.[1]
      const page = await open(path, { site })
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      expect(escapeText(await page.title())).toBe(written)
      expect(await page.locator('html').getAttribute('lang')).toBe(path.slice(0, 2))
    },
  )
})

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

// Scripts and styles are weighed by `npm run size`; what is fetched shows only in a browser.
test.for(pages)(
  'asks for the paper data of %s twice, within the budget',
  async (path, { open }) => {
    const bodies: Promise<number>[] = []
    const page = await open(path, {
      prepare: async (context) => {
        context.on('response', (response) => {
          const { pathname } = new URL(response.url())
          // The rest of a long ranking is asked for a second after its first papers stand.
          if (!pathname.endsWith('.json') || pathname.endsWith('.rest.json')) return
          bodies.push(response.body().then((body) => gzipSync(body, { level: 9 }).length))
        })
      },
    })
    await page.getByRole('article').first().waitFor()
    await page.waitForLoadState('networkidle')
    const sizes = await Promise.all(bodies)
    expect(sizes).toHaveLength(2)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(30_000)
  },
)
