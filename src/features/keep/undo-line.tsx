import { useSyncExternalStore } from 'react'

import { useWords } from '#i18n/use-words.ts'
import { useLibrary } from '#store/use-library.ts'
import { Icon } from '#ui/icon.tsx'
import { type LastChange, lastChange, noteChange, subscribeToLastChange } from './last-change.ts'

/**
 * What was just done, at the foot of the screen, with a way to undo it. It stays until the next
 * change or until it is put away: nobody has to hurry.
 */
export function UndoLine() {
  const change = useSyncExternalStore(subscribeToLastChange, lastChange, () => null)
  return (
    <div
      className={`no-print ${change ? 'fixed inset-x-0 bottom-0 z-20 border-t-2 border-ink bg-paper' : ''}`}
    >
      <div className={change ? 'frame flex flex-wrap items-center gap-x-4 py-2' : ''}>
        {/* Always there, so that what is said in it is heard. */}
        <p aria-live="polite" aria-atomic="true" className="text-sm">
          {change?.text}
          {change && <StorageTrouble />}
        </p>
        {change && <UndoButtons change={change} />}
      </div>
    </div>
  )
}

function StorageTrouble() {
  const say = useWords('keep')
  const storage = useLibrary()?.storage ?? 'kept'
  if (storage === 'kept') return null
  return (
    <span className="block text-soft">
      {say(storage === 'full' ? 'storage.full' : 'storage.blocked')}
    </span>
  )
}

function UndoButtons({ change }: { readonly change: LastChange }) {
  const say = useWords('keep')
  return (
    <>
      <button type="button" className="pill-button" onClick={() => void change.undo()}>
        {say('undo.undo')}
      </button>
      <button
        type="button"
        className="quiet-link ms-auto size-11 justify-center"
        onClick={() => noteChange(null)}
      >
        <Icon name="close" />
        <span className="sr-only">{say('undo.close')}</span>
      </button>
    </>
  )
}
