import {
  type Change,
  type KeptPaper,
  type PaperFacts,
  tagsOf,
  unkept,
} from '#domain/library/library.ts'
import { changeLibrary } from '#store/library.ts'
import { useLibrary } from '#store/use-library.ts'
import { noteChange } from './last-change.ts'

/** What the reader keeps of a paper, and how to change it; null until the library has been read. */
export function useKeep(facts: PaperFacts) {
  const state = useLibrary()
  const paper = state?.library.get(facts.id) ?? unkept(facts)
  return {
    known: state !== null,
    paper,
    /** Changes the paper; `words` says what was done, beside a way to undo it. */
    change: (change: Change, words: string) => changeWithUndo([{ facts, paper }], change, words),
  }
}

export interface Target {
  readonly facts: PaperFacts
  readonly paper: KeptPaper
}

/** Changes papers at once and offers to set them back to what they were. */
export function changeWithUndo(targets: readonly Target[], change: Change, words: string): void {
  const all = targets.map(({ facts }) => facts)
  void changeLibrary(all, change, now())
  noteChange({
    text: words,
    undo: async () => {
      const before = new Map(targets.map(({ paper }) => [paper.id, paper]))
      await changeLibrary(
        all,
        (paper) => backTo(before.get(paper.id) ?? unkept(paper), paper),
        now(),
      )
      noteChange(null)
    },
  })
}

function backTo(before: KeptPaper, paper: KeptPaper): Change {
  const had = new Set(tagsOf(before))
  const names = [...had, ...tagsOf(paper)]
  return {
    saved: before.saved.value,
    read: before.read.value,
    note: before.note.value,
    tags: Object.fromEntries(names.map((tag) => [tag, had.has(tag)])),
  }
}

function now(): string {
  return new Date().toISOString()
}
