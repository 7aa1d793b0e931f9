import type { UseQueryResult } from '@tanstack/react-query'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { languages, type SourcedText } from '#domain/text.ts'
import { AbstractPanel } from '#features/paper/abstract-panel.tsx'
import { AbstractText, type AbstractTextProps } from '#features/paper/abstract-text.tsx'
import type { AbstractContent } from '#features/paper/abstract-content.ts'
import { LiveAbstract } from '#features/paper/live-abstract.tsx'
import { PaperCard } from '#features/paper/paper-card.tsx'
import { readingTextOf } from '#features/paper/reading/reading-text.ts'
import { noMarks } from '#features/paper/reading/text-marks.ts'
import { type FailureKind, LoadError } from '#queries/fetch-json.ts'
import { changeSettings, defaultSettings } from '#store/settings.ts'
import { anAbstract } from '#tests/builders/a-document.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'
import { aDigest, aText, someKeyPoints } from '#tests/builders/a-text.ts'

import { expectAccessible } from '../support/accessible.ts'
import { announced } from '../support/announced.ts'
import { answering, refusal, silence } from '../support/answering.ts'
import { renderIn, words } from '../support/render-in.tsx'

const id = paperId('2601.00001')
const abstract = (text: string): AbstractContent => ({
  kind: 'abstract',
  text: aText(text, { by: 'authors' }),
})
const digest = (...sentences: string[]): AbstractContent => ({
  kind: 'digest',
  digest: aDigest(sentences),
})

afterEach(() => {
  changeSettings(defaultSettings)
})

describe('AbstractText', () => {
  const text = (props: Partial<AbstractTextProps>) => (
    <AbstractText
      id={id}
      view="en"
      contents={{ en: null, ko: null }}
      text={readingTextOf(props.contents ?? { en: null, ko: null })}
      marks={noMarks}
      lit={null}
      wayBack={null}
      loading={false}
      failed={false}
      onRetry={() => {}}
      onChoose={() => {}}
      {...props}
    />
  )

  test.each(languages)('in %s, says that it is on its way', async (language) => {
    const screen = await renderIn(language, text({ loading: true }))
    await expect
      .poll(() => announced(screen.container))
      .toContain(words(language)('abstract.loading'))
    await expectAccessible(screen.container)
  })

  test.each(languages)(
    'in %s, says that it could not be read, and asks again',
    async (language) => {
      let again = 0
      const screen = await renderIn(language, text({ failed: true, onRetry: () => (again += 1) }))
      await expect
        .element(screen.getByRole('alert'))
        .toHaveTextContent(words(language)('abstract.archiveFailed'))
      await screen.getByRole('button', { name: words(language)('abstract.retry') }).click()
      expect(again).toBe(1)
      await expectAccessible(screen.container)
    },
  )

  test.each([
    ['en', 'ko', 'missingEn', 'showKo'],
    ['ko', 'en', 'missingKo', 'showEn'],
  ] as const)(
    'that is missing in %s says so, and leads to %s',
    async (view, other, missing, show) => {
      const chosen: string[] = []
      const screen = await renderIn(view, text({ view, onChoose: (next) => chosen.push(next) }))
      await expect.element(screen.getByText(words(view)(`abstract.${missing}`))).toBeVisible()
      await screen.getByRole('button', { name: words(view)(`abstract.${show}`) }).click()
      expect(chosen).toEqual([other])
      await expectAccessible(screen.container)
    },
  )

  test('stands in the language that was chosen, with its writer', async () => {
    const contents = { en: abstract('Kites rise.'), ko: digest('연이 뜬다.', '바람이 분다.') }
    const screen = await renderIn('ko', text({ view: 'en', contents }))
    await expect.element(screen.getByText('Kites rise.')).toHaveAttribute('lang', 'en')
    await expect.element(screen.getByText(words('ko')('provenance.authors'))).toBeVisible()
    await screen.show(text({ view: 'ko', contents }))
    await expect.element(screen.getByText('연이 뜬다. 바람이 분다.')).toHaveAttribute('lang', 'ko')
    await expect.element(screen.getByText(words('ko')('provenance.own'))).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('pairs the sentences of a digest that has both languages', async () => {
    const contents = { en: digest('One.', 'Two.'), ko: digest('하나다.', '둘이다.') }
    const screen = await renderIn('en', text({ view: 'both', contents }))
    const sentences = [...screen.container.querySelectorAll('p[lang]')]
    expect(
      sentences.map((sentence) => [sentence.getAttribute('lang'), sentence.textContent?.trim()]),
    ).toEqual([
      ['en', 'One.'],
      ['ko', '하나다.'],
      ['en', 'Two.'],
      ['ko', '둘이다.'],
    ])
    await expectAccessible(screen.container)
  })

  test('bears a digest that says the same sentence twice', async () => {
    const contents = { en: digest('One.', 'One.'), ko: digest('하나다.', '하나다.') }
    const screen = await renderIn('en', text({ view: 'both', contents }))
    expect(screen.container.querySelectorAll('p[lang="en"]')).toHaveLength(2)
  })

  test('sets both sides as wholes where sentences have no twins', async () => {
    const contents = { en: abstract('Kites rise.'), ko: null }
    const screen = await renderIn('ko', text({ view: 'both', contents }))
    await expect.element(screen.getByText('Kites rise.')).toBeVisible()
    await expect.element(screen.getByText(words('ko')('abstract.missingKo'))).toBeVisible()
    expect(screen.getByRole('button').elements()).toEqual([])
    await expectAccessible(screen.container)
  })

  test('markup in it is text', async () => {
    const hostile = '<script>alert(1)</script> **bold** &amp; <a href="javascript:1">x</a>'
    const screen = await renderIn('en', text({ contents: { en: abstract(hostile), ko: null } }))
    await expect.element(screen.getByText(hostile)).toBeVisible()
    expect(screen.container.querySelector('script, a, strong')).toBeNull()
  })
})

describe('LiveAbstract', () => {
  const state = (query: object) => query as UseQueryResult<SourcedText>
  const idle = { isFetching: false, isError: false, error: null }

  test.each(languages)('in %s, asks only when the reader does', async (language) => {
    let asked = 0
    const screen = await renderIn(
      language,
      <LiveAbstract id={id} query={state(idle)} onAsk={() => (asked += 1)} />,
    )
    await expect.element(screen.getByText(words(language)('abstract.fetchNote'))).toBeVisible()
    expect(asked).toBe(0)
    await screen.getByRole('button', { name: words(language)('abstract.fetch') }).click()
    expect(asked).toBe(1)
    await expectAccessible(screen.container)
  })

  test.each(languages)('in %s, says that it is on its way', async (language) => {
    const query = state({ ...idle, isFetching: true })
    const screen = await renderIn(language, <LiveAbstract id={id} query={query} onAsk={() => {}} />)
    await expect
      .poll(() => announced(screen.container))
      .toContain(words(language)('abstract.loading'))
    await expectAccessible(screen.container)
  })

  const failures: [FailureKind, 'unreachable' | 'absent' | 'busy' | 'broken'][] = [
    ['unreachable', 'unreachable'],
    ['absent', 'absent'],
    ['busy', 'busy'],
    ['broken', 'broken'],
    ['newer', 'broken'],
  ]
  test.each(failures)(
    'says what "%s" means, asks again, and names another place',
    async (kind, key) => {
      for (const language of languages) {
        const t = words(language)
        let again = 0
        const query = state({
          ...idle,
          isError: true,
          error: new LoadError(kind, 'https://huggingface.co/api/papers/2601.00001'),
          refetch: async () => (again += 1),
        })
        const screen = await renderIn(
          language,
          <LiveAbstract id={id} query={query} onAsk={() => {}} />,
        )
        await expect.element(screen.getByRole('alert')).toHaveTextContent(t(`abstract.${key}`))
        await screen.getByRole('button', { name: t('abstract.retry') }).click()
        expect(again).toBe(1)
        const link = screen.getByRole('link', { name: 'arXiv' })
        await expect.element(link).toHaveAttribute('href', 'https://arxiv.org/abs/2601.00001')
        await expectAccessible(screen.container)
        await screen.unmount()
      }
    },
  )
})

const both: RankedPaper = aRankedPaper({ id, texts: ['en', 'ko'], dates: [isoDate('2026-01-13')] })
const textFile = (language: 'en' | 'ko', parts: object) => ({
  version: 1,
  date: '2026-01-13',
  language,
  abstracts: {},
  digests: {},
  ...parts,
})
const english = '/archive/days/2026-01-13.en.json'
const korean = '/archive/days/2026-01-13.ko.json'
const files = {
  [english]: textFile('en', { abstracts: { [id]: aText('Kites rise.', { by: 'authors' }) } }),
  [korean]: textFile('ko', { digests: { [id]: aDigest(['연이 뜬다.']) } }),
}

describe('AbstractPanel', () => {
  test.each([
    ['en', 'Kites rise.', english, 'abstract.heading'],
    ['ko', '연이 뜬다.', korean, 'abstract.digestHeading'],
  ] as const)(
    'in %s, opens in that language and fetches no other',
    async (language, text, path, heading) => {
      const asked = answering(files)
      const screen = await renderIn(language, <AbstractPanel paper={both} level={3} />)
      await expect.element(screen.getByText(text)).toBeVisible()
      await expect
        .element(screen.getByRole('heading', { name: words(language)(heading) }))
        .toBeVisible()
      expect(asked.paths).toEqual([path])
      await expectAccessible(screen.container)
    },
  )

  test('its language is a radio group, and the choice is this paper’s until it is made everybody’s', async () => {
    answering(files)
    const t = words('ko')
    const screen = await renderIn('ko', <AbstractPanel paper={both} level={3} />)
    const group = screen.getByRole('group', { name: t('abstract.view') })
    await expect.element(group.getByRole('radio', { name: '한국어' })).toBeChecked()
    await group.getByRole('radio', { name: 'English' }).click()
    await expect.element(screen.getByText('Kites rise.')).toBeVisible()
    const other = aRankedPaper({ ...both, id: paperId('2601.00002') })
    await screen.show(<AbstractPanel key="other" paper={other} level={3} />)
    await expect.element(group.getByRole('radio', { name: '한국어' })).toBeChecked()
    await screen.show(<AbstractPanel key="first" paper={both} level={3} />)
    await screen.getByRole('button', { name: t('abstract.applyToAll') }).click()
    expect(screen.getByRole('button', { name: t('abstract.applyToAll') }).elements()).toEqual([])
    await screen.show(<AbstractPanel key="again" paper={other} level={3} />)
    await expect.element(group.getByRole('radio', { name: 'English' })).toBeChecked()
  })

  test('arrow keys go through English, Korean and both', async () => {
    answering(files)
    const screen = await renderIn('en', <AbstractPanel paper={both} level={2} />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect
      .element(screen.getByRole('radio', { name: words('en')('abstract.both') }))
      .toBeChecked()
    await expect.element(screen.getByText('Kites rise.')).toBeVisible()
    await expect.element(screen.getByText('연이 뜬다.')).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('asks for no file that the archive does not have', async () => {
    const asked = answering(files)
    const screen = await renderIn(
      'en',
      <AbstractPanel paper={aRankedPaper({ id, texts: [] })} level={3} />,
    )
    await expect.element(screen.getByText(words('en')('abstract.missingEn'))).toBeVisible()
    expect(asked.paths).toEqual([])
  })

  test('gets the authors’ abstract from Hugging Face once the reader asks', async () => {
    const t = words('ko')
    const asked = answering({ [`/api/papers/${id}`]: { id, summary: anAbstract('kites') } })
    const screen = await renderIn('ko', <AbstractPanel paper={aRankedPaper({ id })} level={3} />)
    expect(screen.getByRole('button', { name: t('abstract.fetch') }).elements()).toEqual([])
    await screen.getByRole('button', { name: t('abstract.showEn') }).click()
    await screen.getByRole('button', { name: t('abstract.fetch') }).click()
    await expect.element(screen.getByText(anAbstract('kites'))).toHaveAttribute('lang', 'en')
    await expect.element(screen.getByText(t('provenance.authors'))).toBeVisible()
    expect(screen.getByRole('button', { name: t('abstract.fetch') }).elements()).toEqual([])
    expect(asked.paths).toEqual([`/api/papers/${id}`])
  })

  test('says that Hugging Face does not know the paper', async () => {
    const t = words('en')
    answering({})
    const screen = await renderIn('en', <AbstractPanel paper={aRankedPaper({ id })} level={3} />)
    await screen.getByRole('button', { name: t('abstract.fetch') }).click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(t('abstract.absent'))
  })

  test('says that the texts of the day could not be read, and reads them the second time', async () => {
    const t = words('en')
    let answer: () => unknown = refusal(500)
    answering({ [english]: () => answer() })
    const screen = await renderIn('en', <AbstractPanel paper={both} level={3} />)
    await expect.element(screen.getByRole('alert')).toHaveTextContent(t('abstract.archiveFailed'))
    answer = () => Response.json(files[english])
    await screen.getByRole('alert').getByRole('button').click()
    await expect.element(screen.getByText('Kites rise.')).toBeVisible()
  })

  test('keeps quiet company while a text is on its way', async () => {
    answering({ [english]: silence })
    const screen = await renderIn('en', <AbstractPanel paper={both} level={3} />)
    await expect.poll(() => announced(screen.container)).toContain(words('en')('abstract.loading'))
    await expect.element(screen.getByRole('radio', { name: 'English' })).toBeEnabled()
  })
})

describe('PaperCard', () => {
  const paper = aRankedPaper({
    ...both,
    keyPoints: { en: someKeyPoints(['Wind blows.']), ko: someKeyPoints(['바람이 분다.']) },
  })

  test.each([
    ['en', 'Wind blows.', 'Kites rise.'],
    ['ko', '바람이 분다.', '연이 뜬다.'],
  ] as const)(
    'in %s, has the key points, and the abstract once it is wanted',
    async (language, point, text) => {
      const t = words(language)
      const asked = answering(files)
      const screen = await renderIn(
        language,
        <article aria-label="A paper">
          <h2>A paper</h2>
          <PaperCard paper={paper} abstractAtOnce={false} />
        </article>,
      )
      await expect.element(screen.getByText(point)).toBeVisible()
      await expect.element(screen.getByText(t('paper.noSummary'))).toBeVisible()
      expect(asked.paths).toEqual([])
      await screen.getByRole('button', { name: t('abstract.ask') }).click()
      await expect.element(screen.getByText(text)).toBeVisible()
      await expectAccessible(screen.container)
    },
  )

  test('that the reader opened has its abstract at once', async () => {
    answering(files)
    const screen = await renderIn('en', <PaperCard paper={paper} abstractAtOnce />)
    await expect.element(screen.getByText('Kites rise.')).toBeVisible()
  })
})
