import { useEffect, useRef } from 'react'

import { useWords } from '#i18n/use-words.ts'

/** What was just done, and how to undo it. */
export interface Message {
  readonly text: string
  readonly onUndo?: () => void | Promise<void>
}

export interface MessageLineProps {
  readonly message: Message | null
  /** What stands there while nothing was done: never nothing, so that the line keeps its place. */
  readonly otherwise: string
}

/** The dialog's one live region; it keeps its place, so that what is said is heard. */
export function MessageLine({ message, otherwise }: MessageLineProps) {
  const say = useWords('intake')
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The button that was pressed may be gone: then the keyboard goes on from here.
    if (message && document.activeElement === document.body) line.current?.focus()
  }, [message])
  return (
    <div
      ref={line}
      tabIndex={-1}
      // It keeps its height: what it says comes and goes.
      className="flex min-h-15 flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2"
    >
      <p role="status" className={message ? 'font-semibold' : ''}>
        {message?.text ?? otherwise}
      </p>
      {message?.onUndo && (
        <button type="button" className="pill-button" onClick={() => void message.onUndo?.()}>
          {say('kept.undo')}
        </button>
      )}
    </div>
  )
}
