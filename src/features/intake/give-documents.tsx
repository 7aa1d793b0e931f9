import { type ChangeEvent, useRef, useState } from 'react'

import type { Given } from '#queries/own-messages.ts'
import { givenOf } from './gather.ts'
import { useWords } from '#i18n/use-words.ts'

export interface GiveDocumentsProps {
  readonly onGive: (given: readonly Given[]) => void
}

/** The ways in: files, a folder, pasted text; dropping works everywhere. */
export function GiveDocuments({ onGive }: GiveDocumentsProps) {
  const say = useWords('intake')
  const [pasting, setPasting] = useState(false)
  return (
    <section className="border-b border-line py-4">
      <h3 className="section-heading">{say('give.heading')}</h3>
      <p className="text-[0.9375rem] text-soft">{say('dialog.intro')}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        <FileButton label={say('give.choose')} onGive={onGive} />
        <FileButton label={say('give.folder')} onGive={onGive} folder />
        <button
          type="button"
          className="pill-button"
          aria-expanded={pasting}
          onClick={() => setPasting(!pasting)}
        >
          {say('give.paste')}
        </button>
      </div>
      {pasting && (
        <PasteForm
          onText={(text) => {
            onGive([{ name: say('give.pastedName'), text }])
            setPasting(false)
          }}
        />
      )}
      <p className="mt-3 hidden text-sm text-faint sm:block">{say('dialog.dropHere')}</p>
    </section>
  )
}

interface FileButtonProps extends GiveDocumentsProps {
  readonly label: string
  readonly folder?: boolean
}

/** A button in our own words before the browser's own control, which speaks the browser's language. */
function FileButton({ label, onGive, folder = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const onChosen = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const files = [...(currentTarget.files ?? [])]
    if (files.length > 0) onGive(givenOf(files))
    // The same file may be chosen once more.
    currentTarget.value = ''
  }
  return (
    <>
      <button
        type="button"
        // Phones know no folders.
        className={`pill-button ${folder ? 'max-sm:hidden' : ''}`}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={(element) => {
          input.current = element
          // Every browser knows it; React's types do not.
          if (folder) element?.setAttribute('webkitdirectory', '')
        }}
        type="file"
        multiple
        hidden
        aria-label={label}
        onChange={onChosen}
      />
    </>
  )
}

function PasteForm({ onText }: { readonly onText: (text: string) => void }) {
  const say = useWords('intake')
  const text = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="mt-3">
      {/* Not controlled: some megabytes may be pasted. */}
      <textarea
        ref={text}
        aria-label={say('give.pasteLabel')}
        placeholder={say('give.pasteLabel')}
        spellCheck={false}
        // The reader has just asked for it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className="block h-40 w-full resize-y border border-rule bg-paper p-2 text-sm"
      />
      <button
        type="button"
        className="pill-button mt-2"
        onClick={() => {
          const pasted = text.current?.value ?? ''
          if (pasted.trim() !== '') onText(pasted)
        }}
      >
        {say('give.read')}
      </button>
    </div>
  )
}
