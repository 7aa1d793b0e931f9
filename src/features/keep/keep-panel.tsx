import { type PaperFacts, tagsOf } from '#domain/library/library.ts'
import { useWords } from '#i18n/use-words.ts'
import { useLibrary } from '#store/use-library.ts'
import { NoteEditor } from './note-editor.tsx'
import { knownTags } from './sort-kept.ts'
import { TagEditor } from './tag-editor.tsx'
import { useKeep } from './use-keep.ts'

/** What a reader keeps beside a paper: whether it is read, tags, a note. */
export function KeepPanel({ facts }: { readonly facts: PaperFacts }) {
  const say = useWords('keep')
  const { paper, change } = useKeep(facts)
  const library = useLibrary()?.library
  const read = paper.read.value
  const { title } = facts
  return (
    <div className="space-y-2 text-sm text-soft no-print">
      <div className="flex flex-wrap items-center gap-x-5">
        <button
          type="button"
          aria-pressed={read}
          className="quiet-link aria-pressed:font-semibold aria-pressed:text-ink"
          onClick={() => change({ read: !read }, read ? say('undo.unread') : say('undo.read'))}
        >
          <span aria-hidden="true" className="me-1">
            {read ? '●' : '○'}
          </span>
          {say('keep.read')}
          <span lang="en" className="sr-only">
            {title}
          </span>
        </button>
        <TagEditor
          tags={tagsOf(paper)}
          known={knownTags(library)}
          title={title}
          onAdd={(tag) => change({ tags: { [tag]: true } }, say('undo.tagged', { tag }))}
          onRemove={(tag) => change({ tags: { [tag]: false } }, say('undo.untagged', { tag }))}
        />
      </div>
      <NoteEditor
        note={paper.note.value}
        title={title}
        onChange={(note) => change({ note }, say('undo.noted'))}
      />
    </div>
  )
}
