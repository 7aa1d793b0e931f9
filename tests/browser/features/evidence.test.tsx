import type { ReactNode } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { languages } from '#domain/text.ts'
import { evidenceIn } from '#domain/translation/sentence-pairs.ts'
import { PointLinks } from '#features/paper/reading/point-links.tsx'
import { PaperCard } from '#features/paper/paper-card.tsx'
import { PaperTexts } from '#features/paper/paper-texts.tsx'
import { changeReadingSettings, defaultReadingSettings } from '#store/reading-settings.ts'
import { changeSettings, defaultSettings } from '#store/settings.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'
import { aDigest, aText, someKeyPoints } from '#tests/builders/a-text.ts'

import { expectAccessible } from '../support/accessible.ts'
import { answering } from '../support/answering.ts'
import { renderIn, words } from '../support/render-in.tsx'

const id = paperId('2601.00001')
const abstract = 'Kites drift in gusts. A robot pulls the line. It lands within 12 meters.'
const paper: RankedPaper = aRankedPaper({
  id,
  texts: ['en', 'ko'],
  dates: [isoDate('2026-01-13')],
  keyPoints: {
    en: someKeyPoints(['The kite lands within 12 meters.', 'Whales sing.', 'It flies 40% more.']),
    ko: someKeyPoints(['연은 12미터 안에 내린다.', '고래가 노래한다.', '40% 더 난다.']),
  },
})
const file = (language: 'en' | 'ko', parts: object) => ({
  version: 1,
  date: '2026-01-13',
  language,
  abstracts: {},
  digests: {},
  ...parts,
})
const digests = {
  en: ['Kites drift in gusts.', 'A robot pulls the line.', 'It lands within 12 meters.'],
  ko: ['연은 돌풍에 밀린다.', '로봇이 줄을 당긴다.', '12미터 안에 내린다.'],
}
const filesOf = (english: object, korean: object) => ({
  '/archive/days/2026-01-13.en.json': file('en', english),
  '/archive/days/2026-01-13.ko.json': file('ko', korean),
})
const ofDigests = filesOf(
  { digests: { [id]: aDigest(digests.en) } },
  { digests: { [id]: aDigest(digests.ko) } },
)
const ofAbstract = filesOf({ abstracts: { [id]: aText(abstract, { by: 'authors' }) } }, {})
const titled = (element: ReactNode, Heading: 'h1' | 'h2' = 'h1') => (
  <article>
    <Heading>A paper</Heading>
    {element}
  </article>
)

afterEach(() => {
  changeSettings(defaultSettings)
  changeReadingSettings(defaultReadingSettings)
})

describe.each(languages)('in %s, a key point', (language) => {
  const t = words(language)

  test('leads to the sentence it rests on, and back', async () => {
    const asked = answering(ofDigests)
    const screen = await renderIn(
      language,
      titled(<PaperCard paper={paper} abstractAtOnce={false} />, 'h2'),
    )
    const source = screen.getByRole('button', { name: `${t('reading:source.show')} 1` })
    // Nothing is claimed before the abstract is there.
    expect(source.elements()).toEqual([])
    expect(asked.paths).toEqual([])
    await screen.getByRole('button', { name: t('abstract.ask') }).click()
    await source.click()
    const sentence = screen.getByText(digests[language][2] ?? '', { exact: true })
    await expect.element(sentence).toBeVisible()
    await expect
      .poll(() => document.activeElement?.textContent)
      .toContain(digests[language][2] ?? '')
    await expectAccessible(screen.container)
    const back = screen.getByRole('button', { name: t('reading:source.back', { number: 1 }) })
    await back.click()
    await expect.element(source).toHaveFocus()
    expect(screen.container.querySelector('[data-lit]')).toBeNull()
  })

  test('without a source says so once the texts are there', async () => {
    answering(ofDigests)
    const screen = await renderIn(language, titled(<PaperTexts paper={paper} />))
    const name = (key: 'show' | 'missing') => `${t(`reading:source.${key}`)} 2`
    await screen.getByRole('button', { name: name('show') }).click()
    const none = screen.getByRole('button', { name: name('missing') })
    await expect.element(none).toHaveAttribute('aria-disabled', 'true')
    await expect.element(none).toHaveFocus()
    await expect
      .element(screen.getByText(t('reading:source.none', { number: 2 })))
      .toBeInTheDocument()
    await expectAccessible(screen.container)
  })
})

test('Escape leads back from the sentence', async () => {
  answering(ofDigests)
  const screen = await renderIn('ko', titled(<PaperTexts paper={paper} />))
  const source = screen.getByRole('button', { name: `${words('ko')('reading:source.show')} 1` })
  await source.click()
  await expect.poll(() => document.activeElement?.hasAttribute('data-lit')).toBe(true)
  await userEvent.keyboard('{Escape}')
  await expect.element(source).toHaveFocus()
})

test('the sentence that the data names opens in the view that has it', async () => {
  answering(ofAbstract)
  const korean = {
    ...someKeyPoints(['줄을 당긴다.']),
    evidence: evidenceIn(abstract, ['A robot pulls the line.']),
  }
  const named = aRankedPaper({ ...paper, keyPoints: { en: null, ko: korean } })
  const screen = await renderIn('ko', titled(<PaperTexts paper={named} />))
  await screen.getByRole('button', { name: `${words('ko')('reading:source.show')} 1` }).click()
  await expect.poll(() => document.activeElement?.textContent).toContain('A robot pulls the line.')
  await expect.element(screen.getByRole('radio', { name: 'English' })).toBeChecked()
})

test('in the view of both, the pair is lit', async () => {
  answering(ofDigests)
  changeSettings({ abstractView: 'both' })
  const screen = await renderIn('en', titled(<PaperTexts paper={paper} />))
  await expect.element(screen.getByText(digests.ko[0] ?? '')).toBeVisible()
  await screen.getByRole('button', { name: `${words('en')('reading:source.show')} 1` }).click()
  await expect.poll(() => document.activeElement?.textContent).toContain(digests.ko[2])
  expect(screen.container.querySelectorAll('[data-lit]')).toHaveLength(1)
})

test('a number that the abstract does not have is flagged beside its key point', async () => {
  answering(ofAbstract)
  const screen = await renderIn('en', titled(<PaperTexts paper={paper} />))
  const said = words('en')('reading:number.notInAbstract', { numbers: '40%' })
  const [, , third] = screen.getByRole('listitem').elements()
  await expect.element(screen.getByRole('button', { name: said })).toBeVisible()
  expect(third?.contains(screen.getByRole('button', { name: said }).element())).toBe(true)
  expect(screen.getByRole('button', { name: /Not in the abstract/ }).elements()).toHaveLength(1)
  await expectAccessible(screen.container)
})

test('where there is no text, the way leads to what offers one', async () => {
  const asked = answering({})
  const bare = aRankedPaper({ id, keyPoints: paper.keyPoints })
  const screen = await renderIn('en', titled(<PaperTexts paper={bare} />))
  await screen.getByRole('button', { name: `${words('en')('reading:source.show')} 1` }).click()
  await expect
    .poll(() => document.activeElement?.textContent)
    .toContain(words('en')('abstract.missingEn'))
  await expect
    .element(screen.getByRole('button', { name: words('en')('abstract.fetch') }))
    .toBeVisible()
  expect(asked.paths).toEqual([])
})

test('terms are marked in the text, and no more once marks are off', async () => {
  answering(filesOf({ digests: { [id]: aDigest(['An agent plans.']) } }, {}))
  const screen = await renderIn('en', titled(<PaperTexts paper={paper} />))
  await expect.element(screen.getByRole('button', { name: 'agent' })).toBeVisible()
  await screen.getByRole('checkbox', { name: words('en')('reading:term.marks') }).click()
  expect(screen.getByRole('button', { name: 'agent' }).elements()).toEqual([])
  await expect.element(screen.getByText('An agent plans.')).toBeVisible()
})

test('PointLinks stays away where there are no key points', async () => {
  const screen = await renderIn(
    'en',
    <PointLinks
      keyPoints={{ en: null, ko: null }}
      list={null}
      contents={{ en: null, ko: null }}
      sources={[]}
      onWish={() => {}}
    />,
  )
  expect(screen.container.textContent).toBe('')
})
