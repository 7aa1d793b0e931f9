import { useRef, useState } from 'react'

import {
  readReaderTerms,
  type ReaderTerms,
  writeReaderTerms,
} from '#domain/glossary/reader-terms.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeReaderGlossary } from '#store/reader-glossary.ts'
import { saveFile } from '#ui/save-file.ts'

/** Two thousand long entries stay below this. */
const mostBytes = 5_000_000

/** Carries the reader's terms to another browser as one file. */
export function GlossaryFile({ terms }: { readonly terms: ReaderTerms }) {
  const say = useWords('reading')
  const input = useRef<HTMLInputElement>(null)
  const [message, setMessage] = useState('')
  const take = async (file: File) => {
    const reading =
      file.size > mostBytes ? ({ kind: 'foreign' } as const) : readReaderTerms(await file.text())
    if (reading.kind !== 'terms') {
      setMessage(say(`glossary.${reading.kind}`))
      return
    }
    await changeReaderGlossary(reading.terms)
    const taken = say('glossary.imported', { count: reading.terms.size })
    const refused = reading.refused > 0 ? say('glossary.refused', { count: reading.refused }) : ''
    setMessage(`${taken} ${refused}`.trim())
  }
  return (
    <div className="mt-5">
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="pill-button"
          disabled={terms.size === 0}
          onClick={() => saveFile('nonmun-glossary.json', writeReaderTerms(terms))}
        >
          {say('glossary.export')}
        </button>
        <button type="button" className="pill-button" onClick={() => input.current?.click()}>
          {say('glossary.import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="hidden"
          aria-label={say('glossary.import')}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) void take(file)
          }}
        />
      </div>
      <p role="status" className="mt-2 text-sm text-soft">
        {message}
      </p>
    </div>
  )
}
