import {
  createContext,
  memo,
  type ReactNode,
  startTransition,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { otherLanguage } from '#domain/text.ts'
import { useLanguage } from '#i18n/language.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { whenNear } from '#ui/when-near.ts'
import { isBrief } from './paper-row.tsx'
import { useGrowing } from './use-growing.ts'

export interface FarRowsProps {
  /** The whole ranking. */
  readonly papers: readonly RankedPaper[]
  /** Rows before this one are somebody else's. */
  readonly after: number
  readonly renderRow: (paper: RankedPaper, index: number) => ReactNode
}

/** Rows that come near, and are skipped, as one: the browser looks after each such part by itself. */
const rowsAGroup = 12
/** Groups made at once: no longer than a key press may be kept waiting. */
const groupsAtOnce = 3

/**
 * The rows of a long ranking that may be far from the screen. There they are a heading and a line,
 * all in the list: whoever searches in the page, or goes from heading to heading, finds each one.
 * Those that come near are made whole and stay so.
 */
export function FarRows({ papers, after, renderRow }: FarRowsProps) {
  const groups = useMemo(() => groupsOf(papers, after), [papers, after])
  const made = useGrowing(groups.length, groupsAtOnce)
  const printed = usePrinted()
  return (
    <RenderRow value={renderRow}>
      {(printed ? groups : groups.slice(0, made)).map((rows, index) => (
        <Group key={rows[0]?.id} rows={rows} start={after + index * rowsAGroup} whole={printed} />
      ))}
    </RenderRow>
  )
}

function groupsOf(papers: readonly RankedPaper[], after: number) {
  const count = Math.ceil((papers.length - after) / rowsAGroup)
  return Array.from({ length: count }, (_, index) => {
    const start = after + index * rowsAGroup
    return papers.slice(start, start + rowsAGroup)
  })
}

// Past the rows that are far, which have nothing to draw anew.
const RenderRow = createContext<FarRowsProps['renderRow']>(() => null)

interface GroupProps {
  readonly rows: readonly RankedPaper[]
  /** The place of the first one in the ranking, from 0. */
  readonly start: number
  /** Near or not. */
  readonly whole: boolean
}

/** Without a role: to a screen reader its rows are items of the one list. */
const Group = memo(function Group({ rows, start, whole }: GroupProps) {
  const [came, setCame] = useState(false)
  const near = whole || came
  const group = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (near || !group.current) return undefined
    return whenNear(group.current, () => startTransition(() => setCame(true)))
  }, [near])
  const brief = rows.filter(isBrief).length
  const height = `auto calc(${rows.length - brief} * var(--row-height) + ${brief} * var(--brief-height))`
  return (
    <li
      ref={group}
      role="none"
      className={near ? undefined : 'far-group'}
      style={{ containIntrinsicBlockSize: height }}
    >
      <ol role="none">
        {rows.map((paper, index) => (
          // Said, since the list right around it has no role.
          // oxlint-disable-next-line jsx-a11y/no-redundant-roles
          <li key={paper.id} role="listitem" value={paper.rank}>
            {near ? <NearRow paper={paper} index={start + index} /> : <Words paper={paper} />}
          </li>
        ))}
      </ol>
    </li>
  )
}, isSameGroup)

function isSameGroup(a: GroupProps, b: GroupProps): boolean {
  return (
    a.start === b.start &&
    a.whole === b.whole &&
    a.rows.length === b.rows.length &&
    a.rows.every((paper, index) => paper === b.rows[index])
  )
}

function NearRow({ paper, index }: { readonly paper: RankedPaper; readonly index: number }) {
  return use(RenderRow)(paper, index)
}

function Words({ paper }: { readonly paper: RankedPaper }) {
  const language = useLanguage()
  const shown = paper.summary[language] ? language : otherLanguage(language)
  return (
    <article id={paper.id} className="row border-b border-line">
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

/** True from the moment the page is printed: then every row must be there, and whole. */
function usePrinted(): boolean {
  const [printed, setPrinted] = useState(false)
  useEffect(() => {
    const print = () => flushSync(() => setPrinted(true))
    addEventListener('beforeprint', print)
    return () => removeEventListener('beforeprint', print)
  }, [])
  return printed
}
