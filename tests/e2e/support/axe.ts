import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

import type axeCore from 'axe-core'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Puts axe into every page of a context, before the page's own scripts and past its policy. */
export async function withAxe(context: BrowserContext): Promise<void> {
  await context.addInitScript({ content: source })
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What breaks a rule of WCAG 2.2 A or AA, or of `only`: `rule: element`. */
export async function violations(page: Page, only?: readonly string[]): Promise<string[]> {
  const results = await page.evaluate(
    async ([tags, chosen]): Promise<AxeResults> => {
      const axe: typeof axeCore = Reflect.get(window, 'axe')
      return axe.run(document, {
        runOnly: chosen ? { type: 'rule', values: chosen } : { type: 'tag', values: tags },
        resultTypes: ['violations'],
      })
    },
    [rules, only === undefined ? null : [...only]] as const,
  )
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}
