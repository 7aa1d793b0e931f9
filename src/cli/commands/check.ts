import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

import { checkArchive } from '../check-archive.ts'
import { inWords } from '../finding.ts'
import { issueLines } from '../report.ts'
import { exitCodes, type Surroundings } from '../surroundings.ts'

export interface CheckOptions {
  readonly archive: string
  readonly json: boolean
}

/** Checks an archive and names each fault with its file and path; exit 1 where there is any. */
export function check({ archive, json }: CheckOptions, { cwd, stdout }: Surroundings): number {
  const folder = resolve(cwd, archive)
  if (!existsSync(folder)) throw new Error(`There is no folder ${archive}.`)
  const { files, findings } = checkArchive(folder)
  const text = json
    ? JSON.stringify({ archive, files, issues: findings.map(inWords) }, null, 2)
    : [`${files} files checked, ${findings.length} faults`, ...issueLines(findings)].join('\n')
  stdout.write(`${text}\n`)
  return findings.length === 0 ? exitCodes.ok : exitCodes.refused
}
