import { useEffect, useEffectEvent, useState } from 'react'

/** What stands in a field that a list of suggestions does not own, and whether the list is wanted. */
export function useTyped(field: HTMLInputElement) {
  const [text, setText] = useState(field.value)
  const [isOpen, setOpen] = useState(document.activeElement === field)
  const [isClosed, setClosed] = useState(false)
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    const onInput = () => {
      setText(field.value)
      setOpen(true)
      setClosed(false)
    }
    field.addEventListener('input', onInput, { signal })
    field.addEventListener('focus', () => setText(field.value), { signal })
    field.addEventListener('blur', () => setOpen(false), { signal })
    field.form?.addEventListener('submit', () => setOpen(false), { signal })
    return () => stop.abort()
  }, [field])
  return {
    text,
    isOpen,
    /** Closed by the reader, until something else is typed. */
    isClosed,
    open: () => {
      setOpen(true)
      setClosed(false)
    },
    close: () => {
      setOpen(false)
      setClosed(true)
    },
  }
}

export interface Combobox {
  readonly field: HTMLInputElement
  /** Id of the listbox; of its options, this with their number behind it. */
  readonly list: string
  readonly isOpen: boolean
  readonly count: number
  /** The option meant, -1 for none. */
  readonly index: number
  readonly onMove: (index: number) => void
  readonly onPick: (index: number) => void
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** Makes a field the combobox of a list (ARIA APG): the field keeps the focus and says what is meant. */
export function useCombobox(box: Combobox): void {
  const { field, list, isOpen, index } = box
  useEffect(() => {
    field.setAttribute('role', 'combobox')
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-controls', list)
    field.setAttribute('aria-expanded', String(isOpen))
    const meant = isOpen ? document.getElementById(`${list}-${index}`) : null
    if (meant) field.setAttribute('aria-activedescendant', meant.id)
    else field.removeAttribute('aria-activedescendant')
    meant?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [field, list, isOpen, index])
  const handle = useEffectEvent((event: KeyboardEvent) => {
    // Keys of a composition are the input method's; the Enter that ends it comes late in Safari.
    if (event.isComposing || event.keyCode === 229) {
      if (event.key === 'Enter') event.preventDefault()
    } else if (takes(box, event.key)) event.preventDefault()
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => handle(event)
    field.addEventListener('keydown', onKeyDown)
    return () => field.removeEventListener('keydown', onKeyDown)
  }, [field])
}

/** Whether a key is the list's rather than the field's. */
function takes(box: Combobox, key: string): boolean {
  const { isOpen, count, index } = box
  if (count === 0) return false
  if (!isOpen) {
    if (key !== 'ArrowDown') return false
    box.onOpen()
    return true
  }
  switch (key) {
    case 'Escape':
      box.onClose()
      return true
    case 'ArrowDown':
      box.onMove((index + 1) % count)
      return true
    case 'ArrowUp':
      box.onMove(index <= 0 ? count - 1 : index - 1)
      return true
    case 'Enter':
      if (index >= 0) box.onPick(index)
      return index >= 0
    default:
      return false
  }
}
