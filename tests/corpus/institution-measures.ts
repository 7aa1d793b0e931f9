import { type Collection, mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { idOfHuggingFaceLink } from '#formats/paper-link.ts'
import { parseJson } from '#formats/parse-json.ts'
import { fieldOf, listOf } from '#formats/record.ts'

import { type Measure, measure } from './measure.ts'
import type { Corpus, Read } from './read-corpus.ts'

interface Row {
  readonly path: string
  /** As it stands in the document. */
  readonly raw: string
  readonly blog: Paper
  readonly api: Paper
}

const authorsOnly = /^\W*\d+ authors?/i

/** The institutions of the blog's JSON against the organisations in the API's answers, row by row. */
export function institutionMeasures({ documents }: Corpus): Measure[] {
  const { papers } = mergeCollections(...collectionsOf(documents, 'hugging-face-api'))
  const rows = documents
    .filter(({ reading }) => reading.format === 'blog-json')
    .flatMap((document) => rowsOf(document, papers))
  const named = rows.filter(({ raw }) => raw !== '' && !authorsOnly.test(raw))
  const unnamed = rows.filter(({ raw }) => authorsOnly.test(raw))
  return [
    measure('institutions equal to the API’s organisation', named, isSame, describe),
    measure(
      'no institution where the document names none',
      rows.filter((row) => !named.includes(row)),
      ({ blog }) => blog.institutions.length === 0,
      describe,
    ),
    measure(
      'author counts equal to the API’s',
      unnamed,
      ({ blog, api }) => blog.authorCount === api.authorCount,
      ({ path, raw, api }) => `${path} ${api.id}: "${raw}", the API has ${api.authorCount} authors`,
    ),
  ]
}

function collectionsOf(documents: readonly Read[], format: string): Collection[] {
  return documents.flatMap(({ reading }) => (reading.format === format ? [reading.collection] : []))
}

function rowsOf({ path, text, reading }: Read, api: Collection['papers']): Row[] {
  return listOf(parseJson(text).json, 'papers').flatMap((entry) => {
    const id = idOfHuggingFaceLink(fieldOf(entry, 'url'))
    const blog = id && reading.collection.papers.get(id)
    const other = id && api.get(id)
    const raw = fieldOf(entry, 'institution')
    return blog && other
      ? [{ path, raw: typeof raw === 'string' ? raw : '', blog, api: other }]
      : []
  })
}

function isSame({ blog, api }: Row): boolean {
  return blog.institutions.length > 0 && blog.institutions.join() === api.institutions.join()
}

function describe({ path, raw, blog, api }: Row): string {
  const [read, wanted] = [blog, api].map(({ institutions }) => institutions.join() || 'none')
  return `${path} ${blog.id}: "${raw}" was read as ${read}, the API has ${wanted}`
}
