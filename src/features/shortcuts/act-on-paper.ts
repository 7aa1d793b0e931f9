import { parsePaperId, type PaperId } from '#domain/arxiv.ts'
import type { ShortcutAction } from '#domain/shortcuts.ts'
import { type Language, otherLanguage } from '#domain/text.ts'
import {
  type AbstractView,
  changeSettings,
  readSettings,
  withAbstractViewOf,
} from '#store/settings.ts'
import {
  currentPaper,
  focusPaper,
  headlineOf,
  press,
  stepToPaper,
  unfold,
} from './papers-on-page.ts'

export interface ShownPage {
  readonly language: Language
  /** The paper whose page it is, null for a page of many. */
  readonly paper: PaperId | null
}

/** Does to the current paper what a key stands for; false where there is nothing to do it to. */
export function actOnPaper(
  action: Exclude<ShortcutAction, 'search' | 'help'>,
  page: ShownPage,
): boolean {
  if (action === 'next' || action === 'previous') {
    return page.paper === null ? stepToPaper(action === 'next' ? 1 : -1) : goToNeighbour(action)
  }
  const paper = currentPaper()
  if (!paper) return false
  // What is acted on has the focus, also where only the eye had chosen it.
  if (!paper.contains(document.activeElement)) focusPaper(paper)
  return deeds[action](paper, page)
}

const deeds: Readonly<
  Record<
    Exclude<ShortcutAction, 'search' | 'help' | 'next' | 'previous'>,
    (paper: HTMLElement, page: ShownPage) => boolean
  >
> = {
  open,
  save: (paper) => press(paper, '[data-act=save]'),
  arxiv: (paper) => press(paper, 'a[href^="https://arxiv.org/abs/"]'),
  language: (paper, page) => changeView(paper, 'language', page),
  both: (paper, page) => changeView(paper, 'both', page),
}

/** On a paper's own page the keys lead on in the ranking. */
function goToNeighbour(action: 'next' | 'previous'): boolean {
  const link = document.querySelector<HTMLElement>(
    `#main a[rel=${action === 'next' ? 'next' : 'prev'}]`,
  )
  link?.click()
  return link !== null
}

function open(paper: HTMLElement): boolean {
  const headline = headlineOf(paper)
  if (!headline?.matches('button, a')) return false
  headline.click()
  return true
}

function changeView(
  paper: HTMLElement,
  action: 'language' | 'both',
  { language, paper: own }: ShownPage,
): boolean {
  const id = own ?? parsePaperId(paper.id)
  if (!id) return false
  const settings = readSettings()
  const chosen = settings.abstractViewOf.find(([known]) => known === id)?.[1]
  const view = chosen ?? settings.abstractView ?? language
  const next = nextView(view, action, language)
  unfold(paper)
  changeSettings({ abstractViewOf: withAbstractViewOf(settings, id, next) })
  return true
}

/** `both` again goes back to the interface's language; from both the language key leads to the other. */
export function nextView(
  view: AbstractView,
  action: 'language' | 'both',
  language: Language,
): AbstractView {
  if (action === 'both') return view === 'both' ? language : 'both'
  return otherLanguage(view === 'both' ? language : view)
}
