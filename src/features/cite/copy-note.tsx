import { useWords } from '#i18n/use-words.ts'
import type { Copied } from './use-copy.ts'

/** Whether something was copied; always there, so that it is heard. */
export function CopyNote({ copied }: { readonly copied: Copied }) {
  const say = useWords('tools')
  return (
    <p role="status" className="text-sm text-soft">
      {copied !== 'nothing' && say(`cite.${copied}`)}
    </p>
  )
}
