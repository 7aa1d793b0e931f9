import * as v from 'valibot'

import { issue } from '../issue.ts'
import {
  institutionFile,
  institutionsFile,
  listFile,
  paperGroupFile,
  textsFile,
  topicsFile,
  translationsFile,
} from './lookup-schema.ts'
import { headOf, type Reading, readWhole } from './read.ts'

export type Texts = v.InferOutput<typeof textsFile>

/** Texts by paper. One that is broken is left out; the others survive. */
export function readTexts(input: unknown, file: string): Reading<Texts> {
  const { head, issues } = headOf(input, file)
  if (!head) return { value: null, issues }
  const kept = { ...head }
  for (const part of ['abstracts', 'digests'] as const) {
    const schema = textsFile.entries[part]
    kept[part] = Object.fromEntries(
      Object.entries(head[part] ?? {}).filter(([id, text]) => {
        if (v.safeParse(schema, { [id]: text }).success) return true
        issues.push(issue('bad-field', 'missing', { file, place: `${part}.${id}` }, text))
        return false
      }),
    )
  }
  const read = readWhole(textsFile, kept, file)
  return { value: read.value, issues: [...issues, ...read.issues] }
}

export type PaperGroup = v.InferOutput<typeof paperGroupFile>

export function readPaperGroup(input: unknown, file: string): Reading<PaperGroup> {
  return readWhole(paperGroupFile, input, file)
}

export type Institutions = v.InferOutput<typeof institutionsFile>

export function readInstitutions(input: unknown, file: string): Reading<Institutions> {
  return readWhole(institutionsFile, input, file)
}

export type InstitutionPage = v.InferOutput<typeof institutionFile>

export function readInstitution(input: unknown, file: string): Reading<InstitutionPage> {
  return readWhole(institutionFile, input, file)
}

export type Topics = v.InferOutput<typeof topicsFile>

export function readTopics(input: unknown, file: string): Reading<Topics> {
  return readWhole(topicsFile, input, file)
}

export type Translations = v.InferOutput<typeof translationsFile>

export function readTranslations(input: unknown, file: string): Reading<Translations> {
  return readWhole(translationsFile, input, file)
}

export type List = v.InferOutput<typeof listFile>

export function readList(input: unknown, file: string): Reading<List> {
  return readWhole(listFile, input, file)
}
