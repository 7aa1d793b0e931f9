import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { AbstractContents } from '#features/paper/abstract-content.ts'
import * as engine from '#features/paper/reading/engine.ts'
import { NumberFlag } from '#features/paper/reading/number-flag.tsx'
import { PairList } from '#features/paper/reading/pair-list.tsx'
import { PairRow } from '#features/paper/reading/pair-row.tsx'
import { PairedText } from '#features/paper/reading/paired-text.tsx'
import { readingTextOf } from '#features/paper/reading/reading-text.ts'
import { RunningText } from '#features/paper/reading/running-text.tsx'
import { Sentence } from '#features/paper/reading/sentence.tsx'
import { StudyBar } from '#features/paper/reading/study-bar.tsx'
import { noMarks, type TextMarks } from '#features/paper/reading/text-marks.ts'
import { WayBack } from '#features/paper/reading/way-back.tsx'
import {
  changeReadingSettings,
  defaultReadingSettings,
  reachedIn,
  readReadingSettings,
} from '#store/reading-settings.ts'
import { languages } from '#domain/text.ts'
import { paperId } from '#tests/builders/a-paper.ts'
import { aDigest } from '#tests/builders/a-text.ts'

import '../../../src/features/paper/reading/reading.css'
import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

const id = paperId('2601.00001')
const contents: AbstractContents = {
  en: { kind: 'digest', digest: aDigest(['One kite.', 'Two kites at $O(1)$.', 'Three kites.']) },
  ko: { kind: 'digest', digest: aDigest(['연 하나.', '연 둘, $O(1)$.', '연 셋.']) },
}
const text = readingTextOf(contents)
const pairs = text.pairing?.kind === 'pairs' ? text.pairing.pairs : []
const marks: TextMarks = { terms: { en: [], ko: [] }, strays: [[], ['둘'], []] }
const focused = () => document.activeElement?.textContent ?? ''

afterEach(() => {
  changeReadingSettings(defaultReadingSettings)
})

describe('PairedText', () => {
  const paired = (
    <PairedText id={id} text={text} pairs={pairs} marks={marks} lit={null} wayBack={null} />
  )

  test.each(languages)('in %s, says each pair in English and then in Korean', async (language) => {
    const screen = await renderIn(language, paired)
    const items = screen.getByRole('listitem').elements()
    expect(items).toHaveLength(3)
    const spoken = [...screen.container.querySelectorAll('.sentence')].map((sentence) => [
      sentence.getAttribute('lang'),
      sentence.textContent?.slice(0, 5),
    ])
    expect(spoken.slice(0, 2)).toEqual([
      ['en', 'One k'],
      ['ko', '연 하나.'],
    ])
    expect(spoken.map(([lang]) => lang)).toEqual(['en', 'ko', 'en', 'ko', 'en', 'ko'])
    await expectAccessible(screen.container)
  })

  test('is one stop of the tabulator; arrow keys, Home and End go from pair to pair', async () => {
    const screen = await renderIn('en', paired)
    await screen.getByRole('radio', { name: words('en')('reading:study.none') }).click()
    await userEvent.tab()
    expect(focused()).toContain('One kite.')
    await userEvent.keyboard('{ArrowDown}')
    expect(focused()).toContain('Two kites')
    await userEvent.keyboard('{End}{ArrowDown}')
    expect(focused()).toContain('Three kites.')
    await userEvent.keyboard('{Home}{ArrowUp}')
    expect(focused()).toContain('One kite.')
    await userEvent.tab({ shift: true })
    await userEvent.tab()
    expect(focused()).toContain('One kite.')
  })

  test('lights both sentences of the pair that has the focus', async () => {
    const screen = await renderIn('en', paired)
    const [first] = screen.getByRole('listitem').elements()
    if (!(first instanceof HTMLElement)) throw new Error('There is no pair.')
    const colours = () =>
      [...first.querySelectorAll('.sentence')].map((one) => getComputedStyle(one).backgroundColor)
    expect(new Set(colours())).toEqual(new Set(['rgba(0, 0, 0, 0)']))
    first.focus()
    expect(new Set(colours()).size).toBe(1)
    expect(colours()).not.toContain('rgba(0, 0, 0, 0)')
  })

  test.each([
    ['en', 'One kite.', '연 하나.'],
    ['ko', '연 하나.', 'One kite.'],
  ] as const)('in study mode, %s is hidden until asked', async (cover, hidden, shown) => {
    const t = words('en')
    const screen = await renderIn('en', paired)
    await screen
      .getByRole('group', { name: t('reading:study.label') })
      .getByRole('radio', { name: t(`abstract.${cover}`) })
      .click()
    await expect.element(screen.getByText(shown)).toBeVisible()
    await expect.element(screen.getByText(hidden)).not.toBeVisible()
    await expectAccessible(screen.container)
    const name = t('reading:study.showSentence', { number: 1, language: t(`abstract.${cover}`) })
    await screen.getByRole('button', { name }).click()
    await expect.element(screen.getByText(hidden)).toBeVisible()
    // The button is gone; the focus stays with its pair.
    expect(focused()).toContain(hidden)
    await expect
      .element(screen.getByText(t('reading:study.reached', { count: 1, total: 3 })))
      .toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText(hidden)).not.toBeVisible()
  })

  test('in study mode, remembers how far the reader came, and begins again', async () => {
    const t = words('ko')
    changeReadingSettings({ cover: 'ko' })
    const screen = await renderIn('ko', paired)
    await userEvent.click(screen.container.querySelectorAll('button.cover')[1] ?? document.body)
    await expect.element(screen.getByText('연 하나.')).not.toBeVisible()
    expect(reachedIn(readReadingSettings(), id)).toBe(2)
    await screen.unmount()
    const again = await renderIn('ko', paired)
    await expect.element(again.getByText('연 하나.')).toBeVisible()
    await expect.element(again.getByText('연 셋.')).not.toBeVisible()
    await again.getByRole('button', { name: t('reading:study.restart') }).click()
    await expect.element(again.getByText('연 하나.')).not.toBeVisible()
    expect(reachedIn(readReadingSettings(), id)).toBe(0)
  })
})

test('StudyBar says how far the reader came only while something is covered', async () => {
  const t = words('ko')
  const bar = (cover: 'ko' | null) => (
    <StudyBar cover={cover} onCover={() => {}} reached={2} total={3} onRestart={() => {}} />
  )
  const screen = await renderIn('ko', bar(null))
  const reached = t('reading:study.reached', { count: 2, total: 3 })
  expect(screen.getByText(reached).elements()).toEqual([])
  await screen.show(bar('ko'))
  await expect.element(screen.getByText(reached)).toBeVisible()
  await expectAccessible(screen.container)
})

test('PairList lights the pair that a key point rests on, with the way back', async () => {
  const back = <WayBack index={1} onBack={() => {}} />
  const screen = await renderIn(
    'en',
    <PairList
      text={text}
      pairs={pairs}
      marks={noMarks}
      lit={2}
      wayBack={back}
      cover={null}
      reached={0}
      onReach={() => {}}
    />,
  )
  const lit = screen.container.querySelectorAll('[data-lit]')
  expect([...lit].map((one) => one.textContent)).toEqual([expect.stringContaining('Three kites.')])
  await expect
    .element(
      screen.getByRole('button', { name: words('en')('reading:source.back', { number: 2 }) }),
    )
    .toBeVisible()
  await expectAccessible(screen.container)
})

test('PairRow shows a sentence that has no twin alone', async () => {
  const screen = await renderIn(
    'en',
    <ol>
      <PairRow
        text={text}
        pair={{ en: [0, 2], ko: [] }}
        marks={noMarks}
        number={1}
        cover="ko"
        isOpen={false}
        isCurrent
        isLit={false}
        wayBack={null}
        onCurrent={() => {}}
        onToggle={() => {}}
      />
    </ol>,
  )
  await expect.element(screen.getByRole('listitem')).toHaveTextContent('One kite. Three kites.')
  expect(screen.getByRole('button').elements()).toEqual([])
  await expectAccessible(screen.container)
})

test.each([
  ['beside each other', '60rem', true],
  ['below each other', '22rem', false],
] as const)('twins stand %s in a room of %s', async (_, width, beside) => {
  const screen = await renderIn(
    'en',
    <div ref={(element) => element?.style.setProperty('width', width)}>
      <PairedText id={id} text={text} pairs={pairs} marks={noMarks} lit={null} wayBack={null} />
    </div>,
  )
  const top = (words_: string) =>
    screen.getByText(words_).element().closest('p')?.getBoundingClientRect().top ?? 0
  expect(Math.abs(top('One kite.') - top('연 하나.')) < 4).toBe(beside)
})

describe('RunningText', () => {
  test('is one text that a screen reader reads through, its sentence lit where asked', async () => {
    const screen = await renderIn(
      'ko',
      <RunningText
        sentences={text.sentences.ko ?? []}
        language="ko"
        marks={noMarks}
        lit={0}
        wayBack={<WayBack index={0} onBack={() => {}} />}
      />,
    )
    const lit = screen.container.querySelector('[data-lit]')
    expect(lit?.textContent).toContain('연 하나.')
    expect(screen.container.querySelector('p')?.getAttribute('lang')).toBe('ko')
    await expectAccessible(screen.container)
  })
})

describe('a number that the original does not have', () => {
  test.each(languages)('in %s, is flagged with words behind its sentence', async (language) => {
    const screen = await renderIn(
      language,
      <p>
        <Sentence text="연 둘이다. " lang="ko" strays={['95%', '둘']} />
      </p>,
    )
    const said = words(language)('reading:number.notInOriginal', { numbers: '95%, 둘' })
    const flag = screen.getByRole('button', { name: said })
    const card = screen.getByText(said)
    await expect.element(card).not.toBeVisible()
    await userEvent.tab()
    await expect.element(flag).toHaveFocus()
    await expect.element(card).toBeVisible()
    await expectAccessible(screen.container)
    await userEvent.keyboard('{Escape}')
    await expect.element(card).not.toBeVisible()
  })

  test('shows its words on a tap', async () => {
    const screen = await renderIn('en', <NumberFlag words="Not in the original: 95%" />)
    await screen.getByRole('button').click()
    await expect.element(screen.getByText('Not in the original: 95%')).toBeVisible()
  })
})

test('a sentence keeps its TeX and marks its terms', async () => {
  const sentence = 'An agent works at $O(1)$ with a benchmark.'
  const [terms] = engine.termsIn([sentence], 'en', engine.glossaryWith(new Map()))
  const screen = await renderIn(
    'en',
    <p lang="en">
      <Sentence text={sentence} lang="en" terms={terms} />
    </p>,
  )
  await expect.element(screen.getByRole('button', { name: 'agent' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'benchmark' })).toBeVisible()
  expect(screen.container.textContent).not.toContain('$')
})
