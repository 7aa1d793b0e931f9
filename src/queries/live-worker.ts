/** Runs in a worker: answers are read here, with the table of institutions, beside the page. */
import { huggingFaceApi } from '#formats/hugging-face-api.ts'
import type { LiveReading, LiveTexts } from './live-messages.ts'

addEventListener('message', ({ data }: MessageEvent<LiveTexts>) => postMessage(read(data)))

function read({ name, texts, at }: LiveTexts): LiveReading {
  const json = joined(texts)
  const document = { name, text: '', json, capturedAt: at }
  if (json === null || !huggingFaceApi.recognises(document)) return null
  const { collection, issues } = huggingFaceApi.read(document)
  const isUnreadable = Array.isArray(json) && json.length > 0 && collection.papers.size === 0
  return isUnreadable ? null : { collection, issues }
}

/** The pages of a list as one; a single answer as it is. Null where one is not JSON. */
function joined(texts: readonly string[]): unknown {
  try {
    const pages = texts.map((text): unknown => JSON.parse(text))
    return pages.every(Array.isArray) ? pages.flat() : pages[0]
  } catch {
    return null
  }
}
