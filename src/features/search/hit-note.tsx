import { Link } from 'wouter'

import { hrefOf, rankingView } from '#domain/view.ts'
import { formatDate } from '#i18n/format.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import type { SearchHit } from '#search/contract.ts'
import { InLanguage } from '#ui/in-language.tsx'

/** Below a result: the piece of text that has the words, and the day on which the paper ranked. */
export function HitNote({ hit }: { readonly hit: SearchHit }) {
  const say = useWords('search')
  const language = useLanguage()
  const { date, excerpt, paper } = hit
  return (
    <>
      {excerpt && (
        <p className="mt-1 text-sm text-soft">
          <span>{say(`field.${excerpt.field}`)}: </span>
          <InLanguage lang={excerpt.language} as="span">
            <span data-excerpt="">{excerpt.text}</span>
          </InLanguage>
        </p>
      )}
      {date && (
        <p className="text-sm">
          <Link
            href={hrefOf(rankingView(language, { kind: 'daily', key: date }))}
            className="quiet-link text-faint tabular-nums"
          >
            {say('results.rank', { date: formatDate(date, language), rank: paper.rank })}
          </Link>
        </p>
      )}
    </>
  )
}
