import * as v from 'valibot'

import { offer } from './search-page.ts'

const pagefind = v.object({
  search: v.function(),
})
const found = v.object({
  results: v.array(v.object({ data: v.function() })),
})

let loaded: Promise<v.InferOutput<typeof pagefind>> | null = null

async function load() {
  const address = new URL('index/pagefind/pagefind.js', document.baseURI).href
  return v.parse(pagefind, await import(/* @vite-ignore */ address))
}

offer(async ({ text }) => {
  const start = performance.now()
  loaded ??= load()
  const { search } = await loaded
  const { results } = v.parse(found, await search(text))
  await Promise.all(results.slice(0, 10).map(({ data }) => data()))
  const ms = performance.now() - start
  return {
    ms,
    lastMs: ms,
    results: Math.min(10, results.length),
    found: results.length,
  }
})
