import { useState } from 'react'

import type { Term } from '#domain/glossary/glossary.ts'
import { noReaderTerms, type ReaderTerm, standingTerms } from '#domain/glossary/reader-terms.ts'
import { languages } from '#domain/text.ts'
import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { changedNow, changeReaderGlossary } from '#store/reader-glossary.ts'
import { useReaderGlossary } from '#store/use-reader-glossary.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { Sheet } from '#ui/sheet.tsx'
import { GlossaryFile } from './glossary-file.tsx'
import { type Draft, TermEditor } from './term-editor.tsx'

const emptyDraft: Draft = { id: null, en: '', ko: '', about: { en: '', ko: '' } }

export interface GlossarySheetProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The term whose card the reader came from. */
  readonly term: Term | null
}

/** The reader's own terms: add, change, take back, carry elsewhere. */
export function GlossarySheet({ open, onClose, term }: GlossarySheetProps) {
  const { t } = useTranslation()
  const say = useWords('reading')
  const state = useReaderGlossary()
  const terms = state?.terms ?? noReaderTerms
  const known = term && (terms.get(term.id) ?? term)
  const [draft, setDraft] = useState<Draft | null>(known ? draftOf(known) : null)
  const keep = (changed: ReaderTerm) =>
    void changeReaderGlossary(new Map([[changed.id, changed]])).then(() => setDraft(null))
  return (
    <Sheet
      title={say('glossary.heading')}
      closeLabel={t('calendar.close')}
      open={open}
      onClose={onClose}
    >
      <p className="mt-4 text-sm text-soft">{say('glossary.intro')}</p>
      {state && state.storage !== 'kept' && (
        <p role="alert" className="mt-2 text-sm">
          {say(`glossary.${state.storage}`)}
        </p>
      )}
      {draft ? (
        <TermEditor
          key={draft.id ?? 'new'}
          draft={draft}
          onKeep={keep}
          onCancel={() => setDraft(null)}
        />
      ) : (
        <p className="my-4">
          <button type="button" className="pill-button" onClick={() => setDraft(emptyDraft)}>
            {say('glossary.add')}
          </button>
        </p>
      )}
      <Entries entries={standingTerms(terms)} onChange={(entry) => setDraft(draftOf(entry))} />
      <GlossaryFile terms={terms} />
    </Sheet>
  )
}

function draftOf({ id, en, ko, about }: Pick<ReaderTerm, 'id' | 'en' | 'ko' | 'about'>): Draft {
  return { id, en, ko, about }
}

interface EntriesProps {
  readonly entries: readonly ReaderTerm[]
  readonly onChange: (entry: ReaderTerm) => void
}

function Entries({ entries, onChange }: EntriesProps) {
  const say = useWords('reading')
  if (entries.length === 0) {
    return <p className="border-t border-line py-3 text-soft">{say('glossary.empty')}</p>
  }
  return (
    <ul className="border-t border-line">
      {entries.map((entry) => (
        <Entry key={entry.id} entry={entry} onChange={() => onChange(entry)} />
      ))}
    </ul>
  )
}

function Entry({ entry, onChange }: { readonly entry: ReaderTerm; readonly onChange: () => void }) {
  const say = useWords('reading')
  const remove = () => {
    const removed = changedNow({ ...entry, removed: true })
    void changeReaderGlossary(new Map([[entry.id, removed]]))
  }
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-2">
      <span className="flex min-w-0 flex-1 basis-56 flex-wrap gap-x-2.5 font-semibold">
        {languages.map((language) => (
          <InLanguage key={language} lang={language} as="span">
            {entry[language]}
          </InLanguage>
        ))}
      </span>
      <button
        type="button"
        className="quiet-link text-sm"
        aria-label={`${say('term.change')}: ${entry.en}`}
        onClick={onChange}
      >
        {say('term.change')}
      </button>
      <button
        type="button"
        className="quiet-link text-sm"
        aria-label={`${say('glossary.remove')}: ${entry.en}`}
        onClick={remove}
      >
        {say('glossary.remove')}
      </button>
      {languages.map((language) =>
        entry.about[language] === '' ? null : (
          <InLanguage key={language} lang={language} className="basis-full text-sm text-soft">
            {entry.about[language]}
          </InLanguage>
        ),
      )}
    </li>
  )
}
