import type { Page } from 'playwright-core'

/**
 * Collects what must not happen while a page is used. Called before the page loads; returns a
 * function that gives everything seen so far, `kind: what`.
 */
export async function watchPage(page: Page, hosts: readonly string[]) {
  const failures: string[] = []
  page.on('console', (message) => {
    const level = message.type()
    if (level === 'error' || level === 'warning') failures.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => failures.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && !hosts.includes(hostname)) failures.push(`host: ${hostname}`)
  })
  await page.exposeFunction('reportFailure', (failure: string) => failures.push(failure))
  await page.addInitScript(reportFromPage)
  return async (): Promise<readonly string[]> => {
    // Observers are called after a frame; what happened in this one counts too.
    await page
      .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))))
      .catch(() => {})
    return failures
  }
}

declare global {
  interface Window {
    reportFailure: (failure: string) => Promise<void>
  }
}

interface LayoutShift extends PerformanceEntry {
  readonly value: number
  readonly hadRecentInput: boolean
  readonly sources: readonly {
    readonly node: Node | null
    readonly previousRect: DOMRectReadOnly
    readonly currentRect: DOMRectReadOnly
  }[]
}

/** Runs in the page. */
function reportFromPage(): void {
  // What moves after something was done was meant to move. A browser counts so for half a second
  // after a press; a busy machine, a request tried three times, Back, and a field that a test fills
  // take longer, or do not count as a press.
  const settlesMs = 6000
  let lastAct = Number.NEGATIVE_INFINITY
  for (const act of [
    'pointerdown',
    'click',
    'keydown',
    'input',
    'popstate',
    'resize',
    'offline',
    'online',
  ]) {
    const onAct = () => {
      lastAct = performance.now()
    }
    window.addEventListener(act, onAct, { capture: true })
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    const { violatedDirective, blockedURI, sample } = event
    void window.reportFailure(`policy: ${violatedDirective} ${blockedURI} ${sample}`)
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      if (entry.value === 0 || entry.hadRecentInput) continue
      if (entry.startTime - lastAct < settlesMs) continue
      const nodes = entry.sources.map(({ node, previousRect: before, currentRect: after }) => {
        const what = node instanceof Element ? node.outerHTML.slice(0, 120) : node?.textContent
        return `${what} from ${[before.x, before.y, before.width, before.height].join()} to ${[after.x, after.y, after.width, after.height].join()}`
      })
      void window.reportFailure(`layout shift: ${entry.value.toPrecision(2)} ${nodes.join(' | ')}`)
    }
  }).observe({ type: 'layout-shift', buffered: true })
}
