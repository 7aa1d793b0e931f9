import { useState } from 'react'

import { useWords } from '#i18n/use-words.ts'

/** A kind of things that this browser keeps, and what can be done with it. */
export interface Kept {
  readonly kind: 'documents' | 'library' | 'glossary' | 'searches' | 'upvotes' | 'copies'
  readonly count: number
  readonly onErase: () => Promise<unknown>
  /** Hands the reader a file of them, where there is a form for that. */
  readonly onExport?: () => Promise<unknown>
}

export interface KeptListProps {
  readonly kept: readonly Kept[]
  /** What this site takes up, in words; null where the browser does not tell. */
  readonly used: string | null
}

/** What this browser keeps for the reader: each can be erased, most can be exported. */
export function KeptList({ kept, used }: KeptListProps) {
  const say = useWords('tools')
  const [message, setMessage] = useState('')
  const doIt = async (work: () => Promise<unknown>, kind: Kept['kind'], done: boolean) => {
    const name = say(`kept.${kind}`)
    try {
      await work()
      setMessage(done ? say('kept.erased', { name }) : '')
    } catch {
      setMessage(say('kept.failed', { name }))
    }
  }
  return (
    <>
      <h3 className="section-heading">{say('kept.heading')}</h3>
      <p className="mb-2 text-sm text-soft">
        {say('kept.body')} {used !== null && say('kept.used', { size: used })}
      </p>
      <ul>
        {kept.map(({ kind, count, onErase, onExport }) => (
          <li
            key={kind}
            className="flex flex-wrap items-center gap-x-4 border-t border-line py-1.5"
          >
            <span>{say(`kept.${kind}`)}</span>
            <span className="me-auto text-sm text-soft tabular-nums">
              {say('kept.count', { count })}
            </span>
            {count > 0 && onExport && (
              <button
                type="button"
                className="quiet-link min-h-11 text-sm"
                onClick={() => void doIt(onExport, kind, false)}
              >
                <span aria-hidden="true">{say('kept.export')}</span>
                <span className="sr-only">
                  {say('kept.exportOf', { name: say(`kept.${kind}`) })}
                </span>
              </button>
            )}
            {count > 0 && (
              <EraseButton
                name={say(`kept.${kind}`)}
                onErase={() => void doIt(onErase, kind, true)}
              />
            )}
          </li>
        ))}
      </ul>
      <p role="status" className="min-h-6 text-sm">
        {message}
      </p>
    </>
  )
}

interface EraseButtonProps {
  readonly name: string
  readonly onErase: () => void
}

/** Asks once more: there is no way back. */
function EraseButton({ name, onErase }: EraseButtonProps) {
  const say = useWords('tools')
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <button type="button" className="quiet-link min-h-11 text-sm" onClick={() => setAsking(true)}>
        <span aria-hidden="true">{say('kept.erase')}</span>
        <span className="sr-only">{say('kept.eraseOf', { name })}</span>
      </button>
    )
  }
  return (
    <span className="flex gap-4">
      <button
        type="button"
        // It stands where the one before it stood, and takes its focus.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        className="quiet-link min-h-11 text-sm font-semibold text-accent"
        onClick={() => {
          setAsking(false)
          onErase()
        }}
      >
        <span aria-hidden="true">{say('kept.sure')}</span>
        <span className="sr-only">{say('kept.sureOf', { name })}</span>
      </button>
      <button
        type="button"
        className="quiet-link min-h-11 text-sm"
        onClick={() => setAsking(false)}
      >
        {say('kept.keep')}
      </button>
    </span>
  )
}
