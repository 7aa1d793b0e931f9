interface TexSourceProps {
  readonly source: string
}

/** A formula as its author typed it. `leading-none` keeps the other font from making the line taller. */
export function TexSource({ source }: TexSourceProps) {
  return <code className="font-mono text-[0.875em] leading-none">{source}</code>
}
