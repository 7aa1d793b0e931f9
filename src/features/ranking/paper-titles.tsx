import { Link } from 'wouter'

import type { PaperId } from '#domain/arxiv.ts'
import type { Period } from '#domain/calendar.ts'
import { hrefOf } from '#domain/view.ts'
import { useLanguage } from '#i18n/language.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { TexText } from '#ui/tex-text.tsx'

export interface PaperTitlesProps {
  readonly papers: readonly { readonly id: PaperId; readonly title: { readonly en: string } }[]
  /** The ranking they are from; null where they are from several. */
  readonly within: Period | null
}

/** Numbered headlines that lead to the papers' pages. */
export function PaperTitles({ papers, within }: PaperTitlesProps) {
  const language = useLanguage()
  return (
    <ol className="text-sm leading-snug">
      {papers.map(({ id, title }, index) => (
        <li key={id} className="grid grid-cols-[1.375rem_1fr] py-1">
          <span aria-hidden="true" className="numeral pt-1.5 text-faint">
            {index + 1}
          </span>
          <Link
            href={hrefOf({ page: 'paper', language, id, within })}
            className="quiet-link text-ink"
          >
            <InLanguage lang="en" as="span" className="line-clamp-3">
              <TexText text={title.en} links={false} />
            </InLanguage>
          </Link>
        </li>
      ))}
    </ol>
  )
}
