import { useEffect, useId, useRef, useState } from 'react'

import {
  ownTermId,
  parseReaderTerm,
  type ReaderTerm,
  readerTermLimits,
} from '#domain/glossary/reader-terms.ts'
import { type Language, languages } from '#domain/text.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { changedNow } from '#store/reader-glossary.ts'

/** What the editor begins with; `id` null is a term that nobody has yet. */
export type Draft = Pick<ReaderTerm, 'en' | 'ko' | 'about'> & { readonly id: string | null }

export interface TermEditorProps {
  readonly draft: Draft
  readonly onKeep: (term: ReaderTerm) => void
  readonly onCancel: () => void
}

/** A term in both languages with a line about it in the language of the interface. */
export function TermEditor({ draft, onKeep, onCancel }: TermEditorProps) {
  const { t } = useTranslation()
  const say = useWords('reading')
  const spoken = useLanguage()
  const [words, setWords] = useState(draft)
  const [isShort, setIsShort] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const keep = () => {
    const { id, ...rest } = words
    const entry = { ...rest, id: id ?? ownTermId(words.en), removed: false }
    const term = parseReaderTerm(changedNow(entry))
    setIsShort(term === null)
    if (term) onKeep(term)
  }
  return (
    <form
      ref={form}
      className="my-4 grid gap-3 sm:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      {languages.map((language) => (
        <Field
          key={language}
          label={t(`abstract.${language}`)}
          labelLanguage={language}
          lang={language}
          value={words[language]}
          maxLength={readerTermLimits.word}
          onChange={(value) => setWords({ ...words, [language]: value })}
        />
      ))}
      <div className="sm:col-span-2">
        <Field
          label={say('glossary.about')}
          lang={spoken}
          value={words.about[spoken]}
          maxLength={readerTermLimits.about}
          onChange={(value) => setWords({ ...words, about: { ...words.about, [spoken]: value } })}
        />
      </div>
      <p role="alert" className="text-sm sm:col-span-2">
        {isShort ? say('glossary.short') : ''}
      </p>
      <p className="flex gap-3 sm:col-span-2">
        <button type="submit" className="pill-button">
          {say('glossary.save')}
        </button>
        <button type="button" className="quiet-link" onClick={onCancel}>
          {say('glossary.cancel')}
        </button>
      </p>
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly labelLanguage?: Language
  readonly lang: Language
  readonly value: string
  readonly maxLength: number
  readonly onChange: (value: string) => void
}

function Field({ label, labelLanguage, lang, value, maxLength, onChange }: FieldProps) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} lang={labelLanguage} className="text-sm text-soft">
        {label}
      </label>
      <input
        id={id}
        lang={lang}
        className="field"
        value={value}
        maxLength={maxLength}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
