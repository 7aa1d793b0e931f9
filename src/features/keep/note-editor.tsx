import { useId, useState } from 'react'

import { libraryLimits } from '#domain/library/library.ts'
import { useWords } from '#i18n/use-words.ts'

export interface NoteEditorProps {
  readonly note: string
  readonly onChange: (note: string) => void
  readonly title: string
}

/** A note of the reader's own; kept when the field is left. */
export function NoteEditor({ note, onChange, title }: NoteEditorProps) {
  const say = useWords('keep')
  const id = useId()
  // Null while nothing is being typed: then what is kept is shown, wherever it was changed.
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft !== null && draft !== note) onChange(draft)
    setDraft(null)
  }
  return (
    <div>
      <label htmlFor={id} className="text-sm text-soft">
        {say('note.label')}
        <span lang="en" className="sr-only">
          {title}
        </span>
      </label>
      <textarea
        id={id}
        value={draft ?? note}
        rows={Math.min(12, Math.max(2, (draft ?? note).split('\n').length))}
        maxLength={libraryLimits.noteCharacters}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={keep}
        placeholder={say('note.placeholder')}
        className="block w-full max-w-[38rem] border border-line bg-transparent px-3 py-2 placeholder:text-faint"
      />
    </div>
  )
}
