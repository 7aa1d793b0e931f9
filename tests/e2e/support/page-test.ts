import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, inject, test as base } from 'vitest'

import { chromiumFlags, chromiumPath } from '#tests/setup/chromium.ts'
import { answerAsHuggingFace, huggingFaceHosts } from '#tests/setup/hugging-face.ts'

import { watchPage } from './watch-page.ts'

export interface OpenOptions {
  /** Which build: at `/` or below `/nonmun/`, or the one that asks Hugging Face by itself. */
  readonly site?: 'atRoot' | 'below' | 'live'
  /** Another address of a build, with a slash at its end; on the same host. */
  readonly address?: string
  /** Seoul's unless told. */
  readonly timeZone?: string
  /** The browser's own language; Korean unless told. */
  readonly locale?: string
  readonly width?: number
  readonly height?: number
  readonly theme?: 'light' | 'dark'
  readonly reducedMotion?: boolean
  /** Lets the page keep itself for times without a connection: a test that routes requests cannot. */
  readonly keepsOffline?: boolean
  /** Failures that the test is about: each must match exactly one of these. */
  readonly expectedFailures?: readonly RegExp[]
  /** Runs before the first page is loaded: routes, storage, a clock. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>
}

/** Opens a path below the site's base (`ko/daily/2026-01-13`) in a fresh browser context. */
export type Open = (path: string, options?: OpenOptions) => Promise<Page>

interface Fixtures {
  readonly browser: Browser
  readonly open: Open
}

/**
 * A test that can open pages. It fails on a console error or warning, an uncaught error, a violation
 * of the Content-Security-Policy, any layout shift, and a request to a host that is not allowed.
 */
export const test = base.extend<Fixtures>({
  browser: [
    // oxlint-disable-next-line no-empty-pattern -- the form that the test runner reads
    async ({}, use) => {
      const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags })
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const checks: (() => Promise<void>)[] = []
    await use(async (path, options = {}) => {
      const address = options.address ?? inject('site')[options.site ?? 'atRoot']
      const context = await newContext(browser, options)
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      const failuresOf = await watchPage(page, [new URL(address).hostname, ...huggingFaceHosts])
      checks.push(async () => expectOnly(await failuresOf(), options.expectedFailures ?? []))
      await options.prepare?.(context)
      await page.goto(address + path)
      return page
    })
    for (const check of checks) await check()
    await Promise.all(contexts.map((context) => context.close()))
  },
})

async function newContext(browser: Browser, options: OpenOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: options.locale ?? 'ko-KR',
    timezoneId: options.timeZone ?? 'Asia/Seoul',
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.theme ?? 'light',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
  })
  if (!options.keepsOffline) await context.addInitScript(withoutServiceWorkers)
  await context.route(
    ({ hostname }) => huggingFaceHosts.includes(hostname),
    async (route) => {
      const request = route.request()
      const origin = (await request.headerValue('origin')) ?? null
      await route.fulfill(answerAsHuggingFace(request.url(), origin))
    },
  )
  return context
}

/** Runs in the page, which then finds none, as at an address without https. */
function withoutServiceWorkers(): void {
  Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
}

function expectOnly(failures: readonly string[], expected: readonly RegExp[]): void {
  expect(failures.filter((failure) => !expected.some((one) => one.test(failure)))).toEqual([])
  for (const one of expected) {
    expect(failures, `an expected failure did not come: ${one}`).toContainEqual(
      expect.stringMatching(one),
    )
  }
}
