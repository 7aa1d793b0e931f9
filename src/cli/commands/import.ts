import { resolve } from 'node:path'

import type { PaperId } from '#domain/arxiv.ts'
import { readFiles } from '#formats/read-files.ts'

import { factsOnly } from '../facts-only.ts'
import { inputsOf } from '../io/inputs.ts'
import { type Given, rebuild } from '../rebuild.ts'
import { jsonOf, summaryOf } from '../report.ts'
import { exitCodes, progressOn, type Surroundings } from '../surroundings.ts'
import { Tally } from '../tally.ts'

export interface ImportOptions {
  readonly archive: string
  /** False: facts only. */
  readonly text: boolean
  readonly dryRun: boolean
  readonly json: boolean
}

/** Reads documents into an archive and says what was found, repaired and refused. */
export async function importDocuments(
  names: readonly string[],
  { archive, text, dryRun, json }: ImportOptions,
  surroundings: Surroundings,
): Promise<number> {
  const progress = progressOn(surroundings)
  const tally = new Tally()
  async function* documents(isKnown: (id: PaperId) => boolean): AsyncGenerator<Given> {
    const inputs = inputsOf(names, surroundings, (finding) => tally.refuse(finding))
    for await (const reading of readFiles(inputs)) {
      progress(`document ${tally.documents + 1} ${reading.name}`)
      tally.note(reading, isKnown)
      const { name, collection } = reading
      yield { name, collection: text ? collection : factsOnly(collection) }
    }
  }
  const { findings, ...files } = await rebuild({
    folder: resolve(surroundings.cwd, archive),
    isDry: dryRun,
    onPrepared: surroundings.onPrepared,
    progress,
    documents,
  })
  progress('')
  const report = tally.report({ archive, dryRun, files }, findings)
  surroundings.stdout.write(json ? jsonOf(report) : summaryOf(report))
  const isRefused = report.issues.some(({ outcome }) => outcome === 'refused')
  return isRefused ? exitCodes.refused : exitCodes.ok
}
