/**
 * The papers that the page shows, as the keyboard goes through them. The document itself is asked:
 * rankings, results, lists and the page of one paper are the same to a key.
 */

/** The paper gone to last: it stays the current one when the focus leaves its row. */
let last: HTMLElement | null = null

/** The paper that has the focus, else the one gone to last, else the first that can be seen. */
export function currentPaper(): HTMLElement | null {
  const papers = papersOnPage()
  const focused = document.activeElement?.closest('#main article')
  const known = papers.find((paper) => paper === focused) ?? papers.find((paper) => paper === last)
  return known ?? papers.find(isSeen) ?? null
}

/** Goes to the next paper of a list, or back, and gives its headline the focus. */
export function stepToPaper(by: 1 | -1): boolean {
  const papers = papersOnPage()
  const focused = document.activeElement?.closest('#main article')
  const from = papers.findIndex((paper) => paper === (focused ?? last))
  const first = papers.findIndex(isSeen)
  const target = papers[from < 0 ? Math.max(0, first) : from + by]
  return target !== undefined && focusPaper(target)
}

/** Gives a paper's headline the focus: a screen reader says which paper it is. */
export function focusPaper(paper: HTMLElement): boolean {
  last = paper
  const headline = headlineOf(paper)
  headline?.focus()
  return headline !== null
}

/** The button that opens a row in place, or the link of a row that has a page alone. */
export function headlineOf(paper: HTMLElement): HTMLElement | null {
  return paper.querySelector<HTMLElement>('h1, h2 button, h2 a')
}

/** Opens a row that is closed, so that what a key changes can be seen. */
export function unfold(paper: HTMLElement): void {
  const headline = headlineOf(paper)
  if (headline?.getAttribute('aria-expanded') === 'false') headline.click()
  // A row that stands open unasked keeps its abstract for the asking.
  paper.querySelector<HTMLElement>('.row-card > button')?.click()
}

/** Presses what stands in a paper under a selector. */
export function press(paper: HTMLElement, selector: string): boolean {
  const found = paper.querySelector<HTMLElement>(selector)
  found?.click()
  return found !== null
}

function papersOnPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('#main article')]
}

function isSeen(paper: HTMLElement): boolean {
  const { top, bottom } = paper.getBoundingClientRect()
  return bottom > 0 && top < innerHeight && (top >= 0 || bottom > innerHeight / 2)
}
