import { describe, expect, test } from 'vitest'

import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'
import { pageHead, type PageView } from '#i18n/page-head.ts'
import { isoDate, isoMonth, isoWeek } from '#tests/builders/a-paper.ts'

const t = { en: createI18n('en', en).t, ko: createI18n('ko', ko).t }
const nothing = { total: null, firstTitle: null }
const daily: PageView = { kind: 'ranking', period: { kind: 'daily', key: isoDate('2026-01-13') } }

const views: PageView[] = [
  { kind: 'front' },
  daily,
  { kind: 'ranking', period: { kind: 'weekly', key: isoWeek('2026-W03') } },
  { kind: 'ranking', period: { kind: 'monthly', key: isoMonth('2026-01') } },
  { kind: 'paper', title: 'Kites That Learn to Land' },
  { kind: 'institutions' },
  { kind: 'institution', name: 'StepFun' },
  { kind: 'not-found' },
]

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  test('every page has a title of its own and a description', () => {
    const heads = views.map((view) => pageHead(t[language], view, language, nothing))
    expect(new Set(heads.map(({ title }) => title)).size).toBe(views.length)
    for (const { title, description } of heads) {
      expect(title).toContain('Nonmun')
      expect(description.length).toBeGreaterThan(10)
      expect(title + description).not.toMatch(/\{\{|\}\}|\b[a-z]+\.[a-z]+[A-Z]/)
    }
  })
})

test('a ranking is named by its period', () => {
  expect(pageHead(t.ko, daily, 'ko', nothing).title).toContain('2026년 1월 13일 화요일')
  expect(pageHead(t.en, daily, 'en', nothing).title).toContain('Tuesday, January 13, 2026')
})

test('the first paper is named once it is known', () => {
  const known = { total: 50, firstTitle: 'Lanterns & Graphs' }
  for (const view of [daily, { kind: 'front' } as const]) {
    const { description } = pageHead(t.en, view, 'en', known)
    expect(description).toBe(
      `${pageHead(t.en, view, 'en', nothing).description} First: Lanterns & Graphs.`,
    )
  }
})

test('a title that looks like a placeholder stays what it is', () => {
  const { description } = pageHead(t.ko, daily, 'ko', {
    total: 1,
    firstTitle: 'On {{title}} and $t(site.name)',
  })
  expect(description).toContain('On {{title}} and $t(site.name)')
})

test('a paper and an institution are named in the title', () => {
  expect(pageHead(t.en, { kind: 'paper', title: 'Kites' }, 'en', nothing).title).toBe(
    'Kites | Nonmun',
  )
  expect(pageHead(t.ko, { kind: 'institution', name: 'StepFun' }, 'ko', nothing).title).toContain(
    'StepFun',
  )
})
