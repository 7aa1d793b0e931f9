import { expect, onTestFinished, test } from 'vitest'

import { useComforts } from '#app/use-comforts.ts'
import { changeComfort } from '#store/comfort-settings.ts'

import { renderIn } from '../support/render-in.tsx'

const { dataset } = document.documentElement

function Comforts() {
  useComforts()
  return null
}

test('the page says how the text is set only where that is not as designed', async () => {
  onTestFinished(() => {
    localStorage.clear()
    delete dataset['textSize']
  })
  await renderIn('en', <Comforts />)
  expect([dataset['textSize'], dataset['lineWidth'], dataset['motion']]).toEqual([
    undefined,
    undefined,
    undefined,
  ])
  changeComfort({ textSize: 'large' })
  await expect.poll(() => dataset['textSize']).toBe('large')
  changeComfort({ textSize: 'medium' })
  await expect.poll(() => dataset['textSize']).toBe('medium')
  expect(dataset['lineWidth']).toBeUndefined()
})
