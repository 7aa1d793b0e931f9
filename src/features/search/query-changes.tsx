import { useWords } from '#i18n/use-words.ts'
import type { QueryChange } from '#search/contract.ts'

export interface QueryChangesProps {
  readonly text: string
  readonly changes: readonly QueryChange[]
  readonly onLiteral: (text: string) => void
}

/** What was done to what was typed, and the way back to it. */
export function QueryChanges({ text, changes, onLiteral }: QueryChangesProps) {
  const say = useWords('search')
  if (changes.length === 0) return null
  const literal = literally(text, changes)
  return (
    <div className="border-b border-line py-2 text-sm text-soft">
      <ul>
        {changes.map((change) => (
          <li key={`${change.kind} ${change.from}`} className="flex flex-wrap gap-x-2">
            <span>{say(`changes.${change.kind}`)}</span>
            <span className="text-ink">
              {`${change.from} → ${typeof change.to === 'string' ? change.to : change.to.join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
      {literal !== text && (
        <button
          type="button"
          className="quiet-link text-ink underline"
          onClick={() => onLiteral(literal)}
        >
          {say('changes.literally', { text: literal })}
        </button>
      )}
    </div>
  )
}

/** The same with every word that was changed in quotes: those are searched for as they stand. */
export function literally(text: string, changes: readonly QueryChange[]): string {
  let quoted = text.normalize('NFC')
  for (const from of new Set(changes.map((change) => change.from))) {
    const plain = from.replaceAll('"', '')
    if (plain === '' || quoted.includes(`"${plain}"`)) continue
    quoted = quoted.includes(plain)
      ? quoted.replace(plain, () => `"${plain}"`)
      : `"${quoted.replaceAll('"', '')}"`
  }
  return quoted
}
