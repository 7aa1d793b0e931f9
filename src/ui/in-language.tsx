import type { ElementType, ReactNode } from 'react'

export interface InLanguageProps {
  /** The language the words are in, whatever the interface speaks. */
  readonly lang: 'en' | 'ko'
  readonly as?: ElementType
  readonly className?: string
  readonly children: ReactNode
}

/**
 * Words in a named language: `lang` for screen readers and line breaking, and for the eye a serif
 * where they are English, a sans where they are Korean.
 */
export function InLanguage({ lang, as: Tag = 'p', className = '', children }: InLanguageProps) {
  return (
    <Tag lang={lang} className={`${lang === 'en' ? 'font-serif' : 'font-sans'} ${className}`}>
      {children}
    </Tag>
  )
}
