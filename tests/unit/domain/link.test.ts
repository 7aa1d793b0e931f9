import fc from 'fast-check'
import { expect, test } from 'vitest'

import { imageHosts, parseCodeLink, parseHttps, parseImageLink, thumbnailOf } from '#domain/link.ts'

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JAVASCRIPT://huggingface.co/%0aalert(1)',
  'data:text/html,x',
  'vbscript:x',
  'http://huggingface.co/papers',
  'ftp://huggingface.co/',
  'blob:https://huggingface.co/1',
  'https://huggingface.co@evil.example/',
  'https://user:password@huggingface.co/',
  'https://',
  '//huggingface.co/',
  '/papers',
  '',
  `https://huggingface.co/${'a'.repeat(2000)}`,
  null,
  42,
  { href: 'https://huggingface.co/' },
])('%o is no address', (value) => {
  expect(parseHttps(value)).toBeNull()
})

test('an address is given as it will be asked for', () => {
  expect(parseHttps('https://Example.org/a b?q=<x>')).toBe('https://example.org/a%20b?q=%3Cx%3E')
})

test.each([
  'https://huggingface.co.evil.example/a.png',
  'https://evil.example/huggingface.co/a.png',
  'https://evilhuggingface.co/a.png',
])('%s is not on a host for pictures', (value) => {
  expect(parseImageLink(value)).toBeNull()
})

test.each([...imageHosts])('a picture may come from %s', (host) => {
  expect(parseImageLink(`https://${host}/a.png`)).toBe(`https://${host}/a.png`)
})

test('a back slash is the slash that a browser takes it for', () => {
  const link = parseImageLink('https://huggingface.co\\@evil.example/a.png')
  expect(link).toBe('https://huggingface.co/@evil.example/a.png')
})

test('the thumbnail of a paper is on a host for pictures', () => {
  expect(parseImageLink(thumbnailOf('2601.06943'))).toBe(thumbnailOf('2601.06943'))
})

test.each([
  ['https://github.com/owner/name', 'https://github.com/owner/name'],
  ['https://github.com/owner/name.git', 'https://github.com/owner/name'],
  ['https://github.com/owner/name/tree/main/docs?x=1#y', 'https://github.com/owner/name'],
  ['https://github.com//owner//name/', 'https://github.com/owner/name'],
  ['https://GitHub.com/Owner/Name', 'https://github.com/Owner/Name'],
])('the repository of %s is %s', (value, link) => {
  expect(parseCodeLink(value)).toBe(link)
})

test.each([
  'https://github.com/huggingface',
  'https://github.com/',
  'https://owner.github.io/name',
  'http://github.com/owner/name',
  'javascript://github.com/owner/name',
])('%s is no repository', (value) => {
  expect(parseCodeLink(value)).toBeNull()
})

test('whatever comes, a link begins with https and reads the same again', () => {
  const anything = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.string().map((text) => `https://${text}`),
  )
  fc.assert(
    fc.property(anything, (value) => {
      for (const parse of [parseHttps, parseCodeLink, parseImageLink]) {
        const link = parse(value)
        if (link === null) continue
        expect(link).toMatch(/^https:\/\/[^@/]+\//)
        expect(parse(link)).toBe(link)
      }
    }),
    { numRuns: 500 },
  )
})
