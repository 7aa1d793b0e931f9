import { Suspense, useState } from 'react'
import { useLocation } from 'wouter'

import type { ShortcutAction } from '#domain/shortcuts.ts'
import { hrefOf, noFilters, type View } from '#domain/view.ts'
import { actOnPaper } from '#features/shortcuts/act-on-paper.ts'
import { useShortcutKeys } from '#features/shortcuts/use-shortcut-keys.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useComfort } from '#store/use-comfort-settings.ts'
import { lazily } from '#ui/lazily.ts'

const ShortcutHelp = lazily(() => import('#features/shortcuts/shortcut-help.tsx'), 'ShortcutHelp')

export interface ShortcutsProps {
  readonly view: View
  readonly onSettings: () => void
}

/** Single keys that do something, and the help that lists them. */
export function Shortcuts({ view, onSettings }: ShortcutsProps) {
  const language = useLanguage()
  const [, navigate] = useLocation()
  const { shortcuts, shortcutsOn } = useComfort()
  const [help, setHelp] = useState<boolean | null>(null)
  const goToSearch = () => {
    const field = document.getElementById('search')
    if (field?.checkVisibility()) field.focus()
    else {
      const search = { page: 'search', language, query: '', order: 'relevance' } as const
      navigate(hrefOf({ ...search, filters: noFilters }))
    }
    return true
  }
  const act = (action: ShortcutAction) => {
    if (action === 'search') return goToSearch()
    if (action !== 'help') {
      return actOnPaper(action, { language, paper: view.page === 'paper' ? view.id : null })
    }
    setHelp(true)
    return true
  }
  useShortcutKeys(shortcutsOn ? shortcuts : null, act)
  if (help === null) return null
  return (
    <Suspense fallback={null}>
      <ShortcutHelp
        open={help}
        shortcuts={shortcuts}
        on={shortcutsOn}
        onClose={() => setHelp(false)}
        onChange={() => {
          setHelp(false)
          onSettings()
        }}
      />
    </Suspense>
  )
}
