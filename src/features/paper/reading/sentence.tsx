import type { ReactNode } from 'react'

import type { Language } from '#domain/text.ts'
import { useWords } from '#i18n/use-words.ts'
import { TexText } from '#ui/tex-text.tsx'
import type { TermPlace } from './engine.ts'
import { NumberFlag } from './number-flag.tsx'
import type { Strays } from './stray-numbers.ts'
import { TermMark } from './term-mark.tsx'

export interface SentenceProps {
  /** With the white space that follows it. */
  readonly text: string
  readonly lang: Language
  readonly terms?: readonly TermPlace[] | undefined
  /** Numbers in it that the original does not have. */
  readonly strays?: Strays | undefined
  /** False where the tabulator passes its terms by. */
  readonly reachable?: boolean
}

/** One sentence with its marks: known terms underlined, numbers without an original flagged. */
export function Sentence({ text, lang, terms = [], strays = [], reachable = true }: SentenceProps) {
  const say = useWords('reading')
  const end = text.trimEnd().length
  return (
    <>
      {/* Marks come later. Drawn anew, no piece of the text seems to move: layout shift stays 0. */}
      <span key={terms.length === 0 ? 'plain' : 'marked'} lang={lang} className="sentence">
        {withMarks(text.slice(0, end), terms, reachable)}
      </span>
      {strays.length > 0 && (
        <NumberFlag words={say('number.notInOriginal', { numbers: strays.join(', ') })} />
      )}
      {text.slice(end)}
    </>
  )
}

function withMarks(text: string, terms: readonly TermPlace[], reachable: boolean): ReactNode {
  const pieces: ReactNode[] = []
  let done = 0
  for (const { start, end, term } of terms) {
    if (start < done || end > text.length) continue
    pieces.push(
      <TexText key={`before ${start}`} text={text.slice(done, start)} />,
      <TermMark key={start} text={text.slice(start, end)} term={term} reachable={reachable} />,
    )
    done = end
  }
  return [...pieces, <TexText key="rest" text={text.slice(done)} />]
}
