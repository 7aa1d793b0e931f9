import axe from 'axe-core'
import { expect } from 'vitest'

// What only a whole page can have; the built site is looked at as a whole elsewhere.
const ofWholePages = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass']

/** Expects no fault that axe knows, in light and in dark. */
export async function expectAccessible(element: Element): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset['theme'] = theme
    expect(await faultsOf(element), `in the ${theme} theme`).toEqual([])
  }
  delete document.documentElement.dataset['theme']
}

async function faultsOf(element: Element): Promise<string[]> {
  const { violations, passes } = await axe.run(element, {
    rules: Object.fromEntries(ofWholePages.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  })
  if (element.textContent !== '') expect(passes, 'axe looked at something').not.toEqual([])
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  )
}
