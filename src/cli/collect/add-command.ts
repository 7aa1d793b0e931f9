import { type Command, InvalidArgumentError, Option } from 'commander'

import {
  type IsoDate,
  parseIsoDate,
  parseIsoMonth,
  parseIsoWeek,
  type Period,
} from '#domain/calendar.ts'

import type { CollectOptions } from '../commands/collect.ts'
import type { Surroundings } from '../surroundings.ts'
import { defaultEndpoint } from './report.ts'

interface Parsed extends Omit<CollectOptions, 'period'> {
  readonly date?: IsoDate
  readonly week?: Period
  readonly month?: Period
}

/** Adds `collect` to the program; `archive` makes the option that names the folder. */
export function addCollect(
  program: Command,
  archive: () => Option,
  surroundings: Surroundings,
  done: (code: number) => void,
): void {
  const span = ['from', 'to']
  program
    .command('collect')
    .description('bring days from the Hugging Face API: all that are missing, or those named')
    .addOption(archive())
    .addOption(
      new Option('--date <day>', 'only this day')
        .argParser(parseDay)
        .conflicts(['week', 'month', ...span]),
    )
    .addOption(
      new Option('--week <week>', 'only the days of this week, YYYY-Www')
        .argParser(parseWeek)
        .conflicts(['month', ...span]),
    )
    .addOption(
      new Option('--month <month>', 'only the days of this month, YYYY-MM')
        .argParser(parseMonth)
        .conflicts(span),
    )
    .option('--from <day>', 'only this day and later', parseDay)
    .option('--to <day>', 'only this day and earlier', parseDay)
    .option('--refresh', 'ask for days again that are there and final', false)
    .option('--no-text', 'keep facts only: no abstracts and no summaries')
    .option('--endpoint <address>', 'where to ask', parseEndpoint, defaultEndpoint)
    .option('--concurrency <requests>', 'requests at a time, at most 16', parseConcurrency, 4)
    .option('--rate <requests>', 'requests a second', parseNumber, 1.5)
    .option('--timeout <seconds>', 'the most to wait for one answer', parseNumber, 30)
    .option('--retry-delay <seconds>', 'the wait before a second try', parseNumber, 1)
    .option('--tries <number>', 'how often a request without answer is made', parseTries, 5)
    .option('--json', 'report as JSON', false)
    .action(async ({ date, week, month, ...options }: Parsed, command: Command) => {
      if (options.from && options.to && options.from > options.to) {
        command.error('error: --from is later than --to')
      }
      const day: Period | undefined = date && { kind: 'daily', key: date }
      const period = day ?? week ?? month
      // What asks the network is loaded by no other command.
      const { collect } = await import('../commands/collect.ts')
      done(await collect({ ...options, ...(period && { period }) }, surroundings))
    })
}

function known<T>(value: T | null, expected: string): T {
  if (value !== null) return value
  throw new InvalidArgumentError(`It is to be ${expected}.`)
}

function parseDay(text: string): IsoDate {
  return known(parseIsoDate(text), 'a day that exists, YYYY-MM-DD')
}

function parseWeek(text: string): Period {
  return { kind: 'weekly', key: known(parseIsoWeek(text), 'a week that exists, YYYY-Www') }
}

function parseMonth(text: string): Period {
  return { kind: 'monthly', key: known(parseIsoMonth(text), 'a month, YYYY-MM') }
}

function parseEndpoint(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.search + url.hash === ''
  return known(isPlain ? text.replace(/\/+$/, '') : null, 'an http or https address')
}

function parseConcurrency(text: string): number {
  const count = /^\d{1,2}$/.test(text) ? Number(text) : 0
  return known(count >= 1 && count <= 16 ? count : null, 'a whole number from 1 to 16')
}

function parseTries(text: string): number {
  return known(/^[1-9]\d?$/.test(text) ? Number(text) : null, 'a whole number from 1 to 99')
}

function parseNumber(text: string): number {
  const number = /^\d{1,5}(?:\.\d{1,6})?$/.test(text) ? Number(text) : 0
  return known(number > 0 ? number : null, 'a number above 0')
}
