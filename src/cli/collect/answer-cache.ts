import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

import * as v from 'valibot'

import { type IsoDate, parseIsoDate } from '#domain/calendar.ts'

import { hasBytes } from '../io/transaction.ts'
import type { Page } from './fetch-page.ts'

/** Beside the archive's files and none of them. */
export const collectName = '.collect'
const stateName = 'days.json'

const cachedPage = v.object({
  endpoint: v.string(),
  at: v.string(),
  items: v.array(v.unknown()),
  next: v.nullable(v.number()),
})

const isoDate = v.custom<IsoDate>((value) => parseIsoDate(value) !== null)
const stateFile = v.object({
  version: v.literal(1),
  empty: v.array(isoDate),
  shrunken: v.record(isoDate, v.number()),
})

/** What the days' files cannot say, kept from run to run. */
export interface DaysState {
  /** Weekdays that are final and list nothing, such as holidays. */
  readonly empty: ReadonlySet<IsoDate>
  /** Days whose answer lacked papers that the archive has, and how often in a row. */
  readonly shrunken: ReadonlyMap<IsoDate, number>
}

/**
 * Answers on their way into an archive: each page is kept from the moment it came until the archive
 * has it, so that a killed run costs no second request. Damaged files count as absent.
 */
export class AnswerCache {
  readonly #folder: string
  readonly #endpoint: string

  constructor(archive: string, endpoint: string) {
    this.#folder = join(archive, collectName)
    this.#endpoint = endpoint
  }

  #file(date: IsoDate, page: number): string {
    return join(this.#folder, `${date}.${page}.json.gz`)
  }

  keep(date: IsoDate, page: number, answer: Page): void {
    this.#write(
      this.#file(date, page),
      gzipSync(JSON.stringify({ endpoint: this.#endpoint, ...answer })),
    )
  }

  page(date: IsoDate, page: number): Page | null {
    const file = this.#file(date, page)
    if (!existsSync(file)) return null
    try {
      const json: unknown = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'))
      const { endpoint, ...answer } = v.parse(cachedPage, json)
      return endpoint === this.#endpoint ? answer : null
    } catch {
      return null
    }
  }

  /** The pages of a day from the first on, as far as they are kept. */
  pages(date: IsoDate): readonly Page[] {
    const pages: Page[] = []
    for (let next: number | null = 0; next !== null;) {
      const page = this.page(date, next)
      if (!page) break
      pages.push(page)
      next = page.next
    }
    return pages
  }

  forget(date: IsoDate): void {
    for (const name of this.#names()) {
      if (name.startsWith(`${date}.`)) rmSync(join(this.#folder, name), { force: true })
    }
  }

  /** Days of which something is kept, oldest first. */
  dates(): readonly IsoDate[] {
    const dates = this.#names().map((name) => parseIsoDate(name.slice(0, 10)))
    return [...new Set(dates.filter((date) => date !== null))].toSorted()
  }

  state(): DaysState {
    try {
      const json: unknown = JSON.parse(readFileSync(join(this.#folder, stateName), 'utf8'))
      const { empty, shrunken } = v.parse(stateFile, json)
      const counts = Object.entries(shrunken).flatMap(([key, count = 0]) => {
        const date = parseIsoDate(key)
        return date ? [[date, count] as const] : []
      })
      return { empty: new Set(empty), shrunken: new Map(counts) }
    } catch {
      return { empty: new Set(), shrunken: new Map() }
    }
  }

  /** Committed with the archive where that is kept in Git, as the next run may be on another machine. */
  keepState({ empty, shrunken }: DaysState): void {
    const file = join(this.#folder, stateName)
    if (empty.size + shrunken.size === 0) {
      rmSync(file, { force: true })
      return
    }
    const sorted = Object.fromEntries([...shrunken].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    const state = { version: 1, empty: [...empty].toSorted(), shrunken: sorted }
    const text = `${JSON.stringify(state, null, 2)}\n`
    if (!hasBytes(file, text)) this.#write(file, Buffer.from(text))
  }

  /** Removes drafts of a killed run, and the folder where nothing is left in it. */
  tidy(): void {
    for (const name of this.#names()) {
      if (name.endsWith('.draft')) rmSync(join(this.#folder, name), { force: true })
    }
    const rest = this.#names().filter((name) => name !== '.gitignore')
    if (rest.length === 0) rmSync(this.#folder, { recursive: true, force: true })
  }

  #names(): readonly string[] {
    return existsSync(this.#folder) ? readdirSync(this.#folder) : []
  }

  #write(file: string, bytes: Uint8Array): void {
    mkdirSync(this.#folder, { recursive: true })
    const ignored = join(this.#folder, '.gitignore')
    if (!existsSync(ignored)) writeFileSync(ignored, '*.gz\n*.draft\n')
    const draft = `${file}.${process.pid}.draft`
    writeFileSync(draft, bytes)
    renameSync(draft, file)
  }
}
