import { Link } from 'wouter'

import { hrefOf } from '#domain/view.ts'
import { HealthNote, type HealthNoteProps } from '#features/translate/health-note.tsx'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'

/** How much of a ranking there is in Korean, with a way to the whole archive's count. */
export function RankingHealth(props: Omit<HealthNoteProps, 'more'>) {
  const language = useLanguage()
  const say = useWords('reading')
  return (
    <HealthNote
      {...props}
      more={
        <Link href={hrefOf({ page: 'translations', language })} className="quiet-link text-sm">
          {say('health.whole')}
        </Link>
      }
    />
  )
}
