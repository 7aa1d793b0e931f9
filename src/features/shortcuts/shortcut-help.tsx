import './shortcuts.css'
import { shortcutActions, shortcutKeyLabel, type Shortcuts } from '#domain/shortcuts.ts'
import { useWords } from '#i18n/use-words.ts'
import { Sheet } from '#ui/sheet.tsx'

export interface ShortcutHelpProps {
  readonly open: boolean
  readonly shortcuts: Shortcuts
  readonly on: boolean
  readonly onClose: () => void
  /** Leads to where the keys can be changed. */
  readonly onChange: () => void
}

/** What each key does. */
export function ShortcutHelp({ open, shortcuts, on, onClose, onChange }: ShortcutHelpProps) {
  const say = useWords('tools')
  return (
    <Sheet
      title={say('shortcuts.heading')}
      closeLabel={say('shortcuts.close')}
      open={open}
      onClose={onClose}
    >
      <p className="py-4 text-sm text-soft">{say(on ? 'shortcuts.body' : 'shortcuts.off')}</p>
      <table className="w-full border-t border-line text-start">
        <thead className="sr-only">
          <tr>
            <th scope="col">{say('shortcuts.action')}</th>
            <th scope="col">{say('shortcuts.key')}</th>
          </tr>
        </thead>
        <tbody>
          {shortcutActions.map((action) => {
            const key = shortcuts[action]
            return (
              <tr key={action} className="border-b border-line">
                <th scope="row" className="py-2.5 text-start font-normal">
                  {say(`shortcuts.${action}`)}
                </th>
                <td className="py-2.5 text-end">
                  {key === null ? (
                    <span className="text-sm text-faint">{say('shortcuts.none')}</span>
                  ) : (
                    <kbd className="key">{shortcutKeyLabel(key)}</kbd>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <button type="button" className="pill-button mt-5" onClick={onChange}>
        {say('shortcuts.change')}
      </button>
    </Sheet>
  )
}
