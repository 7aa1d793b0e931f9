import { lazy, Suspense } from 'react'

import { mayHoldTex } from '#domain/tex/may-hold-tex.ts'

import type { TypesetTextProps } from './typeset-text.tsx'

// Nine texts in ten hold no TeX: the first view does without the reader of it. Where that cannot
// be fetched, the text stays as it was typed.
const TypesetText = lazy(() =>
  import('./typeset-text.tsx').then(
    (module) => ({ default: module.TypesetText }),
    () => ({ default: SourceText }),
  ),
)

function SourceText({ text }: TypesetTextProps) {
  return <>{text}</>
}

export interface TexTextProps {
  readonly text: string
  /** False inside a link or a button, where another link may not stand. */
  readonly links?: boolean
}

/** A title, an abstract or a digest, with its TeX typeset. */
export function TexText({ text, links = true }: TexTextProps) {
  if (!mayHoldTex(text)) return text
  return (
    <Suspense fallback={text}>
      <TypesetText text={text} links={links} />
    </Suspense>
  )
}
