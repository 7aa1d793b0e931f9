import { useRef, useState } from 'react'

import type { Library } from '#domain/library/library.ts'
import { readLibrary, writeLibrary } from '#domain/library/library-file.ts'
import { useWords } from '#i18n/use-words.ts'
import { addLibrary, eraseLibrary } from '#store/library.ts'
import { saveFile } from '#ui/save-file.ts'
import { noteChange } from './last-change.ts'

/** A library of 20,000 papers with long notes stays below this. */
const mostBytes = 50_000_000

/** Carries the library to another browser as one file, or erases it. */
export function LibraryActions({ library }: { readonly library: Library }) {
  const say = useWords('keep')
  const input = useRef<HTMLInputElement>(null)
  const { problem, take, erase } = useCarrying(library)
  return (
    <div>
      <div className="flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="pill-button"
          disabled={library.size === 0}
          onClick={() => saveFile('nonmun-library.json', writeLibrary(library))}
        >
          {say('file.export')}
        </button>
        <button type="button" className="pill-button" onClick={() => input.current?.click()}>
          {say('file.import')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="hidden"
          aria-label={say('file.import')}
          onChange={(event) => {
            const [file] = event.target.files ?? []
            event.target.value = ''
            if (file) void take(file)
          }}
        />
        {library.size > 0 && (
          <button type="button" className="quiet-link" onClick={() => void erase()}>
            {say('file.erase')}
          </button>
        )}
      </div>
      <p role="alert" className="mt-2 text-sm text-soft">
        {problem}
      </p>
    </div>
  )
}

function useCarrying(library: Library) {
  const say = useWords('keep')
  const [problem, setProblem] = useState('')
  // What came or went is set back; what else has changed since then stays.
  const backTo = async (before: Library) => {
    await eraseLibrary()
    await addLibrary(before)
    noteChange(null)
  }
  const take = async (file: File) => {
    const isTooLarge = file.size > mostBytes
    const reading = isTooLarge ? ({ kind: 'foreign' } as const) : readLibrary(await file.text())
    if (reading.kind !== 'library') {
      setProblem(say(`file.${reading.kind}`))
      return
    }
    setProblem(reading.refused > 0 ? say('file.refused', { count: reading.refused }) : '')
    await addLibrary(reading.library)
    const text = say('undo.imported', { count: reading.library.size })
    noteChange({ text, undo: () => backTo(library) })
  }
  const erase = async () => {
    await eraseLibrary()
    noteChange({ text: say('undo.erased'), undo: () => backTo(library) })
  }
  return { problem, take, erase }
}
