import { useState } from 'react'

import { cleanTag, libraryLimits } from '#domain/library/library.ts'
import { useWords } from '#i18n/use-words.ts'
import { Icon } from '#ui/icon.tsx'

export interface TagEditorProps {
  readonly tags: readonly string[]
  /** Tags that the reader uses elsewhere, to choose from. */
  readonly known: readonly string[]
  readonly onAdd: (tag: string) => void
  readonly onRemove: (tag: string) => void
  /** The paper's title, for names of buttons. */
  readonly title: string
}

/** The tags of a paper; Enter adds what was typed. */
export function TagEditor({ tags, known, onAdd, onRemove, title }: TagEditorProps) {
  const say = useWords('keep')
  const [text, setText] = useState('')
  const add = (value: string) => {
    const tag = cleanTag(value)
    if (tag !== '' && !tags.includes(tag)) onAdd(tag)
    setText('')
  }
  const full = tags.length >= libraryLimits.tags
  const others = known.filter((tag) => !tags.includes(tag)).slice(0, 8)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {tags.map((tag) => (
        <span key={tag} className="inline-flex items-center">
          <span className="text-ink">{`#${tag}`}</span>
          <button
            type="button"
            className="quiet-link size-7 justify-center"
            onClick={() => onRemove(tag)}
          >
            <Icon name="close" className="size-3.5" />
            <span className="sr-only">{say('tags.remove', { tag, title })}</span>
          </button>
        </span>
      ))}
      <form
        className="inline-flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault()
          add(text)
        }}
      >
        <input
          value={text}
          disabled={full}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          aria-label={say('tags.name', { title })}
          placeholder={full ? say('tags.full') : say('tags.placeholder')}
          className="min-h-9 w-32 border-b border-line bg-transparent placeholder:text-faint"
        />
        <button type="submit" className="quiet-link" disabled={full || cleanTag(text) === ''}>
          {say('tags.add')}
        </button>
      </form>
      {others.map((tag) => (
        <button key={tag} type="button" className="quiet-link" onClick={() => add(tag)}>
          <span aria-hidden="true">{`+#${tag}`}</span>
          <span className="sr-only">{say('tags.addKnown', { tag, title })}</span>
        </button>
      ))}
    </div>
  )
}
