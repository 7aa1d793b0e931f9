import { changed, type KeptPaper, unkept } from '#domain/library/library.ts'
import { isoDate, paperId } from './a-paper.ts'

interface Kept {
  readonly id?: string
  readonly title?: string
  readonly saved?: boolean
  readonly read?: boolean
  readonly note?: string
  readonly tags?: readonly string[]
  readonly at?: string
}

/** A paper of the library, saved or not; its texts are our own. */
export function aKeptPaper({
  id = '2601.00001',
  title = 'Apples and Pears',
  tags = [],
  at = '2026-01-13T12:00:00.000Z',
  ...change
}: Kept = {}): KeptPaper {
  const facts = { id: paperId(id), title, date: isoDate('2026-01-13') }
  const on = Object.fromEntries(tags.map((tag) => [tag, true]))
  return changed(unkept(facts), { ...change, tags: on }, at)
}
