import type { ToSearch } from './contract.ts'

export type Question = Extract<ToSearch, { kind: 'search' | 'suggest' }>

/**
 * A new question takes the place of the one before in its lane. Null is of none: counts are asked
 * for several lists at once, beside the results, and neither may end the other.
 */
export function laneOf(asked: Question): Question['kind'] | null {
  return asked.kind === 'search' && asked.request.withCounts === true ? null : asked.kind
}
