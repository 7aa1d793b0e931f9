import { type PaperId, parsePaperId } from '../arxiv.ts'
import { cleanTag } from './library.ts'

/** A QR code that a phone reads well from a screen holds some 500 characters. */
export const mostInLink = 40

export interface SharedList {
  readonly ids: readonly PaperId[]
  /** The name of the list; empty where it has none. */
  readonly tag: string
}

/** What stands behind `#` of an address that carries a small list; ids beyond the 40th are left out. */
export function writeListLink({ ids, tag }: SharedList): string {
  const list = ids.slice(0, mostInLink).join(',')
  return `#list=${list}${tag === '' ? '' : `&tag=${encodeURIComponent(tag)}`}`
}

/** Reads it again; null where it carries no list. What is not an id is left out. */
export function parseListLink(hash: string): SharedList | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const named = (fields.get('list') ?? '').split(',').flatMap((id) => parsePaperId(id) ?? [])
  const ids = [...new Set(named)].slice(0, mostInLink)
  return ids.length === 0 ? null : { ids, tag: cleanTag(fields.get('tag') ?? '') }
}
