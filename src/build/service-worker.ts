import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { build, type Plugin, type Rolldown } from 'vite'

/** A chunk above this many characters (TeX, tables) is kept when it is first used, not beforehand. */
const smallChunk = 24_000

/** Files beside the page that it cannot do without; of `public`. */
const besideThePage = ['theme.js', 'favicon.svg', 'manifest.webmanifest']

interface PrecacheEntry {
  readonly url: string
  /** Null where the name itself changes with the content. */
  readonly revision: string | null
}

/**
 * Writes `sw.js` beside the page. With `NONMUN_OFFLINE=off` it is one that ends the service worker
 * of an earlier build instead.
 */
export function serviceWorker(env: Readonly<Record<string, string | undefined>>): Plugin {
  const isOff = env['NONMUN_OFFLINE'] === 'off'
  let publicDir = ''
  return {
    name: 'nonmun:service-worker',
    apply: 'build',
    enforce: 'post',
    config: () => ({ define: { 'import.meta.env.NONMUN_OFFLINE': String(!isOff) } }),
    configResolved: (config) => {
      publicDir = config.publicDir
    },
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const code = await bundleServiceWorker(isOff ? 'farewell' : 'service-worker')
        const entries = JSON.stringify(precacheOf(Object.values(bundle), publicDir))
        const source = code.replaceAll('self.__WB_MANIFEST', () => entries)
        this.emitFile({ type: 'asset', fileName: 'sw.js', source })
      },
    },
  }
}

/** One of the two scripts of src/service-worker as a classic script, which every browser takes. */
export async function bundleServiceWorker(name: 'service-worker' | 'farewell'): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome131', 'firefox133', 'safari18.2'],
      rolldownOptions: {
        input: join(import.meta.dirname, `../service-worker/${name}.ts`),
        output: { format: 'iife' },
      },
    },
  })
  const [output] = [result].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error(`src/service-worker/${name}.ts gave no script.`)
  return chunk.code
}

function precacheOf(
  files: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[],
  publicDir: string,
): PrecacheEntry[] {
  const page = files.find(({ fileName }) => fileName === 'index.html')
  if (page?.type !== 'asset') throw new Error('The build has no index.html to keep.')
  const named = files.filter(isOfThePage).map(({ fileName }) => ({ url: fileName, revision: null }))
  return [
    { url: 'index.html', revision: revisionOf(page.source) },
    ...besideThePage.map((url) => ({
      url,
      revision: revisionOf(readFileSync(join(publicDir, url))),
    })),
    ...named.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
  ]
}

/** Styles, what the first view runs, and small chunks; workers are assets, not chunks. */
function isOfThePage(file: Rolldown.OutputAsset | Rolldown.OutputChunk): boolean {
  if (file.fileName.endsWith('.css')) return true
  return file.type === 'chunk' && (file.isEntry || file.code.length <= smallChunk)
}

function revisionOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}
