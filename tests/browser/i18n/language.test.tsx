import { memo } from 'react'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'

import { LanguageProvider, useLanguage } from '#i18n/language.tsx'
import { everyWord } from '#tests/builders/every-word.ts'

const speech = { en: everyWord('en'), ko: everyWord('ko') }

test('who speaks is drawn anew for another language, and for nothing else', async () => {
  const drawn: string[] = []
  const Speaker = memo(function Speaker() {
    drawn.push(useLanguage())
    return null
  })
  const page = (language: 'en' | 'ko') => (
    <LanguageProvider language={language} i18n={speech[language]}>
      <Speaker />
    </LanguageProvider>
  )
  const screen = await render(page('en'))
  await screen.rerender(page('en'))
  expect(drawn).toEqual(['en'])
  await screen.rerender(page('ko'))
  expect(drawn).toEqual(['en', 'ko'])
})
