import { createContext, memo, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { otherLanguage } from '#domain/text.ts'
import { useLanguage } from '#i18n/language.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { laterRow } from './paper-row.tsx'

export interface FarRowsProps {
  /** The whole ranking. */
  readonly papers: readonly RankedPaper[]
  /** Rows before this one are somebody else's. */
  readonly after: number
  readonly renderRow: (paper: RankedPaper, index: number) => ReactNode
}

/** Nearer to the screen than this, a row is whole: farther than a turn of a wheel goes. */
const margin = '2000px'

/**
 * The rows of a long ranking that may be far from the screen. There they are a heading and a line,
 * all in the list: whoever searches in the page, or goes from heading to heading, finds each one.
 * A row that comes near is made whole and stays so.
 */
export function FarRows({ papers, after, renderRow }: FarRowsProps) {
  const watch = useWatch()
  return (
    <RenderRow value={renderRow}>
      {papers.slice(after).map((paper, index) => (
        <FarRow key={paper.id} paper={paper} index={after + index} watch={watch} />
      ))}
    </RenderRow>
  )
}

// Past the rows that are far, which have nothing to draw anew.
const RenderRow = createContext<FarRowsProps['renderRow']>(() => null)

interface FarRowProps {
  readonly paper: RankedPaper
  readonly index: number
  readonly watch: Watch
}

const FarRow = memo(function FarRow({ paper, index, watch }: FarRowProps) {
  const [near, setNear] = useState(false)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (near || !row.current) return undefined
    return watch(row.current, () => setNear(true))
  }, [near, watch])
  return (
    <li ref={row} value={paper.rank}>
      {near ? <NearRow paper={paper} index={index} /> : <Words paper={paper} />}
    </li>
  )
})

function NearRow({ paper, index }: Pick<FarRowProps, 'paper' | 'index'>) {
  return use(RenderRow)(paper, index)
}

function Words({ paper }: Pick<FarRowProps, 'paper'>) {
  const language = useLanguage()
  const shown = paper.summary[language] ? language : otherLanguage(language)
  return (
    <article id={paper.id} className={`row border-b border-line ${laterRow(paper)}`}>
      <h2 lang="en" className="headline col-start-2">
        {paper.title.en}
      </h2>
      {paper.summary[shown] && (
        <InLanguage lang={shown} className="col-start-2">
          {paper.summary[shown].text}
        </InLanguage>
      )}
    </article>
  )
}

type Watch = (element: Element, onNear: () => void) => () => void

/** One observer for all rows; what is printed is near, too. */
function useWatch(): Watch {
  const [watched] = useState(() => new Map<Element, () => void>())
  const observer = useRef<IntersectionObserver | null>(null)
  useEffect(() => {
    const all = () => {
      flushSync(() => {
        for (const onNear of watched.values()) onNear()
      })
    }
    addEventListener('beforeprint', all)
    return () => removeEventListener('beforeprint', all)
  }, [watched])
  const [watch] = useState(() => (element: Element, onNear: () => void) => {
    observer.current ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) watched.get(target)?.()
        }
      },
      { rootMargin: margin },
    )
    watched.set(element, onNear)
    observer.current.observe(element)
    return () => {
      watched.delete(element)
      observer.current?.unobserve(element)
    }
  })
  return watch
}
