import type { BrowserContext } from 'playwright-core'

import type { IsoDate } from '#domain/calendar.ts'
import type { Fault } from '#tests/setup/hugging-face-faults.ts'
import {
  type Answerer,
  createAnswerer,
  type ServerOptions,
} from '#tests/setup/hugging-face-server.ts'

export interface LiveAnswers {
  /** Paths of all that was asked, oldest first. */
  readonly asked: () => readonly string[]
  /** What goes wrong from now on. */
  readonly fail: (fault: Fault | null) => void
  /** Keeps every answer back until `letGo`. */
  readonly hold: () => void
  readonly letGo: () => void
  /** Moves the clocks of the page and of the API. */
  readonly setTime: (instant: string) => Promise<void>
}

/**
 * Answers for Hugging Face's API in a context, by the documented protocol, at an instant at which
 * the page's clock stands too. Days later than the instant's are an error, as they are there.
 */
export async function answerLive(
  context: BrowserContext,
  instant: string,
  listing: ServerOptions['listing'],
): Promise<LiveAnswers> {
  let now = Date.parse(instant)
  let fault: Fault | null = null
  let held: Promise<void> = Promise.resolve()
  let letGo = () => {}
  const api = createAnswerer({ listing, now: () => now, fault: () => fault })
  await context.clock.setFixedTime(now)
  await context.route('https://huggingface.co/api/**', async (route) => {
    const request = route.request()
    const answer = api.to(request.url(), await request.allHeaders())
    await held
    await deliver(answer, route)
  })
  return {
    asked: () => api.asked.map(({ path }) => path),
    fail: (next) => {
      fault = next
    },
    hold: () => {
      held = new Promise((resolve) => {
        letGo = resolve
      })
    },
    letGo: () => letGo(),
    setTime: async (next) => {
      now = Date.parse(next)
      await context.clock.setFixedTime(now)
    },
  }
}

type Route = Parameters<Parameters<BrowserContext['route']>[1]>[0]

/** Scripts may read the headers of a limit here; what the page does without is tested elsewhere. */
const exposed = { 'access-control-expose-headers': 'Retry-After, RateLimit, Link' }

async function deliver(answer: ReturnType<Answerer['to']>, route: Route): Promise<void> {
  const { status, headers, body, delivery } = answer
  // A test may be over before a slow answer is.
  if (delivery.kind === 'hang') return
  if (delivery.kind === 'reset' || delivery.kind === 'cut') return route.abort('connectionreset')
  await route.fulfill({ status, headers: { ...headers, ...exposed }, body }).catch(() => {})
}

/** As `days` has it, and nothing on all other days. */
export function listedOn(
  days: Readonly<Record<string, ReturnType<ServerOptions['listing']>>>,
): ServerOptions['listing'] {
  return (date: IsoDate) => days[date] ?? []
}
