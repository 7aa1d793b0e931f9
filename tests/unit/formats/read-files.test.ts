import { gzipSync, strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'

import { type FileBytes, readFiles } from '#formats/read-files.ts'

import { aBlogDay, aBlogPaper, aPost } from './documents.ts'
import { issuesOf } from './reading.ts'

const post = strToU8(aPost([{ id: '2601.06943' }]))
const blog = strToU8(JSON.stringify(aBlogDay([aBlogPaper('2601.06521')])))

async function readAll(...files: FileBytes[]) {
  const readings = []
  for await (const reading of readFiles(files)) readings.push(reading)
  return readings
}

async function summaryOf(...files: FileBytes[]) {
  const readings = await readAll(...files)
  return readings.map((reading) => [reading.name, reading.format, ...issuesOf(reading)])
}

test('reads files in their order, one reading each', async () => {
  expect(await summaryOf({ name: 'a.md', bytes: post }, { name: 'b', bytes: blog })).toEqual([
    ['a.md', 'jekyll-post'],
    ['b', 'blog-json'],
  ])
})

test('reads the documents of a zip, its folders and the zips within, and passes pictures over', async () => {
  const inner = zipSync({ 'b.json': blog })
  const zip = zipSync({
    'posts/2026/a.md': post,
    'images/a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]),
    '__MACOSX/posts/._a.md': post,
    'inner.zip': inner,
  })
  expect(await summaryOf({ name: 'all.zip', bytes: zip })).toEqual([
    ['all.zip/posts/2026/a.md', 'jekyll-post'],
    ['all.zip/inner.zip/b.json', 'blog-json'],
  ])
})

test('reads gzip', async () => {
  expect(await summaryOf({ name: 'b.json.gz', bytes: gzipSync(blog) })).toEqual([
    ['b.json', 'blog-json'],
  ])
})

test('reads from a stream of files', async () => {
  async function* files(): AsyncGenerator<FileBytes> {
    yield { name: 'a.md', bytes: post }
  }
  const readings = []
  for await (const reading of readFiles(files())) readings.push(reading.format)
  expect(readings).toEqual(['jekyll-post'])
})

test('refuses a zip bomb after a part of it', async () => {
  const zip = zipSync({ 'bomb.json': new Uint8Array(30_000_000) }, { level: 1 })
  const started = performance.now()
  expect(await summaryOf({ name: 'bomb.zip', bytes: zip })).toEqual([
    ['bomb.zip', null, 'too-large refused'],
  ])
  // A tenth of a second on an idle machine; other tests run beside this one.
  expect(performance.now() - started).toBeLessThan(8000)
})

test('refuses one file that is too large and reads the others of its zip', async () => {
  const noise = new Uint8Array(21_000_000).map((_, index) => 32 + ((index * 7919) % 89))
  const zip = zipSync({ 'noise.txt': noise, 'a.md': post }, { level: 0 })
  expect(await summaryOf({ name: 'x.zip', bytes: zip })).toEqual([
    ['x.zip/noise.txt', null, 'too-large refused'],
    ['x.zip/a.md', 'jekyll-post'],
  ])
})

test('refuses 50 MB of nonsense at once', async () => {
  const bytes = new Uint8Array(50_000_000).fill(0x7b)
  expect(await summaryOf({ name: 'x', bytes })).toEqual([['x', null, 'too-large refused']])
})

test('reads what is whole of a zip that is cut', async () => {
  const zip = zipSync({ 'a.md': post, 'b.json': blog }, { level: 0 })
  const readings = await summaryOf({ name: 'x.zip', bytes: zip.subarray(0, post.length + 200) })
  expect(readings[0]).toEqual(['x.zip/a.md', 'jekyll-post'])
  expect(readings.at(-1)).toEqual(['x.zip', null, 'cut-short refused'])
})

test('says that a zip was cut where nothing in it shows that', async () => {
  const zip = zipSync({ 'a.md': post, 'b.json': blog }, { level: 0 })
  const second = post.length + 40
  expect(await summaryOf({ name: 'x.zip', bytes: zip.subarray(0, second) })).toEqual([
    ['x.zip/a.md', 'jekyll-post'],
    ['x.zip', null, 'cut-short refused'],
  ])
})

test.each([
  ['nothing', {}],
  ['pictures only', { 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]) }],
])('refuses a zip that holds %s', async (_, files) => {
  expect(await summaryOf({ name: 'x.zip', bytes: zipSync(files) })).toEqual([
    ['x.zip', null, 'unknown-format refused'],
  ])
})

test('reads the others of a zip beside one that is damaged or packed in another way', async () => {
  const zip = zipSync({ 'a.md': post, 'b.json': blog, 'c.md': post })
  const damaged = zip.slice()
  const second = Buffer.from(damaged).indexOf('b.json') + 6
  damaged.fill(0xff, second, second + 40)
  const packed = zip.slice()
  packed[second - 6 - 22] = 12
  for (const [bytes, issue] of [
    [damaged, 'cut-short refused'],
    [packed, 'unknown-format refused'],
  ] as const) {
    expect(await summaryOf({ name: 'x.zip', bytes })).toEqual([
      ['x.zip/a.md', 'jekyll-post'],
      ['x.zip/b.json', null, issue],
      ['x.zip/c.md', 'jekyll-post'],
    ])
  }
})

test('refuses archives within archives within archives', async () => {
  let bytes: Uint8Array = post
  for (let depth = 0; depth < 5; depth += 1) bytes = zipSync({ x: bytes })
  expect(await summaryOf({ name: 'x', bytes })).toEqual([['x/x/x/x', null, 'too-large refused']])
})

test('refuses a picture given by itself', async () => {
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0])
  expect(await summaryOf({ name: 'a.png', bytes })).toEqual([
    ['a.png', null, 'unknown-format refused'],
  ])
})

test('reads UTF-16 with its mark', async () => {
  const text = aPost([{ id: '2601.06943' }])
  const bytes = new Uint8Array(2 + text.length * 2)
  bytes.set([0xff, 0xfe])
  for (const [index, letter] of text.split('').entries()) {
    new DataView(bytes.buffer).setUint16(2 + index * 2, letter.charCodeAt(0), true)
  }
  expect(await summaryOf({ name: 'a.md', bytes })).toEqual([
    ['a.md', 'jekyll-post', 'wrong-code-page repaired'],
  ])
})

test('reads the Korean code page', async () => {
  // "기관" in EUC-KR, in a post that is ASCII otherwise.
  const ascii = aPost([{ id: '2601.06943' }]).replaceAll(/[^\0-\x7F]/g, '')
  const [before = '', after = ''] = ascii.split('   - :')
  const label = new Uint8Array([0xb1, 0xe2, 0xb0, 0xfc])
  const bytes = new Uint8Array([...strToU8(`${before}   - `), ...label, ...strToU8(`:${after}`)])
  const [reading] = await readAll({ name: 'a.md', bytes })
  expect(reading?.format).toBe('jekyll-post')
})

test('keeps a document whose last letter is cut in two', async () => {
  const readings = await readAll({ name: 'a.md', bytes: new Uint8Array([...post, 0xec, 0x9d]) })
  expect(readings[0]?.format).toBe('jekyll-post')
  expect(readings[0]?.collection.papers.size).toBe(1)
})
