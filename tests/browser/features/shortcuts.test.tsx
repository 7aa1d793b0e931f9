import { beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'

import { defaultShortcuts, type ShortcutAction } from '#domain/shortcuts.ts'
import { ShortcutEditor } from '#features/shortcuts/shortcut-editor.tsx'
import { ShortcutHelp } from '#features/shortcuts/shortcut-help.tsx'
import { useShortcutKeys } from '#features/shortcuts/use-shortcut-keys.ts'
import { changeComfort, defaultComfort, readComfort } from '#store/comfort-settings.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

beforeEach(() => {
  changeComfort({ ...defaultComfort })
})

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const t = words(language)

  test('the help names every key and what it does', async () => {
    const onChange = vi.fn<() => void>()
    const shortcuts = { ...defaultShortcuts, save: null }
    const screen = await renderIn(
      language,
      <ShortcutHelp open on shortcuts={shortcuts} onClose={() => {}} onChange={onChange} />,
    )
    const row = (action: ShortcutAction) =>
      screen.getByRole('row', { name: t(`tools:shortcuts.${action}`) })
    await expect.element(row('next').getByRole('cell')).toHaveTextContent('J')
    await expect.element(row('help').getByRole('cell')).toHaveTextContent('?')
    await expect.element(row('save').getByRole('cell')).toHaveTextContent(t('tools:shortcuts.none'))
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('tools:shortcuts.change') }).click()
    expect(onChange).toHaveBeenCalledOnce()
  })

  test('a key is changed, taken away, and set back', async () => {
    const screen = await renderIn(language, <ShortcutEditor />)
    await screen.getByText(t('tools:shortcuts.keys')).click()
    const nameOf = (action: ShortcutAction) => t(`tools:shortcuts.${action}`)
    const keyOf = (action: ShortcutAction, key: string) =>
      screen.getByRole('button', {
        name: t('tools:shortcuts.edit', { action: nameOf(action), key }),
      })
    await keyOf('next', 'J').click()
    await userEvent.keyboard('k')
    await expect.element(keyOf('next', 'K')).toBeVisible()
    await expect.element(keyOf('previous', 'J')).toBeVisible()
    expect(readComfort().shortcuts).toMatchObject({ next: 'KeyK', previous: 'KeyJ' })
    await keyOf('next', 'K').click()
    await userEvent.keyboard('{ArrowDown}')
    const status = screen.getByRole('status')
    await expect.element(status).toHaveTextContent(t('tools:shortcuts.unusable'))
    await keyOf('next', 'K').click()
    await userEvent.keyboard('{Escape}')
    expect(readComfort().shortcuts.next).toBe('KeyK')
    await screen
      .getByRole('button', { name: t('tools:shortcuts.remove', { action: nameOf('save') }) })
      .click()
    expect(readComfort().shortcuts.save).toBeNull()
    await expectAccessible(screen.container)
    await screen.getByRole('button', { name: t('tools:shortcuts.reset') }).click()
    expect(readComfort().shortcuts).toEqual(defaultShortcuts)
    await screen.getByRole('checkbox', { name: t('tools:shortcuts.on') }).click()
    expect(readComfort().shortcutsOn).toBe(false)
  })
})

describe('keys', () => {
  const heard = vi.fn<(action: ShortcutAction) => boolean>(() => true)

  function Page({ on = true, dialog = false }) {
    useShortcutKeys(on ? defaultShortcuts : null, heard)
    return (
      <>
        <input aria-label="field" />
        <input type="checkbox" aria-label="box" />
        <div contentEditable suppressContentEditableWarning aria-label="page" role="textbox">
          text
        </div>
        <button type="button">button</button>
        {dialog && <dialog ref={(element) => element?.showModal()}>open</dialog>}
      </>
    )
  }

  /** As a key arrives under a Korean input method: its letter is Hangul, its place is not. */
  function press(init: KeyboardEventInit, target: EventTarget = document.body) {
    const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
    target.dispatchEvent(event)
    return event.defaultPrevented
  }

  beforeEach(() => {
    heard.mockClear()
  })

  test('are heard by their place on the keyboard', async () => {
    await renderIn('ko', <Page />)
    expect(press({ code: 'KeyJ', key: 'ㅓ' })).toBe(true)
    press({ code: 'Slash', key: '?', shiftKey: true })
    press({ code: 'KeyS', key: 'ㄴ', repeat: true })
    press({ code: 'KeyJ', key: 'ㅓ', repeat: true })
    expect(press({ code: 'KeyQ', key: 'q' })).toBe(false)
    expect(heard.mock.calls.flat()).toEqual(['next', 'help', 'next'])
  })

  test.each([
    ['with Control', { ctrlKey: true }],
    ['with Command', { metaKey: true }],
    ['with Alt', { altKey: true }],
    ['with Shift', { shiftKey: true }],
    ['while a syllable is composed', { isComposing: true }],
    ['that end a composition in Safari', { keyCode: 229 }],
  ])('%s are left alone', async (_, init) => {
    await renderIn('ko', <Page />)
    expect(press({ code: 'KeyJ', ...init })).toBe(false)
    expect(heard).not.toHaveBeenCalled()
  })

  test('are left to fields, and heard on boxes and buttons', async () => {
    const screen = await renderIn('en', <Page />)
    for (const name of ['field', 'page']) {
      press({ code: 'KeyJ' }, screen.getByLabelText(name).element())
    }
    expect(heard).not.toHaveBeenCalled()
    press({ code: 'KeyJ' }, screen.getByLabelText('box').element())
    press({ code: 'KeyK' }, screen.getByRole('button').element())
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('rest while a dialog is open, and where they are switched off', async () => {
    const screen = await renderIn('en', <Page dialog />)
    expect(press({ code: 'KeyJ' })).toBe(false)
    await screen.show(<Page on={false} />)
    expect(press({ code: 'KeyJ' })).toBe(false)
    await screen.show(<Page />)
    expect(press({ code: 'KeyJ' })).toBe(true)
  })
})
