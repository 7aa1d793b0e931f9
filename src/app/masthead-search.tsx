import { Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'

import type { View } from '#domain/view.ts'
import { lazily } from '#ui/lazily.ts'

const SearchHelp = lazily(() => import('./search-help.tsx'), 'SearchHelp')

/** Gives the masthead's field its suggestions once somebody goes to it. */
export function MastheadSearch({ view }: { readonly view: View }) {
  const field = useFocusedField()
  // The search's own page has a field with its own.
  if (!field?.form || !field.isConnected || view.page === 'search') return null
  return createPortal(
    <Suspense fallback={null}>
      <SearchHelp field={field} />
    </Suspense>,
    field.form,
  )
}

/** The field of the search that has or had the focus. */
function useFocusedField(): HTMLInputElement | null {
  const [field, setField] = useState<HTMLInputElement | null>(null)
  useEffect(() => {
    const onFocus = () => {
      const { activeElement } = document
      if (activeElement instanceof HTMLInputElement && activeElement.id === 'search') {
        setField(activeElement)
      }
    }
    onFocus()
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])
  return field
}
