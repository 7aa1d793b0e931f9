import { TexSource } from './tex-source.tsx'
import { typesetMath } from './typeset-math.ts'

interface TexMathProps {
  readonly source: string
}

// Browsers do not break formulas; a longer source than this may be wider than a phone.
const longSource = 80

/** Loaded when the first formula that needs a TeX engine is shown; it brings the engine along. */
export function TexMath({ source }: TexMathProps) {
  const math = typesetMath(source)
  if (!math) return <TexSource source={source} />
  if (source.length > longSource) {
    return <span className="block overflow-x-auto py-1 leading-none">{math}</span>
  }
  // The negative margins let a fraction stand in a line without pushing the lines apart.
  return <span className="-my-[0.4em] inline-block leading-none">{math}</span>
}
