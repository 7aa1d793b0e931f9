import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import { hasBytes } from '../io/transaction.ts'
import { jsonSchemas } from '../json-schemas.ts'
import { rebuild } from '../rebuild.ts'
import { issueLines } from '../report.ts'
import { exitCodes, progressOn, type Surroundings } from '../surroundings.ts'

export interface DeriveOptions {
  readonly archive: string
  readonly schema?: string
}

/**
 * Merges our own texts into the days again and makes everything that follows from the days; with
 * `schema` also writes the JSON Schema of each kind of file there.
 */
export async function derive(options: DeriveOptions, surroundings: Surroundings): Promise<number> {
  const { cwd, stdout, stderr, onPrepared } = surroundings
  const progress = progressOn(surroundings)
  const { written, removed, findings } = await rebuild({
    folder: resolve(cwd, options.archive),
    isDry: false,
    onPrepared,
    progress,
    documents: async function* () {},
  })
  progress('')
  if (options.schema !== undefined) writeSchemas(resolve(cwd, options.schema))
  stdout.write(
    `${written.length} files written, ${removed.length} removed, in ${options.archive}\n`,
  )
  for (const line of issueLines(findings)) stderr.write(`${line}\n`)
  return findings.some(({ outcome }) => outcome === 'refused') ? exitCodes.refused : exitCodes.ok
}

function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of jsonSchemas()) {
    const file = join(folder, name)
    if (!hasBytes(file, text)) writeFileSync(file, text)
  }
}
