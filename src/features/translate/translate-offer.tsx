import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { useWords } from '#i18n/use-words.ts'
import { type TranslatorAvailability, translatorQuery } from '#queries/browser-translator.ts'
import { useOwnModel } from '#store/use-own-model.ts'
import type { Failure } from './failure.ts'
import { FailureLine } from './failure-line.tsx'
import { OwnModelSettings } from './own-model-settings.tsx'
import { PackMaker } from './pack-maker.tsx'
import type { Start } from './use-start.ts'

export interface TranslateOfferProps {
  readonly paper: RankedPaper
  readonly start: Start
  readonly failure: Failure | null
}

/** Ways to a Korean abstract; nothing is done before one is chosen. */
export function TranslateOffer({ paper, start, failure }: TranslateOfferProps) {
  const say = useWords('reading')
  const own = useOwnModel()
  const availability = useQuery(translatorQuery).data
  const [opened, setOpened] = useState<'model' | 'pack' | null>(null)
  const toggle = (part: 'model' | 'pack') => setOpened(opened === part ? null : part)
  const hasBrowser =
    availability !== undefined && availability !== null && availability !== 'unavailable'
  if (availability === undefined) return null
  return (
    <>
      {failure && <FailureLine failure={failure} />}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        {hasBrowser && (
          <button type="button" className="pill-button" onClick={() => start.withBrowser()}>
            {say('translate.withBrowser')}
          </button>
        )}
        {own && (
          <button type="button" className="pill-button" onClick={() => start.withModel(own)}>
            {say('translate.withModel', { model: own.model })}
          </button>
        )}
        <Opener opened={opened === 'model'} onToggle={() => toggle('model')}>
          {say(own ? 'translate.changeModel' : 'translate.nameModel')}
        </Opener>
        <Opener opened={opened === 'pack'} onToggle={() => toggle('pack')}>
          {say('translate.pack')}
        </Opener>
      </div>
      <Explanation availability={availability} own={own !== null} paper={paper} />
      {opened === 'model' && <OwnModelSettings />}
      {opened === 'pack' && <PackMaker papers={[paper]} name={paper.id} />}
    </>
  )
}

interface OpenerProps {
  readonly opened: boolean
  readonly onToggle: () => void
  readonly children: string
}

function Opener({ opened, onToggle, children }: OpenerProps) {
  return (
    <button
      type="button"
      className="quiet-link min-h-11 text-sm underline sm:min-h-7"
      aria-expanded={opened}
      onClick={onToggle}
    >
      {children}
    </button>
  )
}

interface ExplanationProps {
  readonly availability: TranslatorAvailability | null
  readonly own: boolean
  readonly paper: RankedPaper
}

/** What a press of the button means: where the text goes, what is downloaded. */
function Explanation({ availability, own, paper }: ExplanationProps) {
  const say = useWords('reading')
  const where = {
    unavailable: null,
    available: say('translate.onDevice'),
    downloadable: say('translate.firstDownload'),
    downloading: say('translate.firstDownload'),
  }[availability ?? 'unavailable']
  const isPossible = where !== null || own
  return (
    <p className="mt-2 max-w-[38rem] text-xs text-soft">
      {isPossible ? where : say('translate.neither')}
      {isPossible && !paper.texts.includes('en') && ` ${say('translate.fetchesAbstract')}`}
    </p>
  )
}
