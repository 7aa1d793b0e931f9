import { type ReactNode, use, useId } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { otherLanguage } from '#domain/text.ts'
import { useLanguage, useTranslation } from '#i18n/language.tsx'
import { Icon } from '#ui/icon.tsx'
import { InLanguage } from '#ui/in-language.tsx'
import { Picture } from '#ui/picture.tsx'
import { TexText } from '#ui/tex-text.tsx'
import { PaperLinks } from './paper-links.tsx'
import { PaperMeta } from './paper-meta.tsx'
import { RowExtrasContext } from './row-extras.ts'

export interface PaperRowProps {
  readonly paper: RankedPaper
  readonly institutions: ReadonlyMap<string, InstitutionName>
  readonly within: Period | null
  /** The first paper of a ranking is set large, with its picture. */
  readonly lead: boolean
  /** Far enough down to be laid out only when it comes near the screen. */
  readonly later: boolean
  readonly open: boolean
  readonly onToggle: () => void
  /** What the numeral says aloud, where it is not a rank. */
  readonly rankText?: string
  /** What stands below the summary. */
  readonly note?: ReactNode
  /** The key-point card, shown while the row is open. */
  readonly children: ReactNode
}

/** One paper of a ranking: a headline that opens into its card in place. */
export function PaperRow(props: PaperRowProps) {
  const { paper, lead, open, children } = props
  const { t } = useTranslation()
  const heading = useId()
  const card = useId()
  const extras = use(RowExtrasContext)
  return (
    <article
      id={paper.id}
      aria-labelledby={heading}
      className={`row border-b border-line ${lead ? 'row-lead' : ''} ${props.later ? laterRow(paper) : ''}`}
    >
      <p
        className={`numeral row-rank ${lead ? 'text-accent' : ''}`}
        data-digits={String(paper.rank).length}
      >
        <span className="sr-only">{props.rankText ?? t('ranking.rank', { rank: paper.rank })}</span>
        <span aria-hidden="true">{paper.rank}</span>
      </p>
      <div className="row-body">
        <div className="min-w-0">
          <Headline {...props} headingId={heading} cardId={card} />
          <Summary paper={paper} lead={lead} />
          {props.note}
        </div>
        {lead && paper.thumbnail && (
          <Picture src={paper.thumbnail} alt="" className="row-picture" />
        )}
      </div>
      <div className="row-meta">
        <PaperMeta paper={paper} institutions={props.institutions} />
        <div className="lg:ms-auto">
          <PaperLinks paper={paper} within={props.within} />
        </div>
        {/* Its room is kept, since it comes later. */}
        <div className="min-h-7.5 min-w-16 no-print">
          {extras && extras !== 'waiting' && <extras.Action paper={paper} />}
        </div>
      </div>
      <div id={card} className="row-card" hidden={!open}>
        {open && children}
      </div>
    </article>
  )
}

/** Told apart, so that the room kept for a row that is not laid out yet is about as high as the row. */
function laterRow(paper: RankedPaper): string {
  return isBrief(paper) ? 'row-later row-brief' : 'row-later'
}

/** A headline and a line of facts, without a summary. */
export function isBrief({ summary }: RankedPaper): boolean {
  return !summary.en && !summary.ko
}

interface HeadlineProps extends PaperRowProps {
  readonly headingId: string
  readonly cardId: string
}

function Headline({ paper, lead, open, onToggle, headingId, cardId }: HeadlineProps) {
  return (
    <h2 className={lead ? 'headline-lead' : 'headline'}>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={cardId}
        onClick={onToggle}
        className="group flex w-full items-start justify-between gap-4 text-start"
      >
        <InLanguage lang="en" as="span" className="text-pretty group-hover:text-accent">
          <span id={headingId}>
            <TexText text={paper.title.en} links={false} />
          </span>
        </InLanguage>
        <Icon
          name={open ? 'minus' : 'plus'}
          className="mt-1 text-faint group-hover:text-accent no-print"
        />
      </button>
    </h2>
  )
}

/** In the reader's language; else in the other, which is better than nothing; else that it is missing. */
function Summary({ paper, lead }: Pick<PaperRowProps, 'paper' | 'lead'>) {
  const language = useLanguage()
  const own = paper.summary[language]
  const shown = own ?? paper.summary[otherLanguage(language)]
  if (!shown) return null
  return (
    <InLanguage
      lang={own ? language : otherLanguage(language)}
      className={lead ? 'mt-3 text-lg leading-[1.62]' : 'mt-1'}
    >
      <TexText text={shown.text} />
    </InLanguage>
  )
}
