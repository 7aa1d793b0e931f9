import { useEffect, useId, useRef } from 'react'

import type { PaperId } from '#domain/arxiv.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Words } from '#i18n/words.ts'
import { cancelJob, type Job } from './job.ts'
import { MadeSentences } from './made-sentences.tsx'

import './translate.css'

export interface TranslateProgressProps {
  readonly id: PaperId
  readonly job: Job
}

/** A translation under way: how far it is, a way to stop it, and what there is already. */
export function TranslateProgress({ id, job }: TranslateProgressProps) {
  const say = useWords('reading')
  const cancel = useRef<HTMLButtonElement>(null)
  const label = useId()
  // The button that was pressed is gone: whoever uses a keyboard goes on from here.
  useEffect(() => {
    if (document.activeElement === document.body) cancel.current?.focus({ preventScroll: true })
  }, [])
  const fraction = fractionOf(job)
  return (
    <>
      <p aria-live="polite" aria-atomic="true" className="sr-only">
        {announcement(job, say)}
      </p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span id={label} className="text-sm text-soft tabular-nums">
          {stage(job, say)}
        </span>
        <progress
          aria-labelledby={label}
          className="translate-bar"
          {...(fraction === null ? {} : { value: fraction })}
        />
        <button ref={cancel} type="button" className="pill-button" onClick={() => cancelJob(id)}>
          {say('translate.cancel')}
        </button>
      </div>
      {job.sentences.length > 0 && <MadeSentences sentences={job.sentences} />}
    </>
  )
}

function fractionOf({ state, download, sentences, total }: Job): number | null {
  if (state === 'opening') return download
  return total > 0 ? sentences.length / total : null
}

function stage({ state, download, sentences, total }: Job, say: Words<'reading'>): string {
  if (state === 'translating')
    return say('translate.sentences', { done: sentences.length, count: total })
  if (download === null) return say('translate.opening')
  return say('translate.downloading', { percent: Math.floor(download * 100) })
}

/** In quarters: a screen reader is not to read every step. */
function announcement(job: Job, say: Words<'reading'>): string {
  const fraction = fractionOf(job)
  const percent = fraction === null ? null : Math.floor(fraction * 4) * 25
  if (job.state === 'translating') return say('translate.translated', { percent: percent ?? 0 })
  return percent === null ? say('translate.opening') : say('translate.downloading', { percent })
}
