import { type RefObject, useEffect } from 'react'

import './search.css'
import type { Marks } from '#search/contract.ts'

/** Where a text with hits stands: the element by its selector, and the text as the index has it. */
export interface MarkedText {
  readonly selector: string
  readonly text: string
  readonly marks: Marks
}

const highlightName = 'search-hit'

/**
 * Marks hits in rows without touching them: the rows stay those of a ranking, formulas whole. A
 * browser without the Custom Highlight API (Firefox before 140) shows the rows unmarked.
 */
export function useHitMarks(
  row: RefObject<HTMLElement | null>,
  /** The same array as long as they are the same. */
  texts: readonly MarkedText[],
): void {
  useEffect(() => {
    const element = row.current
    if (!element || !('highlights' in CSS)) return undefined
    const highlight = CSS.highlights.get(highlightName) ?? new Highlight()
    CSS.highlights.set(highlightName, highlight)
    let ranges: readonly Range[] = []
    const unmark = () => {
      for (const range of ranges) highlight.delete(range)
    }
    const mark = () => {
      unmark()
      ranges = texts.flatMap(({ selector, text, marks }) =>
        rangesIn(element.querySelector(selector), text, marks),
      )
      for (const range of ranges) highlight.add(range)
    }
    mark()
    // Formulas are typeset a moment later.
    const observer = new MutationObserver(mark)
    observer.observe(element, { childList: true, subtree: true, characterData: true })
    return () => {
      observer.disconnect()
      unmark()
    }
  }, [row, texts])
}

/** Ranges of the hits in an element; of a text with TeX, those that stand in it as they were typed. */
export function rangesIn(element: Element | null, text: string, marks: Marks): Range[] {
  if (!element || marks.length === 0) return []
  const nodes = textNodesOf(element)
  const shown = nodes.map(({ data }) => data).join('')
  let after = 0
  return marks.flatMap(([start, end]) => {
    const at = shown === text ? start : shown.indexOf(text.slice(start, end), after)
    if (at < 0 || end <= start) return []
    after = at + end - start
    return rangeOf(nodes, at, after) ?? []
  })
}

function textNodesOf(element: Element): Text[] {
  const nodes: Text[] = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest('math')) nodes.push(node)
  }
  return nodes
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range | null {
  const range = document.createRange()
  let before = 0
  let isOpen = false
  for (const node of nodes) {
    const { length } = node.data
    if (!isOpen && start < before + length) {
      range.setStart(node, start - before)
      isOpen = true
    }
    if (isOpen && end <= before + length) {
      range.setEnd(node, end - before)
      return range
    }
    before += length
  }
  return null
}
