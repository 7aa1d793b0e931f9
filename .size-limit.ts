import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Budgets of DESIGN.md, section 5: gzip, 1 kB = 1000 bytes. They are measured on the built site. */
const site = 'dist'
const archive = join(site, 'archive')

const chunks = filesIn(join(site, 'assets'), '.js')
const firstViews = ['ko', 'en'].map((language) => ({
  language,
  // The entry, what it imports, and the language's dictionary: what a page's HTML asks for at once.
  scripts: scriptsOf(join(site, language, 'index.html')),
}))
const first = new Set(firstViews.flatMap(({ scripts }) => scripts))

export default [
  ...firstViews.map(({ language, scripts }) => ({
    name: `JavaScript of the first view, ${language}`,
    path: scripts,
    limit: '120 kB',
  })),
  ...chunks
    .filter((file) => !first.has(file))
    .map((file) => ({ name: `Later chunk ${file}`, path: file, limit: '60 kB' })),
  { name: 'CSS', path: filesIn(join(site, 'assets'), '.css'), limit: '12 kB' },
  ...['days', 'weeks', 'months'].map((folder) => ({
    name: `Paper data of the first view, largest of ${folder}`,
    path: [join(archive, 'index.json'), largestRanking(join(archive, folder))],
    limit: '30 kB',
  })),
].map((check) => ({ ...check, gzip: true }))

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
}

function scriptsOf(page: string): string[] {
  const html = readFileSync(page, 'utf8')
  const tags = html.match(/<(?:script|link)\b[^>]*>/g) ?? []
  const files = tags
    .filter((tag) => tag.startsWith('<script') || tag.includes('rel="modulepreload"'))
    .flatMap((tag) => /(?:src|href)="[^"]*?((?:assets\/)?[^"/]+\.js)"/.exec(tag)?.[1] ?? [])
    .map((file) => join(site, file))
  const absent = files.filter((file) => !existsSync(file))
  if (files.length === 0 || absent.length > 0)
    throw new Error(`${page} asks for: ${files.join(' ')}`)
  return files
}

/** The largest by its size on disk; `.rest.json`, `.en.json` and `.ko.json` are fetched later. */
function largestRanking(folder: string): string {
  const [largest] = readdirSync(folder)
    .filter((file) => /^[\dW-]+\.json$/.test(file))
    .map((file) => join(folder, file))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)
  if (largest === undefined) throw new Error(`There is no ranking in ${folder}.`)
  return largest
}
