import type { PaperFacts } from '#domain/library/library.ts'
import { useWords } from '#i18n/use-words.ts'
import { Bookmark } from './bookmark.tsx'
import { useKeep } from './use-keep.ts'

/** Saves a paper for later, or lets go of it. */
export function SaveToggle({ facts }: { readonly facts: PaperFacts }) {
  const say = useWords('keep')
  const { paper, change } = useKeep(facts)
  const saved = paper.saved.value
  return (
    <button
      type="button"
      data-act="save"
      aria-pressed={saved}
      className="quiet-link aria-pressed:font-semibold aria-pressed:text-accent"
      onClick={() => change({ saved: !saved }, saved ? say('undo.unsaved') : say('undo.saved'))}
    >
      <Bookmark filled={saved} />
      {say('keep.save')}
      <span lang="en" className="sr-only">
        {facts.title}
      </span>
    </button>
  )
}
