import { type ReactNode, useEffect, useId, useRef } from 'react'

import { Icon } from './icon.tsx'

export interface SheetProps {
  readonly title: string
  readonly closeLabel: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A modal sheet that rises from the lower edge; for what stands beside the text on wide screens. */
export function Sheet({ title, closeLabel, open, onClose, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()

  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (open && !element.open) element.showModal()
    if (!open && element.open) element.close()
  }, [open])

  return (
    // A press on the backdrop is a convenience; Escape and the button do the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
      className="fixed inset-x-0 top-auto bottom-0 m-0 max-h-[88dvh] w-full max-w-none overscroll-contain border-t-2 border-ink bg-paper text-ink backdrop:bg-ink/40"
    >
      <div className="px-4.5 pb-8">
        <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-paper py-2">
          <h2 id={heading} className="font-semibold">
            {title}
          </h2>
          <button type="button" onClick={onClose} className="quiet-link size-11 justify-center">
            <Icon name="close" />
            <span className="sr-only">{closeLabel}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
