import type { Answer } from './hugging-face.ts'

/** What goes wrong with one answer. */
export type Fault =
  /** The body trickles in over so many milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** The connection breaks in the middle of the body. */
  | { readonly kind: 'cut' }
  /** Half of the body, with a length that says it were the whole. */
  | { readonly kind: 'half' }
  /** No answer ever. */
  | { readonly kind: 'hang' }
  /** The connection breaks before an answer. */
  | { readonly kind: 'reset' }
  | { readonly kind: 'html'; readonly status?: number }
  /** JSON of another shape than documented: a wrapper, or items with other field names. */
  | { readonly kind: 'changed'; readonly shape: 'wrapped' | 'renamed' }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'empty' }
  /** Only the first items, and no word of further pages. */
  | { readonly kind: 'shrunken'; readonly keep: number }

/** How an answer goes over the wire. */
export type Delivery =
  | { readonly kind: 'whole' }
  | Extract<Fault, { kind: 'slow' | 'cut' | 'hang' | 'reset' }>

export interface Delivered extends Answer {
  readonly delivery: Delivery
}

const page =
  '<!doctype html>\n<html><head><title>Maintenance</title></head><body>Soon.</body></html>'

/** An answer as a fault makes it. */
export function faulty(answer: Answer, fault: Fault | null): Delivered {
  if (fault === null) return { ...answer, delivery: { kind: 'whole' } }
  switch (fault.kind) {
    case 'slow':
    case 'cut':
    case 'hang':
    case 'reset':
      return { ...answer, delivery: fault }
    default:
      return { ...changed(answer, fault), delivery: { kind: 'whole' } }
  }
}

type ChangingFault = Exclude<Fault, { kind: Delivery['kind'] }>

function changed(answer: Answer, fault: ChangingFault): Answer {
  const { link: _, ...headers } = answer.headers
  switch (fault.kind) {
    case 'half':
      return { ...answer, body: answer.body.toString().slice(0, answer.body.length / 2) }
    case 'html': {
      const html = { ...headers, 'content-type': 'text/html; charset=utf-8' }
      return { status: fault.status ?? 200, headers: html, body: page }
    }
    case 'changed':
      return { ...answer, headers, body: reshaped(answer.body.toString(), fault.shape) }
    case 'status': {
      const { status, retryAfter } = fault
      const wait = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
      return { status, headers: { ...headers, ...wait }, body: '{"error":"A fault of the test"}' }
    }
    case 'empty':
      return { ...answer, headers, body: '[]' }
    case 'shrunken':
      return { ...answer, headers, body: JSON.stringify(itemsIn(answer).slice(0, fault.keep)) }
  }
}

function itemsIn({ body }: Answer): readonly unknown[] {
  const json: unknown = JSON.parse(body.toString())
  return Array.isArray(json) ? json : []
}

function reshaped(body: string, shape: 'wrapped' | 'renamed'): string {
  const json: unknown = JSON.parse(body)
  if (shape === 'wrapped') return JSON.stringify({ edition: { entries: json } })
  return body.replaceAll('"paper":', '"work":').replaceAll('"id":', '"arxiv":')
}
