import { useTranslation } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { Link } from 'wouter'

import type { Language } from '#domain/text.ts'
import { hrefOf, type NotFoundReason, rankingView } from '#domain/view.ts'
import { Notice } from '#ui/notice.tsx'

export interface NotFoundNoticeProps {
  readonly reason: NotFoundReason
  readonly found: string
  readonly language: Language
}

/** What was wrong with an address, and what one of its kind looks like. */
export function NotFoundNotice({ reason, found, language }: NotFoundNoticeProps) {
  const { t } = useTranslation()
  const say = useWords('pages')
  return (
    <Notice
      level={1}
      title={say(`notFound.${reason}`)}
      actions={
        <>
          <Link href={hrefOf(rankingView(language, null))} className="pill-button">
            {t('failure.home')}
          </Link>
          {reason === 'institution' && (
            <Link href={hrefOf({ page: 'institutions', language })} className="pill-button">
              {say('institutions.all')}
            </Link>
          )}
        </>
      }
    >
      <p>{say(`notFound.${reason}Body`)}</p>
      <p className="mt-2 text-sm break-all">
        {say('notFound.found', { found: found.slice(0, 200) })}
      </p>
    </Notice>
  )
}
