import type { ReaderState } from './reader.ts'
import { useWords } from '#i18n/use-words.ts'

export interface ReadingProgressProps {
  readonly state: ReaderState
  readonly onCancel: () => void
}

/** How far reading has come, and the way out. */
export function ReadingProgress({ state, onCancel }: ReadingProgressProps) {
  const say = useWords('intake')
  const { progress, documents } = state
  if (!progress) return null
  const { number, total, name } = progress
  const words = say('reading.progress', { number, total, name })
  return (
    <section className="border-b border-line py-4">
      <p className="break-all">{words}</p>
      <progress
        className="mt-2 block h-0.5 w-full appearance-none bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        aria-label={words}
        max={total}
        value={number - 1}
      />
      <div className="mt-2 flex items-center justify-between gap-4">
        <span className="text-sm text-soft">
          {documents.length > 0 && say('reading.found', { count: documents.length })}
        </span>
        <button type="button" className="pill-button" onClick={onCancel}>
          {say('reading.cancel')}
        </button>
      </div>
    </section>
  )
}
