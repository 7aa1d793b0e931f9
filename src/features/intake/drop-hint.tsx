import { useEffect, useRef } from 'react'

export interface DropHintProps {
  readonly shown: boolean
  readonly words: string
}

/** Over the whole page while something is dragged across it; in the top layer, above an open dialog. */
export function DropHint({ shown, words }: DropHintProps) {
  const hint = useRef<HTMLDivElement>(null)
  useEffect(() => {
    hint.current?.togglePopover(shown)
  }, [shown])
  return (
    <div
      ref={hint}
      popover="manual"
      aria-hidden="true"
      className="pointer-events-none fixed inset-0 m-0 hidden h-auto w-auto place-items-center bg-paper/95 text-ink outline-2 -outline-offset-12 outline-accent outline-dashed open:grid"
    >
      <p className="px-6 text-center text-2xl font-semibold">{words}</p>
    </div>
  )
}
