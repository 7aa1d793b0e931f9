import { type Command, InvalidArgumentError, type Option } from 'commander'

import { parseIsoDate } from '#domain/calendar.ts'
import { type Part, parts } from '#domain/translation/assignment.ts'

import { status, type StatusOptions } from '../commands/status.ts'
import type { TranslateOptions } from '../commands/translate.ts'
import type { Surroundings } from '../surroundings.ts'
import { type Limit, parseLimit, parsePrice, type Price } from './budget.ts'
import type { Environment } from './settings.ts'

/** Adds `translate` and `status` to the program; `archive` makes the option that names the folder. */
export function addTranslation(
  program: Command,
  archive: () => Option,
  surroundings: Surroundings,
  done: (code: number) => void,
): void {
  const { env = {} } = surroundings
  program
    .command('translate')
    .description('fill what is missing in Korean and English with texts of a language model')
    .addOption(archive())
    .option('--model <name>', 'the model (NONMUN_MODEL); google:<name> for one of Google’s')
    .option('--base-url <address>', 'an OpenAI-compatible server (OPENAI_BASE_URL)')
    .option('--date <day>', 'only papers of this day', parseDay)
    .option('--from <day>', 'only papers of this day and later', parseDay)
    .option('--to <day>', 'only papers of this day and earlier', parseDay)
    .option('--limit <papers>', 'the most papers to ask for, newest first', parseCount)
    .option('--only <parts>', `of ${parts.join(',')} only these`, parseParts)
    .option(
      '--budget <most>',
      'the most to use: 2usd, 200ktok or 50papers (NONMUN_BUDGET)',
      parseBudget,
    )
    .option(
      '--price <in/out>',
      'US dollars for a million tokens, such as 0.15/0.60 (NONMUN_PRICE)',
      parseCost,
    )
    .option('--concurrency <requests>', 'requests at a time', parseCount, 2)
    .option('--timeout <seconds>', 'the most to wait for one answer', parseSeconds, 180)
    .option('--retry-delay <seconds>', 'the wait before a second try', parseSeconds, 2)
    .option('--tries <number>', 'how often a request without answer is made', parseCount, 4)
    .option(
      '--give-up <number>',
      'stop after so many requests in a row without answer',
      parseCount,
      8,
    )
    .option('--retry', 'ask again for what failed its checks before', false)
    .option('--dry-run', 'only say what would be asked and about what it would take', false)
    .option('--json', 'report as JSON', false)
    .action(async (options: TranslateOptions, command: Command) => {
      const budget = options.budget ?? fromEnvironment(command, env, 'NONMUN_BUDGET', parseBudget)
      const price = options.price ?? fromEnvironment(command, env, 'NONMUN_PRICE', parseCost)
      // The AI SDK is large, and no other command needs it.
      const { translate } = await import('../commands/translate.ts')
      const limits = { ...(budget && { budget }), ...(price && { price }) }
      done(await translate({ ...options, ...limits }, surroundings))
    })
  program
    .command('status')
    .description('say which texts there are in each language, from whom, and what is missing')
    .addOption(archive())
    .option('--from <day>', 'only this day and later', parseDay)
    .option('--to <day>', 'only this day and earlier', parseDay)
    .option('--missing', 'list each paper that lacks something', false)
    .option('--json', 'report as JSON', false)
    .action((options: StatusOptions) => done(status(options, surroundings)))
}

/** What a variable says, held to the form of the flag that it stands for. */
function fromEnvironment<T>(
  command: Command,
  env: Environment,
  name: string,
  parse: (text: string) => T,
): T | null {
  const text = env[name]?.trim()
  if (!text) return null
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error
    return command.error(`error: environment variable ${name} is invalid. ${error.message}`)
  }
}

function parseBudget(text: string): Limit {
  return known(parseLimit(text), 'like 2usd, 200ktok or 50papers')
}

function parseCost(text: string): Price {
  return known(parsePrice(text), 'like 0.15/0.60')
}

function known<T>(value: T | null, expected: string): T {
  if (value !== null) return value
  throw new InvalidArgumentError(`It is to be ${expected}.`)
}

function parseDay(text: string) {
  return known(parseIsoDate(text), 'a day that exists, YYYY-MM-DD')
}

function parseCount(text: string): number {
  return known(/^[1-9]\d{0,8}$/.test(text) ? Number(text) : null, 'a whole number from 1')
}

function parseSeconds(text: string): number {
  const seconds = /^\d{1,5}(?:\.\d+)?$/.test(text) ? Number(text) : 0
  return known(seconds > 0 ? seconds : null, 'a number of seconds above 0')
}

function parseParts(text: string): readonly Part[] {
  const named = text.split(',').map((name) => parts.find((part) => part === name.trim()) ?? null)
  return named.map((part) => known(part, `some of ${parts.join(',')}`))
}
