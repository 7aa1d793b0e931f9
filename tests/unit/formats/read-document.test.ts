import { expect, test } from 'vitest'

import { formatNames } from '#formats/format.ts'
import { formats, mostCharacters } from '#formats/read-document.ts'

import {
  aBlogDay,
  aBlogPaper,
  aDigestPost,
  anApiItem,
  anArchiveDay,
  anOwnText,
  aPost,
  aWeeklyText,
} from './documents.ts'
import { issuesOf, read } from './reading.ts'

const id = '2601.06943'

test('knows a reader for every format', () => {
  expect(formats.map(({ name }) => name).toSorted()).toEqual([...formatNames].toSorted())
})

test.each([
  ['jekyll-post', aPost([{ id }])],
  ['jekyll-post', aPost([])],
  ['korean-digest', aDigestPost([{ id }])],
  ['weekly-text', aWeeklyText([{ id }])],
  ['blog-json', aBlogDay([aBlogPaper(id)])],
  ['blog-json', aBlogDay([])],
  ['hugging-face-api', [anApiItem(id)]],
  ['archive', anArchiveDay([id])],
  ['own-texts', anOwnText()],
])('recognises a document of the format %s by its content', (format, document) => {
  expect(read(document).format).toBe(format)
})

test.each([
  ['prose', 'Apples are sorted.'],
  ['nothing', ''],
  ['a web page', '<!doctype html><title>Papers</title><p>1. apples</p>'],
  ['other JSON', '{"name": "apples", "version": "1.0.0"}'],
  ['other YAML', 'id: 12\nname: apples\n'],
])('refuses %s, and says what was looked for', (_, text) => {
  const reading = read(text)
  expect(reading).toMatchObject({
    format: null,
    issues: [{ code: 'unknown-format', outcome: 'refused' }],
  })
  for (const name of formatNames) expect(reading.issues[0]?.expected).toContain(name)
})

test('refuses broken JSON as such', () => {
  expect(issuesOf(read('{"papers": [{"title": "App'))).toEqual(['not-json refused'])
})

test('refuses what is far too large without a look', () => {
  expect(issuesOf(read('a'.repeat(mostCharacters + 1)))).toEqual(['too-large refused'])
})

test('keeps control characters out of the name in issues', async () => {
  const { readDocument } = await import('#formats/read-document.ts')
  expect(readDocument('a\u001B[31m\nb', 'x').issues[0]?.file).toBe('a [31m b')
})
