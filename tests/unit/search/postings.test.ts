import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ByteReader, ByteWriter } from '#search/bytes.ts'
import { documentOf, pack, readPostings, tierOf, writePostings } from '#search/postings.ts'

const places = fc.integer({ min: 1, max: 400 }).chain((papers) =>
  fc.record({
    papers: fc.constant(papers),
    tiers: fc.array(fc.option(fc.integer({ min: 0, max: 4 })), { maxLength: papers }),
  }),
)

test('what is written is read again, sparse or dense', () => {
  fc.assert(
    fc.property(places, ({ papers, tiers }) => {
      const packed = tiers.flatMap((tier, document) =>
        tier === null ? [] : [pack(document, tier)],
      )
      const writer = new ByteWriter()
      writePostings(writer, Uint32Array.from(packed), papers)
      const read: number[] = []
      readPostings(writer.take(), papers, (document, tier) => read.push(pack(document, tier)))
      expect(read.toSorted((a, b) => a - b)).toEqual(packed)
      expect(read.map(tierOf)).toEqual(read.map(tierOf).toSorted((a, b) => a - b))
    }),
  )
})

test('so are some of a hundred thousand papers, and all of them', () => {
  const numbers = fc.uniqueArray(fc.nat(99_999), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(numbers, (documents) => {
      const sorted = documents.toSorted((a, b) => a - b)
      expect(writtenAndRead(sorted)).toEqual(sorted)
    }),
    { numRuns: 30 },
  )
  const all = Array.from({ length: 100_000 }, (_, document) => document)
  expect(writtenAndRead(all)).toEqual(all)
})

function writtenAndRead(documents: readonly number[]): number[] {
  const writer = new ByteWriter()
  writePostings(
    writer,
    Uint32Array.from(documents, (document) => pack(document, 4)),
    100_000,
  )
  const read: number[] = []
  readPostings(writer.take(), 100_000, (document) => read.push(document))
  return read
}

test('bytes that end early are refused', () => {
  const writer = new ByteWriter()
  writePostings(writer, Uint32Array.from([pack(3, 0), pack(900, 1)]), 1000)
  const bytes = writer.take()
  const read = () => readPostings(bytes.subarray(0, -1), 1000, () => {})
  expect(read).toThrow(RangeError)
})

test('a paper that the segment does not have is refused', () => {
  const writer = new ByteWriter()
  writePostings(writer, Uint32Array.from([pack(99, 0)]), 100)
  expect(() => readPostings(writer.take(), 99, () => {})).toThrow(RangeError)
})

test('numbers of any size survive', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 })),
      fc.string(),
      (numbers, text) => {
        const writer = new ByteWriter(1)
        for (const number of numbers) writer.number(number)
        writer.text(text)
        const reader = new ByteReader(writer.take())
        expect(numbers.map(() => reader.number())).toEqual(numbers)
        expect(reader.text()).toBe(new TextDecoder().decode(new TextEncoder().encode(text)))
        expect(reader.isAtEnd).toBe(true)
      },
    ),
  )
  expect(documentOf(pack(123_456, 4))).toBe(123_456)
})
