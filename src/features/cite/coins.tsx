import { coinsOf } from '#domain/citation/coins.ts'
import type { Citable } from '#domain/citation/csl.ts'

/** Says to reference managers which paper stands here; empty for everybody else. */
export function Coins({ paper }: { readonly paper: Citable }) {
  return <span className="Z3988" title={coinsOf(paper)} hidden />
}
