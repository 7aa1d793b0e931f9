import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import { noReaderTerms, readReaderTerms, writeReaderTerms } from '#domain/glossary/reader-terms.ts'
import type { Term } from '#domain/glossary/glossary.ts'
import { languages } from '#domain/text.ts'
import { GlossaryFile } from '#features/paper/reading/glossary-file.tsx'
import { GlossarySheet } from '#features/paper/reading/glossary-sheet.tsx'
import { ReadingFrame } from '#features/paper/reading/reading-frame.tsx'
import { ReadingTools } from '#features/paper/reading/reading-tools.tsx'
import { TermCards } from '#features/paper/reading/term-card.tsx'
import { TermEditor } from '#features/paper/reading/term-editor.tsx'
import { TermMark } from '#features/paper/reading/term-mark.tsx'
import {
  changeReaderGlossary,
  eraseReaderGlossary,
  loadReaderGlossary,
  readerGlossaryNow,
} from '#store/reader-glossary.ts'
import {
  changeReadingSettings,
  defaultReadingSettings,
  readReadingSettings,
} from '#store/reading-settings.ts'
import { aDigest } from '#tests/builders/a-text.ts'

import '../../../src/features/paper/reading/reading.css'
import { expectAccessible } from '../support/accessible.ts'
import { type Rendered, renderIn, words } from '../support/render-in.tsx'

const kite: Term = {
  id: 'kite-landing',
  field: 'robotics',
  en: 'kite landing',
  ko: '연 착륙',
  variants: { en: [], ko: ['연 내리기'] },
  about: { en: 'Coming down on purpose.', ko: '연이 뜻대로 내려앉는 일이다.' },
}
const contents = { en: { kind: 'digest', digest: aDigest(['Kites land.']) }, ko: null } as const

beforeEach(async () => {
  await loadReaderGlossary()
  await eraseReaderGlossary()
})

afterEach(() => {
  changeReadingSettings(defaultReadingSettings)
})

/** Tabs to what follows the first button, wherever an earlier test left the focus. */
async function tabIn(screen: Rendered) {
  await screen.getByRole('button', { name: 'Before' }).click()
  await userEvent.tab()
}

describe('the card of a term', () => {
  const text = (onChange: (term: Term) => void = () => {}) => (
    <TermCards onChangeTerm={onChange}>
      <button type="button">Before</button>
      <p lang="en">
        On <TermMark text="kite landings" term={kite} reachable /> we report.
      </p>
    </TermCards>
  )

  test.each(languages)(
    'in %s, has the twin, a line, and the papers that use it',
    async (language) => {
      const t = words(language)
      const screen = await renderIn(language, text())
      const mark = screen.getByRole('button', { name: 'kite landings' })
      await tabIn(screen)
      await expect.element(mark).toHaveFocus()
      const card = screen.getByRole('dialog')
      await expect.element(card).toBeVisible()
      await expect.element(card.getByText('연 착륙')).toHaveAttribute('lang', 'ko')
      await expect.element(card.getByText('kite landing')).toHaveAttribute('lang', 'en')
      await expect.element(card.getByText(kite.about[language])).toBeVisible()
      await expect.element(card.getByText('연 내리기')).toHaveAttribute('lang', 'ko')
      await expectAccessible(screen.container)
      await card.getByRole('link', { name: t('reading:term.papers') }).click()
      expect(screen.visited.map(decodeURIComponent)).toEqual([
        `/${language}/search?q=${kite[language]}`,
      ])
    },
  )

  test('is entered by Enter and left by Escape, back to the mark', async () => {
    const t = words('en')
    const screen = await renderIn('en', text())
    await tabIn(screen)
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('link', { name: t('reading:term.papers') })).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(screen.getByRole('button', { name: 'kite landings' })).toHaveFocus()
    expect(screen.container.querySelector(':popover-open')).toBeNull()
  })

  test('closes on Escape and when the focus goes on', async () => {
    const screen = await renderIn('en', text())
    await tabIn(screen)
    await expect.element(screen.getByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => screen.container.querySelector(':popover-open')).toBeNull()
    await expect.element(screen.getByRole('button', { name: 'kite landings' })).toHaveFocus()
  })

  test('opens on a tap, closes on a press elsewhere', async () => {
    const screen = await renderIn('en', text())
    await screen.getByRole('button', { name: 'kite landings' }).click()
    await expect.element(screen.getByRole('dialog')).toBeVisible()
    await screen.getByText('we report').click({ position: { x: 1, y: 1 } })
    await expect.poll(() => screen.container.querySelector(':popover-open')).toBeNull()
  })

  test('hands the term over to be changed', async () => {
    const changed: string[] = []
    const screen = await renderIn(
      'en',
      text(({ id }) => changed.push(id)),
    )
    await screen.getByRole('button', { name: 'kite landings' }).click()
    await screen.getByRole('button', { name: words('en')('reading:term.change') }).click()
    expect(changed).toEqual(['kite-landing'])
  })
})

describe('ReadingTools', () => {
  test.each(languages)('in %s, switch the marks off and open the glossary', async (language) => {
    const t = words(language)
    const screen = await renderIn(language, <ReadingTools term={null} onTerm={() => {}} />)
    const marks = screen.getByRole('checkbox', { name: t('reading:term.marks') })
    await expect.element(marks).toBeChecked()
    await marks.click()
    expect(readReadingSettings().marks).toBe(false)
    await screen.getByRole('button', { name: t('reading:glossary.heading') }).click()
    await expect.element(screen.getByRole('dialog')).toBeVisible()
    await expectAccessible(screen.container)
  })
})

test('ReadingFrame has tools only where there is a text', async () => {
  const name = words('ko')('reading:term.marks')
  const screen = await renderIn(
    'ko',
    <ReadingFrame contents={{ en: null, ko: null }}>글</ReadingFrame>,
  )
  expect(screen.getByRole('checkbox', { name }).elements()).toEqual([])
  await screen.show(<ReadingFrame contents={contents}>글</ReadingFrame>)
  await expect.element(screen.getByRole('checkbox', { name })).toBeVisible()
  await expectAccessible(screen.container)
})

describe('the glossary of the reader', () => {
  const sheet = (term: Term | null = null) => <GlossarySheet open onClose={() => {}} term={term} />

  test.each(languages)('in %s, takes a term of the reader’s own', async (language) => {
    const t = words(language)
    const screen = await renderIn(language, sheet())
    await expect.element(screen.getByText(t('reading:glossary.empty'))).toBeVisible()
    await screen.getByRole('button', { name: t('reading:glossary.add') }).click()
    await expect.element(screen.getByRole('textbox', { name: 'English' })).toHaveFocus()
    await userEvent.keyboard('Kite landing{Enter}')
    await expect.element(screen.getByRole('alert')).toHaveTextContent(t('reading:glossary.short'))
    await screen.getByRole('textbox', { name: '한국어' }).fill('연 착륙')
    await screen.getByRole('textbox', { name: t('reading:glossary.about') }).fill('연이 내린다.')
    await expectAccessible(screen.container)
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('listitem')).toHaveTextContent('Kite landing연 착륙')
    const [kept] = [...(readerGlossaryNow()?.terms.values() ?? [])]
    expect(kept).toMatchObject({ id: 'own kite landing', about: { [language]: '연이 내린다.' } })
    await expectAccessible(screen.container)
  })

  test('opens with the term whose card the reader came from, and keeps its id', async () => {
    const screen = await renderIn('ko', sheet(kite))
    const korean = screen.getByRole('textbox', { name: '한국어' })
    await expect.element(korean).toHaveValue('연 착륙')
    await korean.fill('연 내려앉기')
    await screen.getByRole('button', { name: words('ko')('reading:glossary.save') }).click()
    await expect.element(screen.getByRole('listitem')).toHaveTextContent('연 내려앉기')
    expect(readerGlossaryNow()?.terms.get('kite-landing')?.about.en).toBe(kite.about.en)
  })

  test('takes a term back', async () => {
    const t = words('en')
    const entry = { ...kite, at: '2026-01-13T12:00:00.000Z', removed: false }
    await changeReaderGlossary(new Map([[kite.id, entry]]))
    const screen = await renderIn('en', sheet())
    await screen
      .getByRole('button', { name: `${t('reading:glossary.remove')}: kite landing` })
      .click()
    await expect.element(screen.getByText(t('reading:glossary.empty'))).toBeVisible()
    expect(readerGlossaryNow()?.terms.get(kite.id)?.removed).toBe(true)
  })
})

test('TermEditor gives up without a change', async () => {
  let given = 0
  const draft = { id: null, en: '', ko: '', about: { en: '', ko: '' } }
  const screen = await renderIn(
    'en',
    <TermEditor draft={draft} onKeep={() => {}} onCancel={() => (given += 1)} />,
  )
  await screen.getByRole('button', { name: words('en')('reading:glossary.cancel') }).click()
  expect(given).toBe(1)
  await expectAccessible(screen.container)
})

describe('GlossaryFile', () => {
  const entry = { ...kite, at: '2026-01-13T12:00:00.000Z', removed: false }

  test('imports a file, says what was left out, and exports the same', async () => {
    const t = words('ko')
    const screen = await renderIn('ko', <GlossaryFile terms={noReaderTerms} />)
    const file = writeReaderTerms(new Map([[entry.id, entry]]))
    const broken = file.replace('"terms": [', '"terms": [ 7,')
    const input = screen.container.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('There is no place for a file.')
    await userEvent.upload(input, new File([broken], 'terms.json', { type: 'application/json' }))
    const said = `${t('reading:glossary.imported', { count: 1 })} ${t('reading:glossary.refused', { count: 1 })}`
    await expect.element(screen.getByRole('status')).toHaveTextContent(said)
    const kept = readerGlossaryNow()?.terms ?? noReaderTerms
    const { id, en, ko, about, at, removed } = entry
    expect(readReaderTerms(writeReaderTerms(kept))).toEqual({
      kind: 'terms',
      terms: new Map([[id, { id, en, ko, about, at, removed }]]),
      refused: 0,
    })
    await expectAccessible(screen.container)
  })

  test('refuses another file in words', async () => {
    const screen = await renderIn('en', <GlossaryFile terms={noReaderTerms} />)
    const input = screen.container.querySelector<HTMLInputElement>('input[type=file]')
    if (!input) throw new Error('There is no place for a file.')
    await userEvent.upload(input, new File(['no'], 'no.json'))
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent(words('en')('reading:glossary.foreign'))
  })
})
