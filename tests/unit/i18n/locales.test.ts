import { describe, expect, test } from 'vitest'

import { issueWords } from '#domain/issue-words.ts'
import { writers } from '#domain/text.ts'

import {
  dictionaries,
  type Dictionary,
  keyOf,
  parts,
  scanSource,
  sourceTexts,
  type Texts,
} from './copy-keys.ts'

const failures = ['unreachable', 'absent', 'busy', 'broken', 'newer']
const reasons = ['archive', 'weekend', 'future', 'later', 'earlier', 'none']
const kinds = ['daily', 'weekly', 'monthly']

/** Keys put together while the page runs: the template as the source has it, and what it may become. */
const pageFamilies: Readonly<Record<string, readonly string[]>> = {
  'site.${page}': ['institutions', 'saved', 'translations'],
  'period.${kind}': kinds,
  'period.${direction}': ['previous', 'next'],
  'head.${period.kind}': kinds,
  'head.${period.kind}Description': kinds,
  'empty.${reason}': reasons,
  'empty.${reason}Body': reasons,
  'failure.${kind}': failures,
  'failure.${kind}Body': failures,
  'provenance.${by}': writers.filter((writer) => writer !== 'machine' && writer !== 'editor'),
  'abstract.${language}': ['en', 'ko'],
  "abstract.${kind === 'newer' ? 'broken' : kind}": failures.filter((kind) => kind !== 'newer'),
}

const scan = scanSource(sourceTexts())
const dynamicKeys = Object.entries(pageFamilies).flatMap(([template, values]) =>
  values.map((value) => template.replace(/\$\{.*\}/, value)),
)
const known = new Set([...dictionaries.page.en.keys()].map(keyOf))
const knownToParts = new Set(parts.flatMap((part) => [...dictionaries[part].en.keys()].map(keyOf)))
const names = ['page', ...parts] as const satisfies readonly Dictionary[]

function everyText(language: 'en' | 'ko'): [string, string][] {
  return names.flatMap((name) => {
    const texts: Texts = dictionaries[name][language]
    return [...texts].map(([key, text]): [string, string] => [`${name}: ${key}`, text])
  })
}

function placeholdersOf(text: string | undefined): string[] {
  return [...new Set(text?.match(/\{\{.*?\}\}/g))].toSorted()
}

describe.each(names)('the words of the %s', (dictionary) => {
  const texts = dictionaries[dictionary]

  test('have the same keys in both languages, less the plural form that Korean does not have', () => {
    const wanted = [...texts.en.keys()].filter((key) => !key.endsWith('_one'))
    expect([...texts.ko.keys()].toSorted()).toEqual(wanted.toSorted())
  })

  test('have both plural forms where English has one', () => {
    const single = [...texts.en.keys()].filter((key) => key.endsWith('_one'))
    for (const key of single) {
      expect(texts.en.has(key.replace(/_one$/, '_other')), key).toBe(true)
      expect(texts.en.get(key), key).toContain('{{count}}')
    }
  })

  test('take the same values into the same sentence', () => {
    const differing = [...texts.ko].filter(
      ([key, korean]) => placeholdersOf(korean).join() !== placeholdersOf(texts.en.get(key)).join(),
    )
    expect(differing.map(([key]) => key)).toEqual([])
  })
})

describe.each(['en', 'ko'] as const)('in %s', (language) => {
  const all = everyText(language)
  const offenders = (wrong: (text: string) => boolean) =>
    all.filter(([, text]) => wrong(text)).map(([key, text]) => `${key}: ${text}`)

  test('no text is empty, padded or broken over lines', () => {
    const wrong = (text: string) => text === '' || text !== text.trim() || /\s{2}|\n/.test(text)
    expect(offenders(wrong)).toEqual([])
  })

  test('no placeholder is misspelt', () => {
    const wrong = (text: string) => /[{}]/.test(text.replaceAll(/\{\{[a-zA-Z]+\}\}/g, ''))
    expect(offenders(wrong)).toEqual([])
  })

  test('text is text', () => {
    expect(offenders((text) => /<\/?[a-z]|\*\*|&[a-z]+;/i.test(text))).toEqual([])
  })

  test('letters are composed', () => {
    expect(offenders((text) => text !== text.normalize('NFC'))).toEqual([])
  })
})

describe('한국어 문구', () => {
  const korean = everyText('ko')
  const offenders = (pattern: RegExp) =>
    korean.filter(([, text]) => pattern.test(text)).map(([key, text]) => `${key}: ${text}`)

  test('자리표시 바로 뒤에 조사가 없다', () => {
    const particle =
      /\}\}['”’)]*(?:은|는|이|가|을|를|으로|로|와|과|의|에|에서|에게|께|랑|이랑|아|야|이나|나)(?![가-힣])/u
    expect(offenders(particle)).toEqual([])
    expect('{{name}}은').toMatch(particle)
    expect('‘{{name}}’을 찾음').toMatch(particle)
    expect('{{count}}개월까지').not.toMatch(particle)
  })

  test('해요체가 없다', () => {
    const ending = /요(?:[.!?…]|$)|요\s/u
    expect(offenders(ending)).toEqual([])
    expect('다시 시도해 주세요.').toMatch(ending)
  })

  test('한다체 문장이 없다', () => {
    const ending = /(?<!니)다[.!?](?:\s|$)/u
    expect(offenders(ending)).toEqual([])
    expect('순위를 따른다.').toMatch(ending)
  })
})

describe('the source', () => {
  test('was looked at', () => {
    expect(scan.calls.size).toBeGreaterThan(80)
    expect(scan.calls).toContain('ranking.papers')
  })

  test('asks only for keys that there are', () => {
    expect([...scan.calls, ...dynamicKeys].filter((key) => !known.has(key))).toEqual([])
    expect([...scan.partCalls].filter((key) => !knownToParts.has(key))).toEqual([])
  })

  test('puts keys together only in ways that are listed here', () => {
    expect([...scan.templates].toSorted()).toEqual(Object.keys(pageFamilies).toSorted())
  })

  test('uses every key', () => {
    const used = new Set([...scan.literals, ...dynamicKeys])
    expect([...known].filter((key) => !used.has(key))).toEqual([])
  })

  test('uses every key of the parts, written out or put together', () => {
    const families = [...scan.partTemplates].map(
      (template) =>
        new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
    )
    const used = (key: string) =>
      scan.literals.has(key) || families.some((family) => family.test(key))
    expect([...knownToParts].filter((key) => !used(key))).toEqual([])
  })
})

test.each(Object.keys(issueWords))('the issue "%s" has words of its own', (code) => {
  expect(knownToParts).toContain(`expected.${code}`)
  expect(knownToParts).toContain(`remedy.${code}`)
})
