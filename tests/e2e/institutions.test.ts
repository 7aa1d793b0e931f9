import { readFileSync } from 'node:fs'

import { describe, expect, inject } from 'vitest'

import type { InstitutionFile, InstitutionsFile } from '#domain/archive/lookup-schema.ts'

import { test } from './support/page-test.ts'
import { addressOf, status } from './support/ranking-page.ts'
import { soon } from './support/soon.ts'
import { say } from './support/words.ts'

const { institutions }: InstitutionsFile = JSON.parse(
  readFileSync(`${inject('archive')}/institutions/index.json`, 'utf8'),
)
const domestic = institutions.filter(({ country }) => country === 'KR')
const byUpvotes = institutions.toSorted((a, b) => (b.upvotes ?? 0) - (a.upvotes ?? 0))

describe.each(['ko', 'en'] as const)('institutions in %s', (language) => {
  const t = say[language]
  const nameOf = ({ name }: InstitutionsFile['institutions'][number]) =>
    language === 'ko' ? (name.ko ?? name.en) : name.en

  test('are sorted by papers or upvotes, the Korean ones alone where wanted, all in the address', async ({
    open,
  }) => {
    const page = await open(`${language}/institutions`)
    const links = page.getByRole('main').getByRole('listitem').getByRole('link')
    await soon(() => links.count()).toBe(institutions.length)
    await page.getByText(t('pages:institutions.byUpvotes'), { exact: true }).click()
    await soon(() => addressOf(page)).toBe(`/${language}/institutions?order=upvotes`)
    const [most] = byUpvotes
    if (!most) throw new Error('The archive has no institutions.')
    await soon(() => links.first().innerText()).toBe(nameOf(most))
    await page.getByLabel(t('pages:institutions.domestic')).check()
    await soon(() => addressOf(page)).toBe(`/${language}/institutions?order=upvotes&country=KR`)
    await soon(() => links.count()).toBe(domestic.length)
    await soon(() => status(page).innerText()).toBe(
      t('pages:institutions.count', { count: domestic.length }),
    )
    await page.goBack()
    await soon(() => links.count()).toBe(institutions.length)
  })
})

test('an institution is found by its initial consonants, and opens', async ({ open }) => {
  const page = await open('ko/institutions')
  await page.getByLabel(say.ko('pages:institutions.find')).fill('ㅅㅇㄷ')
  const link = page.getByRole('main').getByRole('link', { name: '서울대', exact: false }).first()
  await link.click()
  await soon(() => addressOf(page)).toBe('/ko/institutions/seoul-national-university')
})

test('an institution has its months, its papers by upvotes, and a search of its own', async ({
  open,
}) => {
  const { list }: InstitutionFile = JSON.parse(
    readFileSync(`${inject('archive')}/institutions/nvidia.json`, 'utf8'),
  )
  const t = say.ko
  const page = await open('ko/institutions/nvidia')
  await page.getByText(t('pages:institutions.monthsTable')).click()
  const inTable = await page.getByRole('cell').allInnerTexts()
  const counted = inTable.reduce((sum, text) => sum + Number(text.replaceAll(/\D/g, '')), 0)
  expect(counted).toBe(list.length)
  await page.getByText(t('pages:institutions.byUpvotes'), { exact: true }).click()
  await soon(() => addressOf(page)).toBe('/ko/institutions/nvidia?order=upvotes')
  const [most] = list.toSorted((a, b) => (b.upvotes ?? -1) - (a.upvotes ?? -1))
  const first = page.getByRole('main').locator('li').first()
  await soon(() => first.innerText()).toContain(
    t('paper.upvotes', { upvotes: String(most?.upvotes) }),
  )
  await page.getByRole('link', { name: t('pages:institutions.search') }).click()
  await soon(() => addressOf(page)).toBe('/ko/search?institution=nvidia')
})
