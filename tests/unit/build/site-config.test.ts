import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { configPath, readSiteConfig } from '#build/site-config.ts'

/** A folder as the project's root, with a text as its settings. */
function rootWith(text: string | null): string {
  const root = mkdtempSync(join(tmpdir(), 'nonmun-config-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'public'))
  if (text !== null) writeFileSync(join(root, configPath), text)
  return root
}

test('the settings that ship are the defaults', () => {
  expect(readSiteConfig({})).toEqual(readSiteConfig({}, rootWith(null)))
})

test('reads what the file says', () => {
  expect(readSiteConfig({}, rootWith('{ "live": false }'))).toMatchObject({ live: false })
})

test('another file may be named, and must be there', () => {
  const root = rootWith('{ "live": false }')
  writeFileSync(join(root, 'other.json'), '{ "api": "https://example.org" }')
  expect(readSiteConfig({ NONMUN_CONFIG: 'other.json' }, root)).toMatchObject({
    live: true,
    api: 'https://example.org',
  })
  expect(() => readSiteConfig({ NONMUN_CONFIG: 'none.json' }, root)).toThrow(/none\.json/)
})

test.each([
  ['{ "live": ', /^public\/config\.json is not JSON/],
  ['{ "liv": true }', /^public\/config\.json cannot be used\.\n {2}"liv" is no setting/],
])('ends the build with words: %s', (text, words) => {
  expect(() => readSiteConfig({}, rootWith(text))).toThrow(words)
})
