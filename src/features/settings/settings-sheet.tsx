import type { ReactNode } from 'react'

import type { View } from '#domain/view.ts'
import { useWords } from '#i18n/use-words.ts'
import { Sheet } from '#ui/sheet.tsx'
import { LookSettings } from './look-settings.tsx'
import { ReadingSettings } from './reading-settings.tsx'

export interface SettingsSheetProps {
  readonly view: View
  readonly open: boolean
  readonly onClose: () => void
  /** Turns the shortcuts on and off. */
  readonly keyboard: ReactNode
  /** What is kept in this browser. */
  readonly kept: ReactNode
}

/** All that the reader can choose, in one place. What is changed holds at once. */
export function SettingsSheet({ view, open, onClose, keyboard, kept }: SettingsSheetProps) {
  const say = useWords('tools')
  return (
    <Sheet
      title={say('settings.heading')}
      closeLabel={say('settings.close')}
      open={open}
      onClose={onClose}
    >
      <div className="divide-y divide-line *:py-5">
        <section>
          <h3 className="section-heading">{say('settings.reading')}</h3>
          <ReadingSettings view={view} />
        </section>
        <section>
          <h3 className="section-heading">{say('settings.look')}</h3>
          <LookSettings />
        </section>
        <section id="settings-keyboard">
          <h3 className="section-heading">{say('settings.keyboard')}</h3>
          {keyboard}
        </section>
        <section>{kept}</section>
      </div>
    </Sheet>
  )
}
