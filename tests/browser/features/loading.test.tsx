import { describe, expect, test } from 'vitest'

import { issue } from '#domain/issue.ts'
import { FailureNotice } from '#features/loading/failure-notice.tsx'
import { IssueLine } from '#features/loading/issue-line.tsx'
import { IssuesNote } from '#features/loading/issues-note.tsx'
import { type FailureKind, LoadError } from '#queries/fetch-json.ts'

import { expectAccessible } from '../support/accessible.ts'
import { renderIn, words } from '../support/render-in.tsx'

const kinds: readonly FailureKind[] = ['unreachable', 'absent', 'busy', 'broken', 'newer']
const file = '/archive/days/2026-01-13.json'
const broken = issue('wrong-shape', 'refused', { file, place: 'papers' }, { papers: 'none' })

describe.each(['en', 'ko'] as const)('FailureNotice in %s', (language) => {
  const t = words(language)

  test.each(kinds)('says what "%s" means, and asks again', async (kind) => {
    let again = 0
    const screen = await renderIn(
      language,
      <FailureNotice error={new LoadError(kind, file)} onRetry={() => (again += 1)} />,
    )
    const alert = screen.getByRole('alert')
    await expect.element(alert.getByRole('heading')).toHaveTextContent(t(`failure.${kind}`))
    await expect.element(alert.getByText(t(`failure.${kind}Body`))).toBeVisible()
    await expect.element(alert.getByText(file)).toBeVisible()
    await alert.getByRole('button', { name: t('failure.retry') }).click()
    expect(again).toBe(1)
    await expectAccessible(screen.container)
  })

  test('has words for an error of another kind, and shows none of it', async () => {
    const screen = await renderIn(
      language,
      <FailureNotice error={new TypeError('x is not a function')} onRetry={() => {}} />,
    )
    await expect.element(screen.getByRole('heading')).toHaveTextContent(t('failure.broken'))
    expect(screen.container.textContent).not.toContain('x is not')
  })
})

test.each(['en', 'ko'] as const)(
  'in %s, FailureNotice shows what was expected and what was found',
  async (language) => {
    const error = new LoadError('broken', file, [broken])
    const screen = await renderIn(language, <FailureNotice error={error} onRetry={() => {}} />)
    const expected = words(language)('intake:expected.wrong-shape')
    await expect.element(screen.getByText(expected)).toHaveTextContent('{"papers":"none"}')
  },
)

describe('IssuesNote', () => {
  const at = (place: string) => ({ file, place })
  const issues = [
    issue('bad-paper', 'refused', at('papers[3]'), { id: 'nonsense' }),
    issue('bad-field', 'missing', at('papers[4].upvotes'), 'many'),
    issue('bad-field', 'missing', at('papers[5].upvotes'), -1),
  ]

  test.each(['en', 'ko'] as const)('in %s, counts, and says why on demand', async (language) => {
    const t = words(language)
    const screen = await renderIn(language, <IssuesNote issues={issues} />)
    await expect.element(screen.getByText(t('failure.leftOut', { count: 1 }))).toBeVisible()
    await expect.element(screen.getByText(t('failure.damaged', { count: 2 }))).toBeVisible()
    const first = screen.getByRole('listitem').first()
    expect(first.elements()).toEqual([])
    await screen.getByText(t('failure.details')).click()
    await expect.element(first).toBeVisible()
    expect(screen.getByRole('listitem').elements()).toHaveLength(3)
    await expectAccessible(screen.container)
  })

  test('is not there where nothing was wrong', async () => {
    const screen = await renderIn('en', <IssuesNote issues={[]} />)
    expect(screen.container.children).toHaveLength(0)
  })

  test('bears the same fault at the same place twice', async () => {
    const screen = await renderIn('en', <IssuesNote issues={[...issues, ...issues]} />)
    await screen.getByText(words('en')('failure.details')).click()
    await expect.poll(() => screen.getByRole('listitem').elements()).toHaveLength(6)
  })
})

test.each(['en', 'ko'] as const)(
  'in %s, IssueLine names the place and what was found',
  async (language) => {
    const screen = await renderIn(language, <IssueLine issue={broken} />)
    const found = words(language)('intake:issueParts.found')
    await expect
      .element(screen.getByText(`${found}: {"papers":"none"}`))
      .toHaveTextContent('papers ·')
  },
)
