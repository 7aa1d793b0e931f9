import { type ReactNode, useEffect, useId, useRef } from 'react'

import { Icon } from './icon.tsx'

export interface SheetProps {
  readonly title: string
  readonly closeLabel: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/**
 * A modal dialog: a sheet at the lower edge of a phone, a panel in the middle of a wide screen. Its
 * height is fixed, so that what comes into it moves nothing.
 */
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
      className="fixed inset-x-0 top-auto bottom-0 m-0 h-[90dvh] max-h-none w-full max-w-none overscroll-contain border-t-2 border-ink bg-paper text-ink backdrop:bg-ink/40 sm:inset-0 sm:m-auto sm:h-[84dvh] sm:w-[44rem]"
    >
      <div className="px-4.5 pb-8 sm:px-7">
        <div className="sticky top-0 z-10 flex items-center justify-between border-b border-line bg-paper py-2">
          <h2 id={heading} className="text-lg font-semibold">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            className="quiet-link -me-2 size-11 justify-center"
          >
            <Icon name="close" />
            <span className="sr-only">{closeLabel}</span>
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
