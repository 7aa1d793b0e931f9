import { useWords } from '#i18n/use-words.ts'
import { Icon } from '#ui/icon.tsx'
import type { Reader, ReaderStatus } from './reader.ts'

export interface PlayerButtonsProps {
  readonly reader: Reader
  /** Sentences of the text. */
  readonly count: number
}

const playWords = {
  idle: 'listen.play',
  stopped: 'listen.goOn',
  failed: 'listen.goOn',
  done: 'listen.again',
  speaking: 'listen.stop',
} as const satisfies Record<ReaderStatus, string>

/** Reads, stops, and goes from sentence to sentence. */
export function PlayerButtons({ reader, count }: PlayerButtonsProps) {
  const say = useWords('tools')
  const { status, at } = reader.state()
  return (
    <div className="flex items-center gap-2">
      <StepButton
        icon="left"
        label={say('listen.previous')}
        disabled={at === 0}
        onStep={() => reader.step(-1)}
      />
      <button
        type="button"
        className="pill-button min-h-11 min-w-24 justify-center"
        onClick={status === 'speaking' ? reader.stop : reader.play}
      >
        {say(playWords[status])}
      </button>
      <StepButton
        icon="right"
        label={say('listen.next')}
        disabled={at + 1 >= count}
        onStep={() => reader.step(1)}
      />
      <span className="text-soft tabular-nums">
        {status !== 'idle' && (
          <>
            <span aria-hidden="true">{`${at + 1}/${count}`}</span>
            <span className="sr-only">{say('listen.place', { at: at + 1, count })}</span>
          </>
        )}
      </span>
    </div>
  )
}

interface StepButtonProps {
  readonly icon: 'left' | 'right'
  readonly label: string
  readonly disabled: boolean
  readonly onStep: () => void
}

function StepButton({ icon, label, disabled, onStep }: StepButtonProps) {
  return (
    <button
      type="button"
      className="grid size-11 place-items-center text-soft hover:text-ink aria-disabled:text-faint"
      // Not `disabled`, which would take the focus away at the last sentence.
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onStep()
      }}
    >
      <Icon name={icon} />
      <span className="sr-only">{label}</span>
    </button>
  )
}
