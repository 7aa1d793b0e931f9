import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import type { IsoDate } from '#domain/calendar.ts'
import { type Part, parts } from '#domain/translation/assignment.ts'

import { exitCodes, progressOn, type Surroundings } from '../surroundings.ts'
import { AnswerStore } from '../translate/answer-store.ts'
import { ask } from '../translate/ask.ts'
import { Budget, type Limit, type Price } from '../translate/budget.ts'
import { fill } from '../translate/fill.ts'
import { openModel } from '../translate/model.ts'
import type { Patience } from '../translate/patience.ts'
import { planOf, type Task } from '../translate/plan.ts'
import { progressLine } from '../translate/progress-line.ts'
import { redact } from '../translate/redact.ts'
import { reportOf } from '../translate/report-of.ts'
import { translateJson, type TranslateReport, translateSummary } from '../translate/report.ts'
import { type Done, runPlan } from '../translate/run-plan.ts'
import { modelSettings, type ModelSettings, secretsOf } from '../translate/settings.ts'
import { Course, type Work } from '../translate/work.ts'

export interface TranslateOptions {
  readonly archive: string
  readonly model?: string
  readonly baseUrl?: string
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly date?: IsoDate
  readonly limit?: number
  readonly only?: readonly Part[]
  readonly budget?: Limit
  readonly price?: Price
  readonly concurrency: number
  /** Seconds. */
  readonly timeout: number
  /** Seconds. */
  readonly retryDelay: number
  readonly tries: number
  readonly giveUp: number
  readonly retry: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/**
 * Fills the texts that an archive's papers lack with those of a language model, each checked before
 * it is kept; says what was used, what failed and what is still missing.
 */
export async function translate(
  options: TranslateOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { archive, dryRun, json } = options
  const settings = settingsOf(options, surroundings)
  if (typeof settings === 'string') {
    surroundings.stderr.write(`nonmun: ${settings}\n`)
    return exitCodes.usage
  }
  const folder = resolve(surroundings.cwd, archive)
  if (!existsSync(folder)) throw new Error(`There is no folder ${archive}.`)
  const store = new AnswerStore(folder)
  const tasks = planOf({ folder, store, model: settings.model, ...choiceOf(options) })
  const work = await workOf(options, settings, store)
  const done = dryRun ? tasks.map(unasked) : await carryOut(tasks, work, options, surroundings)
  const files = dryRun ? null : await fill(folder, done, settings.model, surroundings)
  const report = reportOf({ archive, dryRun, price: options.price ?? null, work, done, files })
  surroundings.stdout.write(json ? translateJson(report) : translateSummary(report))
  return isWell(report) ? exitCodes.ok : exitCodes.refused
}

function settingsOf(options: TranslateOptions, { env = {} }: Surroundings): ModelSettings | string {
  return options.budget?.unit === 'usd' && !options.price
    ? 'A budget in money needs a price: --price <in>/<out> (NONMUN_PRICE), US dollars for a million tokens.'
    : modelSettings(options, env)
}

function choiceOf({ only, retry, limit, date, from, to }: TranslateOptions) {
  return {
    parts: only ?? parts,
    retry,
    limit: limit ?? Number.POSITIVE_INFINITY,
    from: date ?? from ?? null,
    to: date ?? to ?? null,
  }
}

function unasked(task: Task): Done {
  return { task, outcome: null }
}

/** True unless something failed; to have reached the budget is what was asked for. */
function isWell({ dryRun, failures, issues, stopped, papers }: TranslateReport): boolean {
  if (dryRun) return true
  const isAllDone = stopped === null ? papers.unreached === 0 : stopped.why === 'budget'
  const isRefused = issues.some(({ outcome }) => outcome === 'refused')
  return isAllDone && failures.length === 0 && !isRefused
}

const longestWait = 120_000

async function workOf(
  { budget, price, timeout, retryDelay, tries, giveUp }: TranslateOptions,
  settings: ModelSettings,
  store: AnswerStore,
): Promise<Work> {
  const model = await openModel(settings)
  const patience: Patience = {
    timeout: timeout * 1000,
    delay: retryDelay * 1000,
    tries,
    longestWait,
  }
  const secrets = secretsOf(settings)
  return {
    model: settings.model,
    ask: (question) => ask(model, question, patience.timeout),
    store,
    budget: new Budget(budget ?? null, price ?? null),
    patience,
    giveUpAfter: giveUp,
    clean: (message) => redact(message, secrets),
    course: new Course(),
  }
}

async function carryOut(
  tasks: readonly Task[],
  work: Work,
  { concurrency }: TranslateOptions,
  surroundings: Surroundings,
): Promise<readonly Done[]> {
  const { stderr, onInterrupt } = surroundings
  work.store.tidy()
  const show = progressOn(surroundings)
  const line = progressLine(work)
  const restore = onInterrupt?.(() => {
    stderr.write('\nStopping: answers under way are awaited. Once more ends the program at once.\n')
    work.course.stop('interrupted', 'It was interrupted.')
  })
  try {
    return await runPlan(tasks, work, concurrency, (...at) => show(line(...at)))
  } finally {
    restore?.()
    show('')
  }
}
