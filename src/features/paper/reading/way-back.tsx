import { useWords } from '#i18n/use-words.ts'

export interface WayBackProps {
  /** The key point, from 0. */
  readonly index: number
  readonly onBack: () => void
}

/** Behind the sentence that a key point rests on: the way back to the point. */
export function WayBack({ index, onBack }: WayBackProps) {
  const say = useWords('reading')
  return (
    <button type="button" className="way-back no-print" onClick={onBack}>
      {say('source.back', { number: index + 1 })}
    </button>
  )
}
