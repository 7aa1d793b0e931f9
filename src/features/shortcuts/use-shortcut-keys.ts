import { useEffect, useEffectEvent } from 'react'

import {
  actionOfKey,
  type ShortcutAction,
  shortcutKeyOf,
  type Shortcuts,
} from '#domain/shortcuts.ts'

/** Does what a key stands for; says whether there was anything to do. */
export type Act = (action: ShortcutAction) => boolean

/** Hears single keys as long as there are `shortcuts`. */
export function useShortcutKeys(shortcuts: Shortcuts | null, act: Act): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (!shortcuts || isNotForUs(event)) return
    const action = actionOfKey(shortcuts, shortcutKeyOf(event))
    if (action === null || (event.repeat && action !== 'next' && action !== 'previous')) return
    if (act(action)) event.preventDefault()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => hear(event)
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

/** A key of the browser's, of an input method, of a field or of a dialog that is open. */
function isNotForUs(event: KeyboardEvent): boolean {
  const { altKey, ctrlKey, metaKey, isComposing, keyCode, defaultPrevented } = event
  // Safari sends the key that ends a composition late, as 229.
  if (isComposing || keyCode === 229 || defaultPrevented) return true
  if (altKey || ctrlKey || metaKey || event.getModifierState('AltGraph')) return true
  return isTyping(event.target) || document.querySelector('dialog[open], :popover-open') !== null
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  const ofText =
    'input:not([type=checkbox], [type=radio], [type=button]), textarea, select, [role=textbox]'
  return target.isContentEditable || target.closest(ofText) !== null
}
