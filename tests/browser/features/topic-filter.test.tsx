import { useState } from 'react'
import { page } from 'vitest/browser'
import { expect, test } from 'vitest'

import { FiltersBeside } from '#features/filters/filters-beside.tsx'
import { TickRow } from '#features/filters/tick-row.tsx'
import { TopicFilter } from '#features/filters/topic-filter.tsx'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

const counts = Array.from({ length: 12 }, (_, index) => ({
  topic: `kite-${index}`,
  name: `kite ${index}`,
  papers: 40 - index,
}))

function Topics({ first = [] }: { readonly first?: string[] }) {
  const [selected, setSelected] = useState<readonly string[]>(first)
  return <TopicFilter counts={counts} selected={selected} onChange={setSelected} />
}

test.each(['en', 'ko'] as const)(
  'TopicFilter in %s offers topics and numbers of papers',
  async (language) => {
    const t = words(language)
    const screen = await renderIn(language, <Topics first={['kite-11']} />)
    const boxes = () => screen.getByRole('checkbox').elements().length
    await expect.poll(boxes).toBe(9)
    await expect.element(screen.getByRole('checkbox', { name: 'kite 11' })).toBeChecked()
    const first = screen.getByRole('listitem').first()
    await expect.element(first).toHaveTextContent(t('pages:topics.papers', { count: 40 }))
    await screen.getByRole('checkbox', { name: 'kite 0' }).click()
    await expect.element(screen.getByRole('checkbox', { name: 'kite 0' })).toBeChecked()
    await screen.getByRole('button', { name: t('pages:topics.showAll', { count: 12 }) }).click()
    await expect.poll(boxes).toBe(12)
    await expectAccessible(screen.container)
  },
)

test('TopicFilter calls a topic in Korean where there is a name, else as papers write it', async () => {
  const some = [
    { topic: 'reinforcement-learning', name: 'Reinforcement Learning', papers: 4 },
    { topic: 'kite-flying', name: 'kite flying', papers: 3 },
  ]
  const filter = <TopicFilter counts={some} selected={[]} onChange={() => {}} />
  const korean = await renderIn('ko', filter)
  await expect.element(korean.getByText('강화 학습')).toHaveAttribute('lang', 'ko')
  await expect.element(korean.getByText('kite flying')).toHaveAttribute('lang', 'en')
  const english = await renderIn('en', filter)
  await expect.element(english.getByText('Reinforcement Learning')).toHaveAttribute('lang', 'en')
})

test('TickRow says its number aloud, and its whole line is the box', async () => {
  let ticks = 0
  const screen = await renderIn(
    'en',
    <ul>
      <TickRow
        checked={false}
        onToggle={() => (ticks += 1)}
        papers={1200}
        papersText="1,200 papers"
      >
        <span>Kites</span>
      </TickRow>
    </ul>,
  )
  const box = screen.getByRole('checkbox', { name: 'Kites 1,200 papers' })
  await expect.element(box).not.toBeChecked()
  await screen.getByText('Kites').click()
  expect(ticks).toBe(1)
  await expectAccessible(screen.container)
})

test('FiltersBeside stand beside on a wide screen, in a sheet on a phone', async () => {
  const t = words('ko')
  await page.viewport(1280, 800)
  const screen = await renderIn('ko', <FiltersBeside active={2}>The filters</FiltersBeside>)
  await expect.element(screen.getByRole('complementary')).toHaveTextContent('The filters')
  await page.viewport(390, 800)
  await screen.getByRole('button', { name: t('search:filters.openActive', { count: 2 }) }).click()
  await expect.element(screen.getByRole('dialog', { name: t('search:filters.open') })).toBeVisible()
  await expect.element(screen.getByText('The filters')).toBeVisible()
  await expectAccessible(screen.container)
  await page.viewport(414, 896)
})
