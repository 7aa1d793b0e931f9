import './read-aloud.css'
import { useEffect } from 'react'

const highlightName = 'read-aloud'

/**
 * Lights a sentence where the page shows it, without touching the page. A sentence with a formula
 * is found by the words around that. Nothing is lit in a browser without the Custom Highlight API,
 * or where the text does not stand; the player says the sentence in any case.
 */
export function useLight(root: Element | null, sentence: string | null): void {
  useEffect(() => {
    if (!root || sentence === null || !('highlights' in CSS)) return undefined
    const range = rangeOfSentence(root, sentence)
    if (!range) return undefined
    const highlight = new Highlight(range)
    // Above the marks that text may have.
    highlight.priority = 2
    CSS.highlights.set(highlightName, highlight)
    return () => {
      if (CSS.highlights.get(highlightName) === highlight) CSS.highlights.delete(highlightName)
    }
  }, [root, sentence])
}

interface Letter {
  readonly node: Text
  readonly offset: number
}

/** Where a sentence stands below an element; null where it does not. */
export function rangeOfSentence(root: Element, sentence: string): Range | null {
  const { text, letters } = lettersOf(root)
  const parts = wordsOf(sentence)
  const [first] = parts
  const last = parts.at(-1)
  if (first === undefined || last === undefined) return null
  const start = text.indexOf(first)
  if (start < 0) return null
  const lastStart = parts.length === 1 ? start : text.indexOf(last, start + first.length)
  // The end of another sentence is not this one's.
  const isNear = lastStart >= 0 && lastStart - start < sentence.length * 2
  const end = isNear ? lastStart + last.length : start + first.length
  const from = letters[start]
  const to = letters[end - 1]
  if (!from || !to) return null
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset + 1)
  return range
}

/** Stretches of a sentence that stand on the page as they were typed. */
function wordsOf(sentence: string): string[] {
  return sentence
    .split(/\$[^$]*\$|\\[a-zA-Z]+|[{}\\~`]|''|--+/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((part) => part.length > 1)
}

/** All that is shown below an element, its white space folded, each letter with its place. */
function lettersOf(root: Element) {
  const letters: Letter[] = []
  let text = ''
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || isAside(node.parentElement)) continue
    for (let offset = 0; offset < node.data.length; offset += 1) {
      const letter = /\s/.test(node.data[offset] ?? '') ? ' ' : (node.data[offset] ?? '')
      if (letter === ' ' && text.endsWith(' ')) continue
      text += letter
      letters.push({ node, offset })
    }
  }
  return { text, letters }
}

function isAside(element: Element | null): boolean {
  return element?.closest('math, .sr-only, button, [data-player]') !== null
}
