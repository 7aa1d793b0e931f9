import { expect, test } from 'vitest'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { FarRows } from '#features/ranking/far-rows.tsx'
import { RankingList } from '#features/ranking/ranking-list.tsx'
import { paperId } from '#tests/builders/a-paper.ts'
import { aRankedPaper } from '#tests/builders/a-ranking.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn } from '../support/render-in.tsx'

const papers: RankedPaper[] = Array.from({ length: 250 }, (_, index) =>
  aRankedPaper({
    id: paperId(`2601.${String(index + 1).padStart(5, '0')}`),
    title: { en: `Kites, Part ${index + 1}`, ko: null },
    rank: index + 1,
  }),
)

/** As `RankingList` gives them their list. */
function Whole() {
  return (
    // oxlint-disable-next-line jsx-a11y/no-redundant-roles
    <ol role="list" aria-label="Ranking">
      <FarRows papers={papers} after={0} renderRow={({ id }) => <article id={id}>whole</article>} />
    </ol>
  )
}

test('far rows are headings in the list; one that comes near is whole', async () => {
  const screen = await renderIn('en', <Whole />)
  await expect.poll(() => screen.getByRole('listitem').elements()).toHaveLength(250)
  const last = () => screen.getByRole('listitem').elements().at(-1)
  expect(last()?.querySelector('h2')?.textContent).toBe('Kites, Part 250')
  expect(last()?.getAttribute('value')).toBe('250')
  await expect.poll(() => screen.getByRole('listitem').elements()[0]?.textContent).toBe('whole')
  expect(last()?.textContent).not.toBe('whole')
  last()?.scrollIntoView()
  await expect.poll(() => last()?.textContent).toBe('whole')
  await expectAccessible(screen.container)
})

test('what is printed is whole', async () => {
  const screen = await renderIn('en', <Whole />)
  const whole = () =>
    [...screen.container.querySelectorAll('article')].filter(
      ({ textContent }) => textContent === 'whole',
    )
  await expect.poll(() => whole().length).toBeGreaterThan(0)
  expect(whole().length).toBeLessThan(250)
  dispatchEvent(new Event('beforeprint'))
  expect(whole()).toHaveLength(250)
})

test('a long ranking has all its rows in order, and opens one far down', async () => {
  const screen = await renderIn(
    'en',
    <RankingList
      papers={papers}
      institutions={new Map()}
      within={null}
      standsOpen={() => false}
      renderCard={({ title }) => <p>The card of {title.en}</p>}
    />,
  )
  const rows = () => [...screen.container.querySelectorAll('li[value]')]
  await expect.poll(() => rows().length).toBe(250)
  expect(rows().map((row) => row.getAttribute('value'))).toEqual(
    papers.map(({ rank }) => String(rank)),
  )
  rows()[199]?.scrollIntoView()
  await screen.getByRole('button', { name: 'Kites, Part 200' }).click()
  await expect.element(screen.getByText('The card of Kites, Part 200')).toBeVisible()
})
