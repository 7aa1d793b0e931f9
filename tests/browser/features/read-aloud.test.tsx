import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ListenButton } from '#features/read-aloud/listen-button.tsx'
import { rangeOfSentence } from '#features/read-aloud/light.ts'
import { PlayerButtons } from '#features/read-aloud/player-buttons.tsx'
import { PlayerChoices } from '#features/read-aloud/player-choices.tsx'
import { ReadAloud } from '#features/read-aloud/read-aloud.tsx'
import type { Readable } from '#features/read-aloud/readable.ts'
import type { Reader } from '#features/read-aloud/reader.ts'
import { changeComfort, defaultComfort, readComfort } from '#store/comfort-settings.ts'

import { expectAccessible } from '../support/accessible.ts'
import { ASpeech, aVoice } from '../support/a-speech.ts'
import { renderIn, words } from '../support/render-in.tsx'

const korean = aVoice('ko-KR', 'Nari')
const english = aVoice('en-US', 'Sam')
const texts: readonly Readable[] = [
  { kind: 'keyPoints', language: 'en', sentences: ['The wind turns.', 'It lands.'] },
  { kind: 'digest', language: 'en', sentences: ['A kite of $10^3$ strings.', 'It flies.'] },
  { kind: 'digest', language: 'ko', sentences: ['연은 난다.', '연이 내린다.'] },
]

/** An utterance takes no voice that is not the browser's own. */
class Utterance extends EventTarget {
  lang = ''
  rate = 1
  voice: unknown = null
  readonly text: string
  constructor(text: string) {
    super()
    this.text = text
  }
}

beforeEach(() => {
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance)
  changeComfort({ ...defaultComfort })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

function lit(): string[] {
  return [...(CSS.highlights.get('read-aloud') ?? [])].map(String)
}

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = words(language)

  test('a sentence is read, shown and lit where it stands', async () => {
    const speech = new ASpeech([korean, english])
    const screen = await renderIn(
      language,
      <article>
        <p lang="ko">연은 난다. 연이 내린다.</p>
        <p lang="en">The wind turns. It lands.</p>
        <ReadAloud texts={texts} speech={speech} />
      </article>,
    )
    const player = screen.getByRole('region', { name: t('tools:listen.label') })
    await player.getByRole('button', { name: t('tools:listen.play'), exact: true }).click()
    const first = language === 'en' ? 'The wind turns.' : '연은 난다.'
    const second = language === 'en' ? 'It lands.' : '연이 내린다.'
    await expect.element(player.getByText(first)).toBeVisible()
    expect(speech.utterance).toMatchObject({
      text: first,
      lang: language === 'en' ? 'en-US' : 'ko-KR',
      rate: 1,
    })
    expect(lit()).toEqual([first])
    speech.say('start')
    speech.say('end')
    await expect.element(player.getByText(second)).toBeVisible()
    expect(lit()).toEqual([second])
    await expectAccessible(screen.container)
    await player.getByRole('button', { name: t('tools:listen.stop') }).click()
    await player.getByRole('button', { name: t('tools:listen.previous') }).click()
    await player.getByRole('button', { name: t('tools:listen.goOn') }).click()
    expect(speech.spoken).toEqual([first, second, first])
    await screen.show(null)
    expect(speech.speaking).toBe(false)
    expect(lit()).toEqual([])
  })

  test('text, language, speed and voice are chosen', async () => {
    const speech = new ASpeech([korean, english, aVoice('en-GB', 'Daniel')])
    const screen = await renderIn(language, <ReadAloud texts={texts} speech={speech} />)
    const group = (name: string) => screen.getByRole('group', { name })
    const spoken = group(t('tools:listen.language'))
    await spoken.getByText('English', { exact: true }).click()
    await group(t('tools:listen.text')).getByText(t('tools:listen.digest')).click()
    await screen.getByRole('combobox', { name: t('tools:listen.rate') }).selectOptions('1.5')
    await screen.getByRole('combobox', { name: t('tools:listen.voice') }).selectOptions('Daniel')
    expect(readComfort()).toMatchObject({ rate: 1.5, voiceEn: 'Daniel', voiceKo: null })
    await screen.getByRole('button', { name: t('tools:listen.play'), exact: true }).click()
    expect(speech.utterance).toMatchObject({
      text: 'A kite of 10 to the 3 strings.',
      rate: 1.5,
      lang: 'en-GB',
    })
    speech.say('error')
    await expect.element(screen.getByRole('alert')).toHaveTextContent(t('tools:listen.failed'))
  })

  test('the button waits for a voice of a language in which there is something to read', async () => {
    const speech = new ASpeech()
    const button = (
      <ListenButton
        languages={['ko']}
        title="Kites"
        pressed={false}
        onPress={() => {}}
        speech={speech}
      />
    )
    const screen = await renderIn(language, button)
    speech.addVoices(english)
    expect(screen.getByRole('button').elements()).toEqual([])
    speech.addVoices(korean)
    await expect
      .element(screen.getByRole('button', { name: `${t('tools:actions.listen')} Kites` }))
      .toBeVisible()
    await expectAccessible(screen.container)
  })
})

test('a browser without speech shows nothing', async () => {
  const screen = await renderIn('en', <ReadAloud texts={texts} speech={null} />)
  expect(screen.container.textContent).toBe('')
})

test('at the last sentence the way on rests, and the focus stays', async () => {
  const steps: number[] = []
  const reader: Reader = {
    state: () => ({ status: 'stopped', at: 1 }),
    subscribe: () => () => {},
    play: () => {},
    stop: () => {},
    step: (by) => steps.push(by),
    change: () => {},
    close: () => {},
  }
  const t = words('en')
  const screen = await renderIn('en', <PlayerButtons reader={reader} count={2} />)
  const next = screen.getByRole('button', { name: t('tools:listen.next') })
  await expect.element(next).toHaveAttribute('aria-disabled', 'true')
  next.element().dispatchEvent(new MouseEvent('click', { bubbles: true }))
  await screen.getByRole('button', { name: t('tools:listen.previous') }).click()
  expect(steps).toEqual([-1])
  await expect.element(screen.getByText(t('tools:listen.place', { at: 2, count: 2 }))).toBeVisible()
  await expectAccessible(screen.container)
})

test('where there is nothing to choose, nothing is offered', async () => {
  const [readable] = texts
  if (!readable) throw new Error('no text')
  const screen = await renderIn(
    'en',
    <PlayerChoices
      texts={[readable]}
      readable={readable}
      voices={[english]}
      onKind={() => {}}
      onLanguage={() => {}}
    />,
  )
  expect(screen.getByRole('radio').elements()).toEqual([])
  expect(screen.getByRole('combobox').elements().length).toBe(1)
})

test.each([
  ['The  kite lands.', 'The kite lands.'],
  ['It costs $O(N)$ of time.', 'It costs O(N) of time.'],
  ['A sentence that is not there.', null],
])('%s is found as it is shown', (sentence, shown) => {
  const root = document.createElement('div')
  const line = document.createElement('p')
  line.append('The kite ', 'lands.\nIt costs O(N) of time.')
  root.append(line)
  const range = rangeOfSentence(root, sentence)
  expect(range === null ? null : String(range)).toBe(shown)
})
