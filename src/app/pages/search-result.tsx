import { useMemo, useRef } from 'react'

import type { Period } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import { otherLanguage } from '#domain/text.ts'
import { useOpenRow } from '#features/ranking/open-rows.ts'
import { PaperRow } from '#features/ranking/paper-row.tsx'
import { HitNote } from '#features/search/hit-note.tsx'
import { type MarkedText, useHitMarks } from '#features/search/hit-marks.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { Language } from '#domain/text.ts'
import type { SearchHit } from '#search/contract.ts'
import { rememberSearch } from '#store/recent-searches.ts'
import { SearchCard } from './search-card.tsx'

/** Rows further down are laid out when they come near the screen. */
const laidOutAtOnce = 60

export interface SearchResultProps {
  readonly hit: SearchHit
  /** Its place among the results, from 1. */
  readonly number: number
  readonly names: ReadonlyMap<string, InstitutionName>
  readonly query: string
}

/** One paper found: the row of a ranking, with its hits marked. */
export function SearchResult({ hit, number, names, query }: SearchResultProps) {
  const say = useWords('search')
  const language = useLanguage()
  const row = useRef<HTMLLIElement>(null)
  const texts = useMemo(() => markedTexts(hit, language), [hit, language])
  useHitMarks(row, texts)
  const [open, toggle] = useOpenRow(`search ${hit.paper.id}`, false)
  const within: Period | null = hit.date && { kind: 'daily', key: hit.date }
  return (
    <li ref={row}>
      <PaperRow
        paper={{ ...hit.paper, rank: number }}
        institutions={names}
        within={within}
        lead={false}
        later={number > laidOutAtOnce}
        open={open}
        rankText={say('results.number', { number })}
        note={<HitNote hit={hit} />}
        onToggle={() => {
          rememberSearch(query)
          toggle()
        }}
      >
        <SearchCard hit={hit} />
      </PaperRow>
    </li>
  )
}

/** Where the row shows which text; the summary as the row chooses it. */
function markedTexts({ paper, marks, excerpt }: SearchHit, language: Language): MarkedText[] {
  const shown = paper.summary[language] ? language : otherLanguage(language)
  const texts: MarkedText[] = [{ selector: 'h2 [lang]', text: paper.title.en, marks: marks.title }]
  const summary = paper.summary[shown]
  if (summary) {
    texts.push({ selector: 'h2 + [lang]', text: summary.text, marks: marks.summary[shown] })
  }
  if (excerpt) {
    texts.push({ selector: '[data-excerpt]', text: excerpt.text, marks: excerpt.marks })
  }
  return texts
}
