import { useWords } from '#i18n/use-words.ts'

export interface HiddenNoteProps {
  readonly count: number
  readonly onShow: () => void
}

/** Says how many papers are left out because they were read. */
export function HiddenNote({ count, onShow }: HiddenNoteProps) {
  const say = useWords('keep')
  return (
    <p className="py-3 text-sm text-soft no-print">
      {say('ranking.hidden', { count })}{' '}
      <button type="button" className="text-link" onClick={onShow}>
        {say('ranking.show')}
      </button>
    </p>
  )
}
