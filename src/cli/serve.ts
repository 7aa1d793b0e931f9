import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { serveSite } from './site-server.ts'

const folder = 'dist'
const port = Number(process.env['PORT'] ?? 4173)

if (!existsSync(join(folder, '404.html'))) {
  console.error(`There is no built site in ${folder}. Run: npm run build`)
  process.exitCode = 1
} else if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`PORT is a number from 0 to 65535, not ${process.env['PORT']}`)
  process.exitCode = 2
} else {
  const site = await serveSite({ folder, port })
  console.log(`Nonmun is served at ${site.url}`)
}
