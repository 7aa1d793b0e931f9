import { useState } from 'react'
import { Link } from 'wouter'

import { paperLinks } from '#domain/arxiv.ts'
import { type KeptPaper, tagsOf } from '#domain/library/library.ts'
import { hrefOf } from '#domain/view.ts'
import { formatDate } from '#i18n/format.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { KeepPanel } from './keep-panel.tsx'
import { SaveToggle } from './save-toggle.tsx'

/** A kept paper, shown by what the library itself knows: it needs neither archive nor connection. */
export function KeptRow({ paper }: { readonly paper: KeptPaper }) {
  const { t } = useTranslation()
  const say = useWords('keep')
  const language = useLanguage()
  const [editing, setEditing] = useState(false)
  const links = paperLinks(paper.id)
  const tags = tagsOf(paper)
  return (
    <article className="border-b border-line py-3.5">
      <h2 className="headline">
        <Link
          href={hrefOf({ page: 'paper', language, id: paper.id, within: null })}
          className="hover:text-accent"
        >
          <InLanguage lang="en" as="span" className="text-pretty">
            <TexText text={paper.title || paper.id} links={false} />
          </InLanguage>
        </Link>
      </h2>
      {paper.note.value !== '' && !editing && (
        <p className="mt-1 max-w-[38rem] whitespace-pre-line text-ink">{paper.note.value}</p>
      )}
      <div className="mt-1 flex flex-wrap items-center gap-x-3.5 text-sm text-soft">
        {paper.date && <span>{formatDate(paper.date, language)}</span>}
        {paper.read.value && <span>{say('keep.read')}</span>}
        {tags.map((tag) => (
          <span key={tag}>{`#${tag}`}</span>
        ))}
        <a href={links.huggingFace} rel="noopener" className="quiet-link" title="Hugging Face">
          {t('paper.huggingFace')}
        </a>
        <a href={links.arxiv} rel="noopener" className="quiet-link">
          arXiv
        </a>
        <SaveToggle facts={paper} />
        <button
          type="button"
          className="quiet-link"
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {say('keep.edit')}
          <span lang="en" className="sr-only">
            {paper.title}
          </span>
        </button>
      </div>
      {editing && (
        <div className="mt-2">
          <KeepPanel facts={paper} />
        </div>
      )}
    </article>
  )
}
