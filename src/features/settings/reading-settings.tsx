import { Link } from 'wouter'

import { hrefOf, inLanguage, type View } from '#domain/view.ts'
import { useLanguage } from '#i18n/language.tsx'
import { useWords } from '#i18n/use-words.ts'
import { changeReadingSettings } from '#store/reading-settings.ts'
import { type AbstractView, changeSettings } from '#store/settings.ts'
import { useReadingSettings } from '#store/use-reading-settings.ts'
import { useSettings } from '#store/use-settings.ts'
import { Choice } from './choice.tsx'

/** The language of the page, that of abstracts, and what is marked in them. */
export function ReadingSettings({ view }: { readonly view: View }) {
  const say = useWords('tools')
  const { abstractView } = useSettings()
  const { marks } = useReadingSettings()
  return (
    <>
      <LanguageChoice view={view} />
      <Choice<AbstractView | 'auto'>
        label={say('settings.abstract')}
        value={abstractView ?? 'auto'}
        onChange={(value) =>
          // What was chosen for single papers would hide what is chosen here.
          changeSettings({ abstractView: value === 'auto' ? null : value, abstractViewOf: [] })
        }
        segments={[
          { value: 'auto', label: say('settings.abstractAuto') },
          { value: 'en', label: say('settings.en'), lang: 'en' },
          { value: 'ko', label: say('settings.ko'), lang: 'ko' },
          { value: 'both', label: say('settings.both') },
        ]}
      />
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={marks}
          onChange={(event) => changeReadingSettings({ marks: event.target.checked })}
        />
        {say('settings.marks')}
      </label>
    </>
  )
}

/** Links, since the language is part of the address. */
function LanguageChoice({ view }: { readonly view: View }) {
  const say = useWords('tools')
  const current = useLanguage()
  return (
    <nav
      aria-label={say('settings.language')}
      className="flex flex-wrap items-center justify-between gap-x-4 py-1.5"
    >
      <span aria-hidden="true">{say('settings.language')}</span>
      <span className="flex gap-4">
        {(['ko', 'en'] as const).map((language) => (
          <Link
            key={language}
            href={hrefOf(inLanguage(view, language))}
            lang={language}
            hrefLang={language}
            aria-current={language === current ? 'true' : undefined}
            onClick={() => changeSettings({ language })}
            className="quiet-link min-h-11 font-sans text-sm aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
          >
            {say(`settings.${language}`)}
          </Link>
        ))}
      </span>
    </nav>
  )
}
