import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { hrefOf } from '#domain/view.ts'
import { CiteSheet } from '#features/cite/cite-sheet.tsx'
import { useLanguage } from '#i18n/language.tsx'
import { routerBase } from '../base.ts'

export interface CitePaperProps {
  readonly paper: RankedPaper
  readonly open: boolean
  readonly onClose: () => void
}

/** Cites one paper; what is shared is its page. */
export function CitePaper({ paper, open, onClose }: CitePaperProps) {
  const language = useLanguage()
  const path = hrefOf({ page: 'paper', language, id: paper.id, within: null })
  return (
    <CiteSheet
      open={open}
      onClose={onClose}
      papers={[paper]}
      listName=""
      address={open ? `${location.origin}${routerBase}${path}` : ''}
    />
  )
}
