import { toJsonSchema } from '@valibot/to-json-schema'

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
import { writeJson } from '#domain/archive/write-json.ts'

const schemas = {
  day: dayFile,
  texts: textsFile,
  list: listFile,
  week: weekFile,
  month: monthFile,
  index: indexFile,
  papers: paperGroupFile,
  institutions: institutionsFile,
  institution: institutionFile,
  topics: topicsFile,
  translations: translationsFile,
}

/** The JSON Schema of each kind of archive file, by file name, as text. */
export function jsonSchemas(): [name: string, text: string][] {
  return Object.entries(schemas).map(([name, schema]) => {
    // What only a parser can check (that a date exists, that a link is safe) has no JSON Schema.
    const text = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
    return [`${name}.json`, writeJson(text, 20)]
  })
}
