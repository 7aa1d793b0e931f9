import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { Translations } from '#domain/archive/read-lookups.ts'
import type { Period } from '#domain/calendar.ts'
import { countWriters, type Health } from '#domain/health.ts'
import { useWords } from '#i18n/use-words.ts'
import { translationsQuery } from '#queries/translations-query.ts'
import { HealthTable } from './health-table.tsx'
import { PackMaker } from './pack-maker.tsx'

export interface HealthNoteProps {
  readonly period: Period
  readonly papers: readonly RankedPaper[]
  /** Leads to the page about the whole archive. */
  readonly more: ReactNode
}

/** One quiet line on how much of a ranking there is in Korean; the rest on demand. */
export function HealthNote({ period, papers, more }: HealthNoteProps) {
  const say = useWords('reading')
  const [open, setOpen] = useState(false)
  const has = (part: 'summary') => papers.filter((paper) => paper[part].ko !== null).length
  const line = say('health.line', {
    papers: papers.length,
    summary: has('summary'),
    text: papers.filter(({ texts }) => texts.includes('ko')).length,
  })
  return (
    <section>
      <h2 className="section-heading">{say('health.heading')}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="quiet-link text-sm underline">{line}</summary>
        {open && <Details period={period} papers={papers} />}
      </details>
      {more}
    </section>
  )
}

function Details({ period, papers }: Omit<HealthNoteProps, 'more'>) {
  const say = useWords('reading')
  const [packing, setPacking] = useState(false)
  const counted = useQuery(translationsQuery).data ?? null
  const ofSite = counted && healthIn(counted, period)
  return (
    <div className="mt-2">
      <HealthTable health={healthNow(papers, ofSite)} />
      {ofSite && (
        <p className="mt-2 text-xs text-soft">
          {ofSite.failed > 0
            ? say('health.failed', { count: ofSite.failed })
            : say('health.noneFailed')}
        </p>
      )}
      <button
        type="button"
        className="quiet-link text-sm underline"
        aria-expanded={packing}
        onClick={() => setPacking(!packing)}
      >
        {say('health.makePack')}
      </button>
      {packing && <PackMaker papers={papers} name={period.key} />}
    </div>
  )
}

function healthIn(counted: Translations, { kind, key }: Period): Health | null {
  if (kind === 'weekly') return null
  const periods = new Map<string, Health | undefined>(
    Object.entries(kind === 'daily' ? counted.days : counted.months),
  )
  return periods.get(key) ?? null
}

/**
 * What the page shows now, the reader's own documents included. Who wrote the abstracts stands in
 * the archive's count alone: of the others it is only known that they are there.
 */
function healthNow(papers: readonly RankedPaper[], ofSite: Health | null): Health {
  const texts = papers.filter((paper) => paper.texts.includes('ko')).length
  const known = ofSite && Object.values(ofSite.text).reduce((sum, count) => sum + count, 0)
  return {
    papers: papers.length,
    title: countWriters(papers.map(({ title }) => title.ko)),
    summary: countWriters(papers.map(({ summary }) => summary.ko)),
    keyPoints: countWriters(papers.map(({ keyPoints }) => keyPoints.ko)),
    text: ofSite && known === texts ? ofSite.text : texts > 0 ? { unknown: texts } : {},
    failed: ofSite?.failed ?? 0,
  }
}
