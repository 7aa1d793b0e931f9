import { useQuery } from '@tanstack/react-query'

import { useWords } from '#i18n/use-words.ts'
import { translatorQuery } from '#queries/browser-translator.ts'
import type { StorageState } from '#store/database.ts'
import { forgetTranslations, type MadeTranslation } from '#store/translations.ts'
import { useOwnModel } from '#store/use-own-model.ts'
import type { Failure } from './failure.ts'
import { FailureLine } from './failure-line.tsx'
import { MadeSentences } from './made-sentences.tsx'
import type { Start } from './use-start.ts'

export interface MadeHereProps {
  readonly made: MadeTranslation
  readonly storage: StorageState
  readonly start: Start
  readonly failure: Failure | null | undefined
}

/** A translation that was made in this browser: who made it, what is wrong with it, ways to change it. */
export function MadeHere({ made, storage, start, failure }: MadeHereProps) {
  const say = useWords('reading')
  const { sentences, by, model } = made
  const english = sentences.filter(({ ko }) => ko === null).length
  return (
    <>
      {failure && <FailureLine failure={failure} />}
      {english > 0 && <MadeSentences sentences={sentences} />}
      <p aria-live="polite" aria-atomic="true" className="mt-2 text-xs text-soft">
        {by === 'browser'
          ? say('translate.byBrowser', { model })
          : say('translate.byModel', { model })}
        {english > 0 && ` · ${say('translate.someEnglish', { count: english })}`}
        {storage !== 'kept' &&
          ` · ${say(storage === 'full' ? 'translate.full' : 'translate.blocked')}`}
      </p>
      <Ways made={made} start={start} english={english} />
    </>
  )
}

interface WaysProps extends Pick<MadeHereProps, 'made' | 'start'> {
  /** Sentences that stay English. */
  readonly english: number
}

function Ways({ made: { id, sentences }, start, english }: WaysProps) {
  const say = useWords('reading')
  const own = useOwnModel()
  const availability = useQuery(translatorQuery).data ?? 'unavailable'
  const className = 'quiet-link text-sm underline'
  return (
    <div className="mt-1 flex flex-wrap gap-x-4">
      {english > 0 && availability !== 'unavailable' && (
        <button type="button" className={className} onClick={() => start.withBrowser(sentences)}>
          {say('translate.restWithBrowser')}
        </button>
      )}
      {english > 0 && own && (
        <button type="button" className={className} onClick={() => start.withModel(own, sentences)}>
          {say('translate.restWithModel')}
        </button>
      )}
      <button type="button" className={className} onClick={() => void forgetTranslations(id)}>
        {say('translate.forget')}
      </button>
    </div>
  )
}
