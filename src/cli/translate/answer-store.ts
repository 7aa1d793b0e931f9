import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import * as v from 'valibot'

import { type PaperId, paperGroupOf, parsePaperId } from '#domain/arxiv.ts'
import { type Assignment, type Part, parts } from '#domain/translation/assignment.ts'
import { faultCodes } from '#domain/translation/fault.ts'
import { instructionsVersion } from '#domain/translation/instructions.ts'

import { readJson } from '../io/files.ts'

/**
 * Beside the archive's files and none of them: answers that were paid for, and why others were not
 * kept. Deleting it costs money, nothing else.
 */
export const storeName = '.translate'

const fault = v.object({
  code: v.picklist(faultCodes),
  found: v.string(),
  part: v.picklist(parts),
  language: v.nullable(v.picklist(['en', 'ko'])),
  at: v.nullable(v.number()),
})
const record = v.object({ part: v.picklist(parts), model: v.string() })
const recordsFile = v.object({
  version: v.literal(1),
  id: v.string(),
  answers: v.record(v.string(), v.object({ ...record.entries, answer: v.unknown() })),
  failures: v.record(v.string(), v.object({ ...record.entries, faults: v.array(fault) })),
})

/** All that is kept of one paper, by `keyOf`. */
export type Records = v.InferOutput<typeof recordsFile>
export type Failure = Records['failures'][string]

/**
 * The name of a part of an answer: what was asked, of whom, by which instructions. It changes with
 * each of these, so that an answer is never taken for that to another question.
 */
export function keyOf(assignment: Assignment, part: Part, model: string): string {
  const { title, sentences, wanted } = assignment
  const read = part === 'title' ? [title] : [title, sentences.join('')]
  const asked = [instructionsVersion, model, part, wanted[part], ...read]
  return createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 32)
}

/** Answers by paper in small files, each replaced at once, so that a killed run loses none. */
export class AnswerStore {
  readonly #folder: string

  constructor(archive: string) {
    this.#folder = join(archive, storeName)
  }

  #file(id: PaperId): string {
    return join(this.#folder, paperGroupOf(id), `${id.replace('/', '_')}.json`)
  }

  /** What is kept of a paper; nothing where its file is missing or damaged. */
  read(id: PaperId): Records {
    const file = this.#file(id)
    const read = v.safeParse(recordsFile, existsSync(file) ? readJson(file) : null)
    return read.success ? read.output : { version: 1, id, answers: {}, failures: {} }
  }

  /** Keeps a part of an answer that passed its checks. */
  keep(id: PaperId, key: string, answer: { part: Part; model: string; answer: unknown }): void {
    const { answers, failures, ...rest } = this.read(id)
    const { [key]: _, ...others } = failures
    this.#write(id, { ...rest, answers: { ...answers, [key]: answer }, failures: others })
  }

  /** Records why a part was left missing. */
  fail(id: PaperId, key: string, failure: Failure): void {
    const { failures, ...rest } = this.read(id)
    this.#write(id, { ...rest, failures: { ...failures, [key]: failure } })
  }

  #write(id: PaperId, records: Records): void {
    const file = this.#file(id)
    mkdirSync(dirname(file), { recursive: true })
    this.#hide()
    const draft = `${file}.${process.pid}.draft`
    writeFileSync(draft, `${JSON.stringify(records, null, 1)}\n`)
    renameSync(draft, file)
  }

  /** Git is told to leave the folder alone: it is of use to this copy only. */
  #hide(): void {
    const file = join(this.#folder, '.gitignore')
    if (!existsSync(file)) writeFileSync(file, '*\n')
  }

  /** Every paper of which something is kept. */
  *all(): Generator<Records & { readonly id: PaperId }> {
    const groups = existsSync(this.#folder)
      ? readdirSync(this.#folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
      : []
    for (const group of groups) {
      for (const name of readdirSync(join(this.#folder, group.name)).toSorted()) {
        if (!name.endsWith('.json')) continue
        const id = parsePaperId(name.slice(0, -'.json'.length).replace('_', '/'))
        if (id) yield { ...this.read(id), id }
      }
    }
  }

  /** Removes drafts that a killed run left. */
  tidy(): void {
    if (!existsSync(this.#folder)) return
    for (const name of readdirSync(this.#folder, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.draft')) rmSync(join(this.#folder, name), { force: true })
    }
  }
}
