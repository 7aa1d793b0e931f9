import { type KeptPaper, type Library, tagsOf } from '#domain/library/library.ts'

export const keptOrders = ['saved', 'date'] as const
export type KeptOrder = (typeof keptOrders)[number]

export const keptStates = ['saved', 'unread', 'read', 'noted'] as const
export type KeptState = (typeof keptStates)[number]

/** Every tag in use, most used first, then by name. */
export function knownTags(library: Library | undefined): string[] {
  const counts = new Map<string, number>()
  for (const paper of library?.values() ?? []) {
    for (const tag of tagsOf(paper)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([tag]) => tag)
}

export interface KeptFilter {
  readonly state: KeptState
  readonly tag: string | null
  /** Words to be found in titles, notes and tags. */
  readonly text: string
  readonly order: KeptOrder
}

/** The papers that pass, newest first by the order's own date. */
export function filterKept(library: Library, { state, tag, text, order }: KeptFilter): KeptPaper[] {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  return [...library.values()]
    .filter((paper) => isIn(paper, state))
    .filter((paper) => tag === null || tagsOf(paper).includes(tag))
    .filter((paper) => {
      const own = [paper.title, paper.note.value, ...tagsOf(paper), paper.id]
        .join('\n')
        .toLowerCase()
      return words.every((word) => own.includes(word))
    })
    .toSorted((a, b) => {
      const [x, y] = [a, b].map((paper) => (order === 'date' ? paper.date : stampOf(paper, state)))
      return compare(y ?? '', x ?? '') || compare(b.id, a.id)
    })
}

function isIn(paper: KeptPaper, state: KeptState): boolean {
  switch (state) {
    case 'saved':
      return paper.saved.value
    case 'unread':
      return paper.saved.value && !paper.read.value
    case 'read':
      return paper.read.value
    case 'noted':
      return paper.note.value !== '' || tagsOf(paper).length > 0
  }
}

function stampOf(paper: KeptPaper, state: KeptState): string | null {
  if (state === 'read') return paper.read.at
  return state === 'noted' ? (paper.note.at ?? paper.saved.at) : paper.saved.at
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
