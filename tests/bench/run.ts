import { alignmentUsage, benchAlignment } from './alignment.ts'
import { benchCollect, collectUsage } from './collect.ts'
import { benchImport } from './import.ts'
import { benchKeystroke } from './keystroke.ts'
import { benchRelevance, relevanceUsage } from './relevance.ts'
import { benchSearch, searchUsage } from './search.ts'

interface Bench {
  readonly what: string
  readonly start: (args: readonly string[]) => void | Promise<void>
}

const benches: Readonly<Record<string, Bench>> = {
  import: {
    what: '125, 250, 500 and 1,000 days into an archive: time and memory side by side',
    start: benchImport,
  },
  collect: {
    what: `125 to 1,000 days from a server: memory, time, and requests a second\n${collectUsage}`,
    start: benchCollect,
  },
  alignment: {
    what: `sentences paired, numbers checked, sources of key points found\n${alignmentUsage}`,
    start: benchAlignment,
  },
  keystroke: {
    what: 'keystrokes in a ranking of 1,000 rows, on a CPU slowed four times',
    start: benchKeystroke,
  },
  search: {
    what: `the search over made-up papers, beside MiniSearch and Pagefind\n${searchUsage}`,
    start: benchSearch,
  },
  relevance: {
    what: `whether the search finds what readers mean, beside MiniSearch\n${relevanceUsage}`,
    start: benchRelevance,
  },
}

const [name, ...args] = process.argv.slice(2)
const bench = name === undefined ? undefined : benches[name]
if (bench) await bench.start(args)
else {
  if (name !== undefined) console.error(`There is no bench "${name}".`)
  console.log('npm run bench -- <name>')
  for (const [known, { what }] of Object.entries(benches)) console.log(`  ${known}  ${what}`)
  process.exitCode = name === undefined ? 0 : 2
}
