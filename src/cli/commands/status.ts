import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import type { IsoDate } from '#domain/calendar.ts'

import { exitCodes, type Surroundings } from '../surroundings.ts'
import { AnswerStore } from '../translate/answer-store.ts'
import { statusJson, statusOf, statusTable } from '../translate/status-report.ts'

export interface StatusOptions {
  readonly archive: string
  readonly from?: IsoDate
  readonly to?: IsoDate
  readonly missing: boolean
  readonly json: boolean
}

/** Says which texts an archive's papers have in each language, from whom, and what is missing. */
export function status(options: StatusOptions, { cwd, stdout }: Surroundings): number {
  const folder = resolve(cwd, options.archive)
  if (!existsSync(folder)) throw new Error(`There is no folder ${options.archive}.`)
  const span = { from: options.from ?? null, to: options.to ?? null }
  const report = statusOf(options.archive, folder, span, new AnswerStore(folder))
  stdout.write(options.json ? statusJson(report) : statusTable(report, options.missing))
  return exitCodes.ok
}
