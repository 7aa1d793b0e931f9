import * as v from 'valibot'

import { type Issue, issue } from '../issue.ts'
import { archiveVersion, indexFile } from './schema.ts'

/** What a parser returns: a value, or null where nothing could be read, and all that was wrong. */
export interface Reading<T> {
  readonly value: T | null
  readonly issues: readonly Issue[]
}

/** A file's outermost object, once its version is one that this program knows. */
export function headOf(
  input: unknown,
  file: string,
): { head: Record<string, unknown> | null; issues: Issue[] } {
  const at = { file, place: 'version' }
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { head: null, issues: [issue('wrong-shape', 'refused', { file, place: '' }, input)] }
  }
  const head = input as Record<string, unknown>
  const version = head['version']
  if (typeof version === 'number' && version > archiveVersion) {
    return { head: null, issues: [issue('newer-version', 'refused', at, version)] }
  }
  if (version !== archiveVersion) {
    return { head: null, issues: [issue('wrong-shape', 'refused', at, version)] }
  }
  return { head, issues: [] }
}

type Fields = Record<string, v.GenericSchema>
type Values<F extends Fields> = { [Key in keyof F]: v.InferOutput<F[Key]> }

/** Reads optional fields one by one: a broken one is an issue and takes its missing value. */
export function readFields<F extends Fields>(
  fields: F,
  missing: Values<F>,
  input: object,
  at: { file: string; place: string },
  issues: Issue[],
): Values<F> {
  const values: Values<F> = { ...missing }
  for (const key of Object.keys(fields) as (keyof F & string)[]) {
    const found: unknown = Object.getOwnPropertyDescriptor(input, key)?.value
    const schema = fields[key]
    if (found === undefined || schema === undefined) continue
    const result = v.safeParse(schema, found)
    if (result.success) values[key] = result.output
    else {
      const place = `${at.place}.${key}`
      issues.push(issue('bad-field', 'missing', { file: at.file, place }, found))
    }
  }
  return values
}

/** Reads a file whose parts stand or fall together. */
export function readWhole<S extends v.GenericSchema>(schema: S, input: unknown, file: string) {
  const { head, issues } = headOf(input, file)
  if (!head) return { value: null, issues }
  const result = v.safeParse(schema, head)
  if (result.success) return { value: result.output, issues }
  const [first] = result.issues
  const place = v.getDotPath(first) ?? ''
  return { value: null, issues: [issue('wrong-shape', 'refused', { file, place }, first.input)] }
}

export type ArchiveIndex = v.InferOutput<typeof indexFile>
export type PeriodFacts = ArchiveIndex['days'][keyof ArchiveIndex['days']]

export function readIndex(input: unknown, file: string): Reading<ArchiveIndex> {
  return readWhole(indexFile, input, file)
}
