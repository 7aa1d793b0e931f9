import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'
import { parse } from 'yaml'

const pair = v.object({ en: v.string(), ko: v.string() })
const point = v.object({ ...pair.entries, from: v.array(v.number()) })
const schema = v.object({
  id: v.string(),
  title: v.string(),
  summary: pair,
  keyPoints: v.array(point),
  digest: v.array(pair),
})

/** One of our own texts as it stands in the archive. */
export type OwnText = v.InferOutput<typeof schema>

/** Our own texts, sentence beside sentence. */
export function readDigests(): readonly OwnText[] {
  const folder = join(import.meta.dirname, '../../public/archive/texts')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => v.parse(schema, parse(readFileSync(join(folder, name), 'utf8'))))
}
