import { useMemo, useState } from 'react'

import { useWords } from '#i18n/use-words.ts'
import { saveFile } from '#ui/save-file.ts'
import { Segments } from '#ui/segments.tsx'
import {
  citationFiles,
  type CitationFormat,
  citationFormats,
  type CitedPaper,
} from './citation-formats.ts'
import { CopyNote } from './copy-note.tsx'
import { useCopy } from './use-copy.ts'

/** More than this is shown by nobody and read by nobody. */
const mostShown = 8000

export interface CitationProps {
  readonly papers: readonly CitedPaper[]
  /** Of the file, without its ending. */
  readonly fileName: string
}

/** The citation in a format of the reader's choice, to copy or to save. */
export function Citation({ papers, fileName }: CitationProps) {
  const say = useWords('tools')
  const [format, setFormat] = useState<CitationFormat>('bibtex')
  const { copied, copy } = useCopy()
  const file = citationFiles[format]
  const text = useMemo(() => file.write(papers), [file, papers])
  return (
    <div>
      <Segments
        label={say('cite.format')}
        value={format}
        onChange={setFormat}
        segments={citationFormats.map((one) => ({ value: one, label: citationFiles[one].name }))}
      />
      {/* Its own scroll bar can be reached with the keyboard. */}
      <pre
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={say('cite.text', { format: file.name })}
        lang="en"
        className="mt-3 h-64 overflow-auto border-y border-line py-3 text-[0.8125rem] leading-relaxed"
      >
        {text.slice(0, mostShown)}
      </pre>
      {text.length > mostShown && <p className="mt-1 text-sm text-soft">{say('cite.cut')}</p>}
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <button type="button" className="pill-button min-h-11" onClick={() => copy(text)}>
          {say('cite.copy')}
        </button>
        <button
          type="button"
          className="pill-button min-h-11"
          onClick={() => saveFile(`${fileName}.${file.ending}`, text, file.type)}
        >
          {say('cite.save')}
        </button>
        <CopyNote copied={copied} />
      </div>
    </div>
  )
}
