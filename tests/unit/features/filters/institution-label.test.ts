import { expect, test } from 'vitest'

import { institutionLabel, matchesName } from '#features/filters/institution-label.ts'
import { createI18n } from '#i18n/i18n.ts'
import { en } from '#i18n/locales/en.ts'
import { ko } from '#i18n/locales/ko.ts'

const t = { en: createI18n('en', en).t, ko: createI18n('ko', ko).t }
const snu = { en: 'Seoul National University', ko: '서울대학교', country: 'KR' }
const stepfun = { en: 'StepFun', ko: null, country: 'CN' }

test.each([
  ['snu', snu, 'ko', '서울대학교'],
  ['snu', snu, 'en', 'Seoul National University'],
  ['stepfun', stepfun, 'ko', 'StepFun'],
  ['nobody-knows', undefined, 'ko', 'nobody-knows'],
  ['unknown', undefined, 'ko', '기관 미상'],
  ['unknown', undefined, 'en', 'Institution unknown'],
] as const)('%s, named %o, is in %s called %s', (slug, name, language, label) => {
  expect(institutionLabel(slug, name, language, t[language])).toBe(label)
})

test.each([
  ['', true],
  ['서울', true],
  ['서울 대', true],
  ['서울'.normalize('NFD'), true],
  ['seoulnational', true],
  ['SNU', true],
  ['  national ', true],
  ['부산', false],
])('typing "%s" finds Seoul National University: %s', (query, found) => {
  expect(matchesName(query, snu, 'snu', t.ko)).toBe(found)
})

test('papers without an institution are found by the words shown for them, not by the slug', () => {
  expect(matchesName('미상', undefined, 'unknown', t.ko)).toBe(true)
  expect(matchesName('unknown', undefined, 'unknown', t.ko)).toBe(false)
})
