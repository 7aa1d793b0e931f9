import { existsSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'

import { dayFile, indexFile, monthFile, weekFile } from '#domain/archive/schema.ts'
import {
  institutionFile,
  institutionsFile,
  listFile,
  paperGroupFile,
  textsFile,
  topicsFile,
  translationsFile,
} from '#domain/archive/lookup-schema.ts'
import { deriveArchive } from '#domain/archive/derive.ts'
import { knownInstitutions } from '#domain/institution/resolve.ts'
import { issue } from '#domain/issue.ts'

import { type ArchiveFiles, filesOf } from './archive-folder.ts'
import { fault, type Finding } from './finding.ts'
import { readJson } from './io/files.ts'
import { openSpill } from './io/spill.ts'
import { hasBytes, stageName } from './io/transaction.ts'
import { loadArchive, strays } from './load-archive.ts'
import { PaperStore } from './paper-store.ts'

/** Which schema a file must meet, by its path; a part of its name is repeated by the field so called. */
const rules: readonly (readonly [pattern: RegExp, schema: v.GenericSchema])[] = [
  [/^index\.json$/, indexFile],
  [/^days\/(?<date>[^/.]+)\.json$/, dayFile],
  [/^days\/(?<date>[^/.]+)\.(?<language>en|ko)\.json$/, textsFile],
  [/^lists\/(?<week>[^/.]+)\.json$/, listFile],
  [/^weeks\/(?<week>[^/.]+)(?:\.rest)?\.json$/, weekFile],
  [/^months\/(?<month>[^/.]+)(?:\.rest)?\.json$/, monthFile],
  [/^papers\/[^/.]+\.json$/, paperGroupFile],
  [/^institutions\/index\.json$/, institutionsFile],
  [/^topics\/index\.json$/, topicsFile],
  [/^translations\/index\.json$/, translationsFile],
  [/^institutions\/(?<slug>[^/.]+)\.json$/, institutionFile],
]

export interface Checked {
  readonly files: number
  readonly findings: readonly Finding[]
}

/** Every fault of an archive: of form, of names, of what follows from the days. Writes nothing. */
export function checkArchive(folder: string): Checked {
  const files = filesOf(folder)
  const paths = [...files.all].filter((path) => !files.ownTexts.includes(path))
  const ofForm = paths.flatMap((path) => checkFile(folder, path))
  const seen = new Set(ofForm.map(placeOf))
  const others = checkAgainstDays(folder, files).filter((one) => !seen.has(placeOf(one)))
  const unfinished = existsSync(join(folder, stageName))
    ? [fault('unfinished-run', 'refused', { file: stageName, place: '' }, '')]
    : []
  return { files: files.all.size, findings: [...unfinished, ...ofForm, ...others] }
}

/** The readers write `papers[3].title`, the schema's issues `papers.3.title`. */
function placeOf({ file, place }: Finding): string {
  return `${file} ${place.replace(/\[(\d+)\]/g, '.$1')}`
}

function checkFile(folder: string, path: string): Finding[] {
  const rule = rules.find(([pattern]) => pattern.test(path))
  if (!rule) return [fault('unknown-file', 'refused', { file: path, place: '' }, '')]
  const [pattern, schema] = rule
  const json = readJson(join(folder, path))
  if (json === undefined) return [issue('not-json', 'refused', { file: path, place: '' }, '')]
  const result = v.safeParse(schema, json)
  if (!result.success) {
    return result.issues.map((one) =>
      issue('wrong-shape', 'refused', { file: path, place: v.getDotPath(one) ?? '' }, one.input),
    )
  }
  const names = Object.entries(pattern.exec(path)?.groups ?? {})
  return names.flatMap(([key, name]) => {
    const said = v.parse(v.object({ [key]: v.string() }), json)[key]
    const at = { file: path, place: key }
    return said === name ? [] : [fault('wrong-name', 'refused', at, String(said))]
  })
}

/** Makes the archive anew and compares: ranks, order, names and every derived file. */
function checkAgainstDays(folder: string, files: ArchiveFiles): Finding[] {
  const spill = openSpill()
  try {
    const store = new PaperStore(spill)
    const loaded = loadArchive({ folder, files, store, progress: () => {} })
    loaded.addOwnTexts()
    const { homeless, ...joined } = store.joined()
    const faults = [...loaded.findings, ...strays(homeless, loaded.ownTexts)]
    const made = new Set<string>(files.ownTexts)
    for (const { path, text } of deriveArchive({ ...joined, known: knownInstitutions })) {
      made.add(path)
      if (hasBytes(join(folder, path), text)) continue
      const found = files.all.has(path) ? 'another content' : 'no such file'
      faults.push(fault('not-derived', 'refused', { file: path, place: '' }, found))
    }
    for (const file of files.all) {
      if (made.has(file) || !rules.some(([pattern]) => pattern.test(file))) continue
      faults.push(fault('not-derived', 'refused', { file, place: '' }, 'a file that nothing gives'))
    }
    return faults
  } finally {
    spill.close()
  }
}
