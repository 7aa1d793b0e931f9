import type { View } from '#domain/view.ts'
import { SettingsSheet } from '#features/settings/settings-sheet.tsx'
import { ShortcutEditor } from '#features/shortcuts/shortcut-editor.tsx'
import { KeptInBrowser } from './kept-in-browser.tsx'
import { useComforts } from './use-comforts.ts'

export interface SettingsProps {
  readonly view: View
  readonly open: boolean
  readonly onClose: () => void
}

/** The settings: those of single features come from there. */
export function Settings({ view, open, onClose }: SettingsProps) {
  useComforts()
  return (
    <SettingsSheet
      view={view}
      open={open}
      onClose={onClose}
      keyboard={<ShortcutEditor />}
      kept={open && <KeptInBrowser />}
    />
  )
}
