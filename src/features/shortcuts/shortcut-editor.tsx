import './shortcuts.css'
import { useState } from 'react'

import {
  defaultShortcuts,
  isShortcutKey,
  type ShortcutAction,
  shortcutActions,
  shortcutKeyLabel,
  shortcutKeyOf,
  withShortcut,
} from '#domain/shortcuts.ts'
import { useWords } from '#i18n/use-words.ts'
import { changeComfort } from '#store/comfort-settings.ts'
import { useComfort } from '#store/use-comfort-settings.ts'

/** Turns the shortcuts on and off, and gives them other keys. */
export function ShortcutEditor() {
  const say = useWords('tools')
  const { shortcutsOn, shortcuts } = useComfort()
  const [message, setMessage] = useState('')
  const nameOf = (action: ShortcutAction) => say(`shortcuts.${action}`)
  const assign = (action: ShortcutAction, key: string | null) => {
    changeComfort({ shortcuts: withShortcut(shortcuts, action, key) })
    const taken = { key: key === null ? '' : shortcutKeyLabel(key), action: nameOf(action) }
    setMessage(key === null ? '' : say('shortcuts.taken', taken))
  }
  return (
    <div>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={shortcutsOn}
          onChange={(event) => changeComfort({ shortcutsOn: event.target.checked })}
        />
        {say('shortcuts.on')}
      </label>
      {shortcutsOn && (
        <details>
          <summary className="text-link mb-2 inline-flex min-h-11 items-center text-sm">
            {say('shortcuts.keys')}
          </summary>
          <ul className="border-t border-line">
            {shortcutActions.map((action) => (
              <KeyRow
                key={action}
                name={nameOf(action)}
                current={shortcuts[action]}
                onKey={(key) => assign(action, key)}
                onUnusable={() => setMessage(say('shortcuts.unusable'))}
              />
            ))}
          </ul>
          <button
            type="button"
            className="pill-button mt-3"
            onClick={() => {
              changeComfort({ shortcuts: { ...defaultShortcuts } })
              setMessage('')
            }}
          >
            {say('shortcuts.reset')}
          </button>
        </details>
      )}
      <p role="status" className="mt-2 min-h-6 text-sm text-soft">
        {message}
      </p>
    </div>
  )
}

interface KeyRowProps {
  readonly name: string
  readonly current: string | null
  readonly onKey: (key: string | null) => void
  readonly onUnusable: () => void
}

/** An action, its key, and a way to be without one. */
function KeyRow(props: KeyRowProps) {
  const { name, current, onKey } = props
  const say = useWords('tools')
  return (
    <li className="flex items-center gap-3 border-b border-line py-1">
      <span className="me-auto">{name}</span>
      <KeyButton {...props} />
      <button
        type="button"
        className="quiet-link min-h-11 text-sm disabled:invisible"
        disabled={current === null}
        onClick={() => onKey(null)}
      >
        <span aria-hidden="true">{say('shortcuts.removeShort')}</span>
        <span className="sr-only">{say('shortcuts.remove', { action: name })}</span>
      </button>
    </li>
  )
}

/** Shows a key; pressed, it waits for another. Tab and Escape leave everything as it was. */
function KeyButton({ name, current, onKey, onUnusable }: KeyRowProps) {
  const say = useWords('tools')
  const [waiting, setWaiting] = useState(false)
  const label = current === null ? say('shortcuts.none') : shortcutKeyLabel(current)
  return (
    <button
      type="button"
      className={`grid min-h-11 place-items-center ${waiting ? 'text-accent' : ''}`}
      onClick={() => setWaiting(true)}
      onBlur={() => setWaiting(false)}
      onKeyDown={(event) => {
        const { key, ctrlKey, altKey, metaKey, code } = event
        if (!waiting || key === 'Tab' || key === 'Shift' || ctrlKey || altKey || metaKey) return
        event.preventDefault()
        setWaiting(false)
        if (key === 'Escape') return
        const pressed = shortcutKeyOf({ code, shiftKey: event.shiftKey })
        if (isShortcutKey(pressed)) onKey(pressed)
        else onUnusable()
      }}
    >
      <span className="sr-only">
        {waiting ? say('shortcuts.press') : say('shortcuts.edit', { action: name, key: label })}
      </span>
      <span aria-hidden="true" className={waiting || current === null ? 'text-sm' : 'key'}>
        {waiting ? say('shortcuts.press') : label}
      </span>
    </button>
  )
}
