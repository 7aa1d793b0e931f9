import { Link } from 'wouter'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { paperLinks } from '#domain/arxiv.ts'
import type { Period } from '#domain/calendar.ts'
import { hrefOf } from '#domain/view.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'

export interface PaperLinksProps {
  readonly paper: Pick<RankedPaper, 'id' | 'links'>
  /** The ranking in which the links stand, so that the paper's page can lead on in it. */
  readonly within: Period | null
  /** False on the paper's own page. */
  readonly ownPage?: boolean
}

/** Where to read on: the paper's own page, Hugging Face, arXiv, the PDF, the code. */
export function PaperLinks({ paper, within, ownPage = true }: PaperLinksProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const links = paperLinks(paper.id)
  return (
    <ul className="flex flex-wrap gap-x-3.5" aria-label={t('paper.links')}>
      {ownPage && (
        <li>
          <Link
            href={hrefOf({ page: 'paper', language, id: paper.id, within })}
            className="quiet-link font-medium text-ink"
          >
            {t('paper.page')}
          </Link>
        </li>
      )}
      <Away href={links.huggingFace} label={t('paper.huggingFace')} title="Hugging Face" />
      <Away href={links.arxiv} label="arXiv" />
      <Away href={links.pdf} label="PDF" />
      {paper.links.code && <Away href={paper.links.code} label={t('paper.code')} />}
      {paper.links.project && <Away href={paper.links.project} label={t('paper.project')} />}
    </ul>
  )
}

interface AwayProps {
  readonly href: string
  readonly label: string
  readonly title?: string
}

function Away({ href, label, title }: AwayProps) {
  return (
    <li>
      <a
        href={href}
        title={title}
        rel="noopener"
        className="quiet-link print-address [li+li>&]:justify-center"
      >
        {label}
      </a>
    </li>
  )
}
