import { type PaperId, parsePaperId } from '#domain/arxiv.ts'

const huggingFace = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/papers\/([^\s?#)\]]+)/i
const arxiv =
  /^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html)\/([^\s?#)\]]+)|^https?:\/\/(?:dx\.)?doi\.org\/10\.48550\/arxiv\.([^\s?#)\]]+)/i

/** The paper that a Hugging Face address names: with `www.`, a version, a query or a slash at the end too. */
export function idOfHuggingFaceLink(value: unknown): PaperId | null {
  return idIn(value, huggingFace)
}

/** The paper that an arXiv address (abstract, PDF, HTML) or its DOI names. */
export function idOfArxivLink(value: unknown): PaperId | null {
  return idIn(value, arxiv)
}

function idIn(value: unknown, link: RegExp): PaperId | null {
  if (typeof value !== 'string' || value.length > 2000) return null
  const match = link.exec(value.trim())
  const id = match?.[1] ?? match?.[2]
  return id === undefined
    ? null
    : parsePaperId(id.replace(/\/+$/, '').replace(/\.(?:pdf|md)$/i, ''))
}

/** Every address in a text, in order. */
export function addressesIn(text: string): string[] {
  return (
    text.match(/(?:https?:\/\/|\b(?:www\.)?(?:huggingface\.co|arxiv\.org)\/)[^\s<>"')\]]+/gi) ?? []
  )
}
