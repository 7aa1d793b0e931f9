/**
 * Makes the folder of a `vite build` a whole site, for tests and a quick look: what `nonmun publish`
 * writes, from the archive in the folder, unchecked. `tsx src/build/write-shells.ts dist`
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { readSiteAddress } from './site-address.ts'
import { siteFiles } from './site-files.ts'

const folder = process.argv[2] ?? 'dist'
const { files, pages } = siteFiles(folder, readJson, readSiteAddress(process.env).url)
for (const { path, text } of files) {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
console.log(`${folder}: ${pages} pages`)

function readJson(path: string): unknown {
  try {
    const json: unknown = JSON.parse(readFileSync(join(folder, 'archive', path), 'utf8'))
    return json
  } catch {
    return undefined
  }
}
