import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import { nothingKnown } from '#domain/paper.ts'
import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { healthOf } from '#domain/health.ts'
import type { MadeSentence } from '#domain/translation/join-made.ts'
import { FailureLine } from '#features/translate/failure-line.tsx'
import { HealthNote } from '#features/translate/health-note.tsx'
import { HealthPeriods } from '#features/translate/health-periods.tsx'
import { HealthTable } from '#features/translate/health-table.tsx'
import { MadeHere } from '#features/translate/made-here.tsx'
import { MadeSentences } from '#features/translate/made-sentences.tsx'
import { MissingKorean } from '#features/translate/missing-korean.tsx'
import { OwnModelSettings } from '#features/translate/own-model-settings.tsx'
import { PackMaker } from '#features/translate/pack-maker.tsx'
import { TranslateOffer } from '#features/translate/translate-offer.tsx'
import { TranslateProgress } from '#features/translate/translate-progress.tsx'
import { closeTranslator } from '#queries/browser-translator.ts'
import { changeOwnModel, readOwnModel } from '#store/own-model.ts'
import { forgetTranslations, translationNow } from '#store/translations.ts'
import { isoDate, paperId } from '#tests/builders/a-paper.ts'
import { installTranslator, type TranslatorScript } from '#tests/setup/stand-in-translator.ts'

import { expectAccessible } from '../support/accessible.ts'
import { announced } from '../support/announced.ts'
import { answering, refusal } from '../support/answering.ts'
import { renderIn, words } from '../support/render-in.tsx'

const id = paperId('2601.00001')
const english = 'Kites are hard to land. KiteNet lands 201 of 500 kites. It needs no camera.'
const paper: RankedPaper = {
  ...nothingKnown,
  id,
  title: { en: 'Landing Kites', ko: null },
  rank: 1,
  dates: [isoDate('2026-01-13')],
  texts: [],
}
const idle = { withBrowser: () => {}, withModel: () => {} }
const own = { address: 'http://localhost:11434/v1', model: 'kite-8b', key: '' }

function install(script: TranslatorScript) {
  installTranslator(script)
  onTestFinished(() => void Reflect.deleteProperty(window, 'Translator'))
}

/** A model's answer: the sentences by number, in the protocol's envelope. */
function saying(...sentences: readonly string[]): () => Response {
  const abstract = sentences.map((ko, index) => ({ sentence: index + 1, ko }))
  const content = JSON.stringify({ abstract })
  return () => Response.json({ choices: [{ message: { content } }] })
}

beforeEach(async () => {
  closeTranslator()
  changeOwnModel(null)
  await forgetTranslations(id)
})

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = words(language)

  test('an abstract is translated on demand alone, sentence by sentence, and kept', async () => {
    install({ availability: 'downloadable', progress: [0, 1], sentences: { 1: 'drop' } })
    const screen = await renderIn(language, <MissingKorean paper={paper} english={english} />)
    const button = screen.getByRole('button', { name: t('reading:translate.withBrowser') })
    await expect.element(screen.getByText(t('reading:translate.firstDownload'))).toBeVisible()
    await expectAccessible(screen.container)
    expect(window.translatorLog?.created).toEqual([])
    await button.click()
    expect(window.translatorLog?.created[0]?.hadActivation).toBe(true)
    const stays = t('reading:sentenceFault.placeholder')
    await expect
      .element(screen.getByText(t('reading:translate.staysEnglish', { reason: stays })))
      .toBeVisible()
    const made = screen.getByText('KiteNet lands 201 of 500 kites.')
    expect(made.element().closest('[lang]')?.getAttribute('lang')).toBe('en')
    await expect
      .poll(() => announced(screen.container))
      .toContain(t('reading:translate.someEnglish', { count: 1 }))
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('reading:translate.restWithBrowser') }).click()
    await expect
      .poll(() => translationNow(id)?.made?.sentences.every(({ ko }) => ko !== null))
      .toBe(true)
    // What was translated before is not asked for again.
    expect(window.translatorLog?.asked).toHaveLength(4)
    await screen.getByRole('button', { name: t('reading:translate.forget') }).click()
    await expect.element(button).toBeVisible()
  })

  test('a translation can be stopped', async () => {
    install({ sentences: { 1: 'hang' } })
    const screen = await renderIn(language, <MissingKorean paper={paper} english={english} />)
    await screen.getByRole('button', { name: t('reading:translate.withBrowser') }).click()
    const stage = t('reading:translate.sentences', { done: 1, count: 3 })
    await expect.element(screen.getByRole('progressbar', { name: stage })).toBeVisible()
    await expectAccessible(screen.container)
    await userEvent.keyboard('{Enter}')
    await expect
      .element(screen.getByRole('button', { name: t('reading:translate.withBrowser') }))
      .toBeVisible()
    expect(translationNow(id)?.made).toBeNull()
  })

  test.each(['NotAllowedError', 'OperationError'] as const)('has words for %s', async (create) => {
    install({ create })
    const screen = await renderIn(language, <MissingKorean paper={paper} english={english} />)
    await screen.getByRole('button', { name: t('reading:translate.withBrowser') }).click()
    const kind = create === 'NotAllowedError' ? 'refused' : 'failed'
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(t(`reading:browserFailure.${kind}`))
    await expect
      .element(screen.getByRole('button', { name: t('reading:translate.withBrowser') }))
      .toBeVisible()
  })

  test('a browser without a translator is told so, and what else there is', async () => {
    install({ availability: 'unavailable' })
    const screen = await renderIn(
      language,
      <TranslateOffer paper={paper} start={idle} failure={null} />,
    )
    await expect.element(screen.getByText(t('reading:translate.neither'))).toBeVisible()
    expect(
      screen.getByRole('button', { name: t('reading:translate.withBrowser') }).query(),
    ).toBeNull()
    const opener = screen.getByRole('button', { name: t('reading:translate.nameModel') })
    await opener.click()
    await expect.element(opener).toHaveAttribute('aria-expanded', 'true')
    await expect
      .element(screen.getByRole('textbox', { name: t('reading:ownModel.address') }))
      .toBeVisible()
    await expectAccessible(screen.container)
  })

  test('a model of the reader’s own is named, tested and used', async () => {
    const answers = answering({ '/v1/chat/completions': saying('바람이 부는 동안 연은 떠 있다.') })
    const screen = await renderIn(language, <OwnModelSettings />)
    const save = screen.getByRole('button', { name: t('reading:ownModel.saveAndTest') })
    await save.click()
    await expect.element(screen.getByRole('alert')).toHaveTextContent(t('reading:ownModel.wrong'))
    await screen.getByRole('textbox', { name: t('reading:ownModel.model') }).fill('kite-8b')
    await save.click()
    await expect.element(screen.getByText('바람이 부는 동안 연은 떠 있다.')).toBeVisible()
    expect(readOwnModel()).toEqual(own)
    expect(answers.paths).toEqual(['/v1/chat/completions'])
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('reading:ownModel.forget') }).click()
    expect(readOwnModel()).toBeNull()
  })

  test('what a model says is held to the checks', async () => {
    answering({
      '/v1/chat/completions': saying(
        '연은 내리기 어렵다.',
        'KiteNet은 연 500개 가운데 999개를 내린다.',
        '카메라가 필요 없다.',
      ),
    })
    changeOwnModel(own)
    const screen = await renderIn(language, <MissingKorean paper={paper} english={english} />)
    const name = t('reading:translate.withModel', { model: 'kite-8b' })
    await screen.getByRole('button', { name }).click()
    const reason = t('reading:sentenceFault.lost-number')
    await expect
      .element(screen.getByText(t('reading:translate.staysEnglish', { reason })))
      .toBeVisible()
    await expect
      .poll(() => announced(screen.container))
      .toContain(t('reading:translate.byModel', { model: 'kite-8b' }))
  })

  test.each([
    [refusal(401), 'key'],
    [refusal(404), 'absent'],
    [refusal(500), 'busy'],
    [() => new Response('<p>Welcome</p>'), 'broken'],
    [() => Promise.reject(new TypeError('no connection')), 'unreachable'],
  ] as const)('has words for a model that cannot be asked: %#', async (answer, kind) => {
    answering({ '/v1/chat/completions': answer })
    changeOwnModel(own)
    const screen = await renderIn(language, <MissingKorean paper={paper} english={english} />)
    await screen
      .getByRole('button', { name: t('reading:translate.withModel', { model: 'kite-8b' }) })
      .click()
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(t(`reading:modelFailure.${kind}`))
  })

  test.each(['full', 'blocked'] as const)('storage that is %s is said', async (storage) => {
    const sentences: MadeSentence[] = [{ original: 'A kite.', ko: '연이다.', fault: null }]
    const made = { id, by: 'browser', model: 'Chrome', madeAt: 1, sentences } as const
    const screen = await renderIn(
      language,
      <MadeHere made={made} storage={storage} start={idle} failure={{ of: 'source' }} />,
    )
    const said = () => announced(screen.container)
    await expect.poll(said).toContain(t('reading:translate.byBrowser', { model: 'Chrome' }))
    await expect.poll(said).toContain(t(`reading:translate.${storage}`))
    await expect
      .element(screen.getByRole('alert'))
      .toHaveTextContent(t('reading:translate.sourceFailed'))
    await expectAccessible(screen.container)
  })

  test('a download is announced in quarters', async () => {
    const job = {
      state: 'opening',
      download: 0.62,
      sentences: [],
      total: 0,
      failure: null,
    } as const
    const screen = await renderIn(language, <TranslateProgress id={id} job={job} />)
    await expect.poll(() => announced(screen.container)).toContain('50%')
    await expect.element(screen.getByText('62%')).toBeVisible()
  })

  test('a pack is made of what is missing, and abstracts are fetched on request', async () => {
    const files = { [`/api/papers/${id}`]: { summary: english } }
    const asked = answering(files)
    const saved = vi.spyOn(URL, 'createObjectURL')
    const other = { ...paper, id: paperId('2601.00002') }
    const screen = await renderIn(language, <PackMaker papers={[paper, other]} name="2026-01-13" />)
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent(t('reading:pack.noAbstract', { count: 2 }))
    expect(asked.paths).toEqual([])
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('reading:pack.fetch') }).click()
    await expect
      .element(screen.getByRole('status'))
      .toHaveTextContent(t('reading:pack.notFound', { count: 1 }))
    await screen.getByRole('button', { name: t('reading:pack.save') }).click()
    const [file] = saved.mock.calls[0] ?? []
    const pack = file instanceof Blob ? JSON.parse(await file.text()) : null
    expect(pack.items).toHaveLength(2)
    expect(pack.items[0].abstract).toHaveLength(3)
  })

  test('a ranking says how much of it is Korean, and from whom on demand', async () => {
    const ko = { text: '연을 내린다', by: 'machine' } as const
    const counted = healthOf([], () => 0)
    const day = { ...counted, papers: 2, text: { editor: 1 }, failed: 3 }
    answering({
      '/archive/translations/index.json': { version: 1, days: { '2026-01-13': day }, months: {} },
    })
    const papers = [
      paper,
      { ...paper, id: paperId('2601.00002'), texts: ['ko' as const], summary: { en: null, ko } },
    ]
    const period = { kind: 'daily', key: isoDate('2026-01-13') } as const
    const screen = await renderIn(
      language,
      <HealthNote period={period} papers={papers} more={null} />,
    )
    const line = t('reading:health.line', { papers: 2, summary: 1, text: 1 })
    await screen.getByText(line).click()
    await expect.element(screen.getByText(t('reading:health.failed', { count: 3 }))).toBeVisible()
    await expect.element(screen.getByText(t('reading:health.machine', { count: 1 }))).toBeVisible()
    await expect.element(screen.getByText(t('reading:health.editor', { count: 1 }))).toBeVisible()
    await expectAccessible(screen.container)
  })

  test('tables name their rows and columns', async () => {
    const health = { ...healthOf([], () => 0), papers: 5, summary: { editor: 2 }, failed: 1 }
    const period = { kind: 'daily', key: isoDate('2026-01-13') } as const
    const screen = await renderIn(
      language,
      <>
        <HealthTable health={health} />
        <HealthPeriods
          of="day"
          caption="Days"
          rows={[[period, health]]}
          renderPeriod={({ key }) => key}
        />
        <FailureLine failure={{ of: 'browser', kind: 'silent' }} />
        <MadeSentences sentences={[{ original: 'A kite.', ko: null, fault: 'absent' }]} />
      </>,
    )
    const row = screen.getByRole('row', { name: /2026-01-13/ })
    await expect.element(row).toHaveTextContent('2026-01-1352001')
    await expectAccessible(screen.container)
  })
})
