import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'

import * as v from 'valibot'

/** Within the archive, so that a rename never crosses file systems. */
export const stageName = '.nonmun-writing'
const planName = 'plan.json'
const ownerName = 'process'

const plan = v.object({ writes: v.array(v.string()), removes: v.array(v.string()) })
type Plan = v.InferOutput<typeof plan>

export interface Transaction {
  /** Prepares a file where its bytes differ from what is there. */
  readonly write: (path: string, text: string | Uint8Array) => void
  /** Marks a file for removal. */
  readonly remove: (path: string) => void
  readonly changes: Plan
  /** Puts everything in its place. Before this the folder is as it was. */
  readonly commit: () => void
  /** Forgets what was prepared. */
  readonly discard: () => void
}

/**
 * Prepares changes to a folder beside it and makes them all at once. The plan on disk is the point
 * of no return: a run killed before it left the folder as it was, and one killed after it is
 * completed by the next. Throws where another run is writing to the folder.
 */
export function openTransaction(folder: string): Transaction {
  const stage = join(folder, stageName)
  if (!(statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? true)) {
    throw new Error(`${folder} is not a folder.`)
  }
  recover(folder)
  claim(folder, stage)
  const changes: Plan = { writes: [], removes: [] }
  return {
    changes,
    write: (path, text) => {
      if (hasBytes(join(folder, path), text)) return
      const file = join(stage, 'files', path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
      changes.writes.push(path)
    },
    remove: (path) => {
      changes.removes.push(path)
    },
    commit: () => {
      if (changes.writes.length + changes.removes.length > 0) {
        writePlan(stage, changes)
        carryOut(folder, changes)
      }
      rmSync(stage, { recursive: true, force: true })
    },
    discard: () => rmSync(stage, { recursive: true, force: true }),
  }
}

/** Of two runs that begin at the same moment one succeeds: a rename onto a folder with files fails. */
function claim(folder: string, stage: string): void {
  const own = `${stage}-${process.pid}`
  mkdirSync(join(own, 'files'), { recursive: true })
  writeFileSync(join(own, ownerName), String(process.pid))
  try {
    renameSync(own, stage)
  } catch {
    rmSync(own, { recursive: true, force: true })
    throw new Error(busy(folder, stage))
  }
}

function busy(folder: string, stage: string): string {
  return `Another run is writing to ${folder}. If none is, delete ${stage}.`
}

/** The same without touching anything: what a run would change. */
export function rehearse(folder: string): Transaction {
  const changes: Plan = { writes: [], removes: [] }
  return {
    changes,
    write: (path, text) => {
      if (!hasBytes(join(folder, path), text)) changes.writes.push(path)
    },
    remove: (path) => {
      changes.removes.push(path)
    },
    commit: () => {},
    discard: () => {},
  }
}

/** Ends what a killed run had begun: a complete plan is carried out, anything less is dropped. */
export function recover(folder: string): void {
  const stage = join(folder, stageName)
  if (!existsSync(stage)) return
  if (isAlive(readOr(join(stage, ownerName), ''))) {
    throw new Error(busy(folder, stage))
  }
  const left = planIn(readOr(join(stage, planName), ''))
  if (left) carryOut(folder, left)
  rmSync(stage, { recursive: true, force: true })
}

function carryOut(folder: string, { writes, removes }: Plan): void {
  for (const path of writes) {
    const prepared = join(folder, stageName, 'files', path)
    if (!existsSync(prepared)) continue
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    renameSync(prepared, join(folder, path))
  }
  for (const path of removes) rmSync(join(folder, path), { force: true })
}

function writePlan(stage: string, changes: Plan): void {
  const draft = join(stage, `${planName}.draft`)
  const handle = openSync(draft, 'w')
  writeFileSync(handle, JSON.stringify(changes))
  fsyncSync(handle)
  closeSync(handle)
  renameSync(draft, join(stage, planName))
}

function planIn(text: string): Plan | null {
  try {
    const read = v.safeParse(plan, JSON.parse(text))
    return read.success && [...read.output.writes, ...read.output.removes].every(isWithin)
      ? read.output
      : null
  } catch {
    return null
  }
}

function isWithin(path: string): boolean {
  const plain = normalize(path)
  return plain !== '..' && !plain.startsWith(`..${sep}`) && !plain.startsWith(sep)
}

function isAlive(owner: string): boolean {
  const pid = Number(owner)
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

/** True where a file holds exactly this text, or these bytes. */
export function hasBytes(file: string, text: string | Uint8Array): boolean {
  const size = statSync(file, { throwIfNoEntry: false })?.size
  return size === Buffer.byteLength(text) && readFileSync(file).equals(Buffer.from(text))
}
