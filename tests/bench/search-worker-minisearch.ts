import MiniSearch from 'minisearch'

import { miniSearchOptions } from './search-minisearch-options.ts'

/** Loads what MiniSearch wrote of itself, once, and answers with how much it found. */
let index: Promise<MiniSearch> | null = null

async function load(address: string): Promise<MiniSearch> {
  const response = await fetch(address)
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`)
  const json = await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text()
  return MiniSearch.loadJSON(json, miniSearchOptions)
}

async function answer({ text, index: address }: { text: string; index: string }) {
  index ??= load(address)
  const phrase = text.replaceAll('"', '')
  const results = (await index).search(phrase)
  return { results: Math.min(10, results.length), found: results.length }
}

addEventListener('message', ({ data }: MessageEvent<{ text: string; index: string }>) => {
  answer(data).then(
    (message) => postMessage(message),
    (error: unknown) => postMessage(String(error)),
  )
})
