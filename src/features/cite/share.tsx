import { paperLinks } from '#domain/arxiv.ts'
import { markdownOf } from '#domain/citation/paper-markdown.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { provenanceText } from '#i18n/provenance-text.ts'
import { useWords } from '#i18n/use-words.ts'
import type { CitedPaper } from './citation-formats.ts'
import { CopyNote } from './copy-note.tsx'
import { useCopy } from './use-copy.ts'

export interface ShareProps {
  readonly papers: readonly CitedPaper[]
  readonly title: string
  readonly address: string
}

/** Hands on the page's address, or the papers as Markdown, with the system's sheet where it has one. */
export function Share({ papers, title, address }: ShareProps) {
  const { t } = useTranslation()
  const say = useWords('tools')
  const language = useLanguage()
  const { copied, copy } = useCopy()
  const only = papers.length === 1 ? papers[0] : undefined
  const markdown = () =>
    papers.map((paper) => markdownOf(paper, language, (text) => provenanceText(t, text))).join('\n')
  return (
    <section>
      <h3 className="section-heading">{say('cite.share')}</h3>
      <div className="flex flex-wrap items-center gap-3">
        {canShare() && (
          <button
            type="button"
            className="pill-button min-h-11"
            onClick={() => void share(title, address)}
          >
            {say('cite.shareOther')}
          </button>
        )}
        <button type="button" className="pill-button min-h-11" onClick={() => copy(address)}>
          {say('cite.link')}
        </button>
        <button type="button" className="pill-button min-h-11" onClick={() => copy(markdown())}>
          {say('cite.markdown')}
        </button>
        <CopyNote copied={copied} />
      </div>
      {only && (
        <p className="mt-4 text-sm text-soft">
          <a
            href={paperLinks(only.id).doi}
            rel="noopener"
            className="quiet-link min-h-11 break-all"
          >
            {paperLinks(only.id).doi.replace('https://', '')}
          </a>
        </p>
      )}
    </section>
  )
}

function canShare(): boolean {
  return 'share' in navigator
}

async function share(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url })
  } catch {
    // Put away by the reader, or not allowed here: the link can be copied.
  }
}
