/**
 * The step after `vite build`: makes the folder a whole site, with one HTML file for each language
 * and period, 404.html for every other address, and robots.txt. `tsx src/build/write-shells.ts dist`
 */
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import type { Manifest } from 'vite'

import type { Language } from '#domain/text.ts'

import { renderShell } from './shell.ts'
import { readSiteAddress } from './site-address.ts'
import { siteShells } from './site-shells.ts'

const folder = process.argv[2] ?? 'dist'
const { base, url } = readSiteAddress(process.env)
const page = join(folder, 'index.html')
const template = await readFile(page, 'utf8')
const manifest: Manifest = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8'))
const localeChunks = { ko: localeChunksOf('ko'), en: localeChunksOf('en') }

let count = 0
for (const shell of siteShells({ base, readJson, localeChunks })) {
  const file = join(folder, shell.path, 'index.html')
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, renderShell(template, shell, url))
  count += 1
}
if (count === 0) throw new Error(`${folder}/archive has no index. Run: npm run archive`)
await copyFile(page, join(folder, '404.html'))
await writeFile(join(folder, 'robots.txt'), 'User-agent: *\nAllow: /\n')
console.log(`${folder}: ${count} pages for ${url ?? base}`)

function readJson(path: string): unknown {
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, 'archive', path), 'utf8'))
    return json
  } catch {
    return undefined
  }
}

/** The chunk of a language's dictionary, which the entry only asks for once it runs. */
function localeChunksOf(language: Language): string[] {
  const source = `src/i18n/locales/${language}.ts`
  const chunk = manifest[source]
  if (!chunk) throw new Error(`${source} is not a chunk of its own.`)
  return [chunk.file]
}
