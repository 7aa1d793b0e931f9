import type { ReactNode, Ref } from 'react'

import { Icon } from '#ui/icon.tsx'

export interface SearchFieldProps {
  readonly ref?: Ref<HTMLInputElement>
  readonly label: string
  readonly placeholder: string
  readonly text: string
  /** Has the focus from the start. */
  readonly isReady: boolean
  readonly onType: (text: string) => void
  readonly onSubmit: (text: string) => void
  /** The field is left, perhaps for a result. */
  readonly onLeave: () => void
  /** What belongs to the field, such as its suggestions. */
  readonly children?: ReactNode
}

/**
 * The search page's own field. What stands in it is what was typed, letter for letter: an input
 * method that is composing a syllable must never find it changed.
 */
export function SearchField(props: SearchFieldProps) {
  const { ref, label, placeholder, text, onType, onSubmit, children } = props
  return (
    <form
      role="search"
      className="pt-3"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(text)
      }}
    >
      <div className="relative">
        <Icon name="search" className="absolute start-0 top-3.5 text-soft" />
        <input
          ref={ref}
          id="search"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          // The page was opened to type into it: nothing else was asked for.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={props.isReady}
          onBlur={props.onLeave}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            // The Enter that ends a composition is the input method's; Safari sends it late, as 229.
            const { isComposing, keyCode } = event.nativeEvent
            if (event.key === 'Enter' && (isComposing || keyCode === 229)) event.preventDefault()
          }}
          className="field min-h-12 border-ink ps-8 text-xl [&::-webkit-search-cancel-button]:grayscale"
        />
      </div>
      {children}
    </form>
  )
}
