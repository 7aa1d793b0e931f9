import { expect, test } from 'vitest'

import { InLanguage } from '#ui/in-language.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

test.each(['en', 'ko'] as const)(
  'in %s, words say which language they are in',
  async (language) => {
    const screen = await renderIn(
      language,
      <>
        <InLanguage lang="en">A kite</InLanguage>
        <InLanguage lang="ko">연</InLanguage>
      </>,
    )
    await expect.element(screen.getByText('A kite')).toHaveAttribute('lang', 'en')
    await expect.element(screen.getByText('연')).toHaveAttribute('lang', 'ko')
    await expectAccessible(screen.container)
  },
)

test('English is set in a serif, Korean in a sans', async () => {
  const screen = await renderIn(
    'en',
    <>
      <InLanguage lang="en" as="span">
        A kite
      </InLanguage>
      <InLanguage lang="ko" as="span">
        연
      </InLanguage>
    </>,
  )
  const fontOf = (text: string) => getComputedStyle(screen.getByText(text).element()).fontFamily
  expect(fontOf('A kite')).toMatch(/ui-serif|, serif$/)
  expect(fontOf('연')).toMatch(/, sans-serif$/)
})

test('is the element that it is asked to be', async () => {
  const screen = await renderIn(
    'en',
    <InLanguage lang="en" as="strong">
      A kite
    </InLanguage>,
  )
  expect(screen.getByText('A kite').element().tagName).toBe('STRONG')
})
