import { buildMiniSearch } from './search-build-minisearch.ts'
import { buildOwn } from './search-build-own.ts'
import { buildPagefind } from './search-build-pagefind.ts'
import { writeCorpus } from './search-corpus.ts'

// A child of the bench: one index of one corpus, and at its end what it took as one line of JSON.

const [engine = '', papers = '', folder = ''] = process.argv.slice(2)
const count = Number(papers)

/** Seconds without those that making the papers took. */
const builders: Readonly<Record<string, () => Promise<number>>> = {
  own: () => buildOwn(folder),
  minisearch: () => buildMiniSearch(count, folder),
  pagefind: () => buildPagefind(count, folder),
}

if (engine === 'corpus') console.log(JSON.stringify({ bytes: writeCorpus(count, folder) }))
else {
  const build = builders[engine]
  if (!build) throw new Error(`There is no engine ${engine}.`)
  const seconds = await build()
  const rssMb = (process.resourceUsage().maxRSS * 1024) / 2 ** 20
  console.log(JSON.stringify({ seconds, rssMb }))
}
