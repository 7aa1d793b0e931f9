import { describe, expect, test } from 'vitest'

import { Picture } from '#ui/picture.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

const drawing = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>')}`
const broken = 'data:image/png;base64,AAAA'

function box(container: Element): Element {
  const [first] = container.children
  if (!first) throw new Error('Nothing was drawn.')
  return first
}

/** Settles once a picture could not be had. */
function failure(): Promise<unknown> {
  return new Promise((resolve) => {
    document.addEventListener('error', resolve, { capture: true, once: true })
  })
}

const framed = (src: string, alt = '') => <Picture src={src} alt={alt} className="size-11" />

test.each([
  ['en', 'First page of the paper'],
  ['ko', '논문 첫 쪽'],
] as const)('in %s, is an image with a name', async (language, alt) => {
  const screen = await renderIn(language, framed(drawing, alt))
  await expect.element(screen.getByRole('img', { name: alt })).toBeVisible()
  await expectAccessible(screen.container)
})

test('is passed over where the words beside it say the same', async () => {
  const screen = await renderIn('en', framed(drawing))
  await expect.poll(() => screen.container.querySelector('img')).not.toBeNull()
  expect(screen.getByRole('img').elements()).toEqual([])
})

test('says nothing to its host of where it is shown', async () => {
  const screen = await renderIn('en', framed(drawing))
  await expect.poll(() => screen.container.querySelector('img')?.referrerPolicy).toBe('no-referrer')
})

describe('keeps its place', () => {
  const shape = { width: 44, height: 44 }

  test('before it is fetched, while it comes, and once it is there', async () => {
    const screen = await renderIn('en', framed(drawing))
    expect(box(screen.container).getBoundingClientRect()).toMatchObject(shape)
    await expect.poll(() => screen.container.querySelector('img')?.complete).toBe(true)
    expect(box(screen.container).getBoundingClientRect()).toMatchObject(shape)
  })

  test('where it cannot be had: then the box stays plain', async () => {
    const failed = failure()
    const screen = await renderIn('en', framed(broken, 'First page'))
    await failed
    await expect.poll(() => screen.container.querySelector('img')).toBeNull()
    expect(box(screen.container).getBoundingClientRect()).toMatchObject(shape)
    await expectAccessible(screen.container)
  })
})

test('another picture is tried after one that failed', async () => {
  const failed = failure()
  const screen = await renderIn('en', framed(broken))
  await failed
  await expect.poll(() => screen.container.querySelector('img')).toBeNull()
  await screen.show(framed(drawing))
  await expect.poll(() => screen.container.querySelector('img')?.src).toBe(drawing)
})
