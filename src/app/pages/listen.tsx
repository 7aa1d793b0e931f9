import { useMemo } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { splitSentences } from '#domain/sentences.ts'
import { languages } from '#domain/text.ts'
import { type AbstractContent } from '#features/paper/abstract-content.ts'
import { useAbstract } from '#features/paper/use-abstract.ts'
import { ReadAloud } from '#features/read-aloud/read-aloud.tsx'
import type { Readable } from '#features/read-aloud/readable.ts'

/** Reads a paper's key points, and its abstract or digest, aloud. */
export function Listen({ paper }: { readonly paper: RankedPaper }) {
  const { contents } = useAbstract(paper, languages, false, true)
  const { keyPoints } = paper
  const { en, ko } = contents
  const texts = useMemo(
    () =>
      languages.flatMap((language): readonly Readable[] => {
        const points = keyPoints[language]?.points ?? []
        const content = language === 'en' ? en : ko
        return [
          { kind: 'keyPoints', language, sentences: points },
          ...(content ? [readableOf(content, language)] : []),
        ]
      }),
    [keyPoints, en, ko],
  )
  return <ReadAloud texts={texts.filter(({ sentences }) => sentences.length > 0)} />
}

function readableOf(content: AbstractContent, language: Readable['language']): Readable {
  const sentences =
    content.kind === 'digest'
      ? content.digest.sentences
      : splitSentences(content.text.text, language).map((sentence) => sentence.trim())
  return { kind: content.kind, language, sentences }
}
