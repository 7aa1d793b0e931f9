import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { describe, expect, onTestFinished, test } from 'vitest'

import { Budget, costOf, parseLimit, parsePrice } from '#cli/translate/budget.ts'
import { answerJsonSchema } from '#cli/translate/model.ts'
import { retryAfter } from '#cli/translate/patience.ts'
import { redact, secretsIn } from '#cli/translate/redact.ts'
import { assignmentOf } from '#domain/translation/assignment.ts'
import { findJson } from '#domain/translation/find-json.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'
import { aText } from '#tests/builders/a-text.ts'

import { folderOf, only } from './translating.ts'

describe('a budget', () => {
  test.each([
    ['2usd', { unit: 'usd', most: 2 }],
    ['$0.5', { unit: 'usd', most: 0.5 }],
    ['200ktok', { unit: 'tokens', most: 200_000 }],
    ['1.5M tokens', { unit: 'tokens', most: 1_500_000 }],
    ['50papers', { unit: 'papers', most: 50 }],
    ['1 paper', { unit: 'papers', most: 1 }],
  ])('%s is understood', (text, limit) => {
    expect(parseLimit(text)).toEqual(limit)
  })

  test.each(['', '2', 'usd', '-2usd', '2eur', '2 usd please', '$2papers', '1e9tok'])(
    '“%s” is not',
    (text) => {
      expect(parseLimit(text)).toBeNull()
    },
  )

  test('counts what is set aside, gives it back, and refuses what would pass it', () => {
    const budget = new Budget({ unit: 'tokens', most: 100 }, null)
    const forty = { input: 30, output: 10 }
    expect([1, 2, 3].map(() => budget.reserve('a', forty))).toEqual([true, true, false])
    budget.settle(forty, { input: 10, output: 0 }, false)
    expect(budget.reserve('a', forty)).toBe(true)
    expect(budget.used).toMatchObject({ requests: 3, tokens: { input: 10, output: 0 }, cost: null })
  })

  test.each([
    ['0.15/0.60', { input: 0.15, output: 0.6 }],
    ['0/0', { input: 0, output: 0 }],
    ['1', null],
    ['free', null],
  ])('a price of %s is read', (text, price) => {
    expect(parsePrice(text)).toEqual(price)
  })

  test('a price is for a million tokens', () => {
    const tokens = { input: 2_000_000, output: 500_000 }
    expect(costOf(tokens, { input: 0.5, output: 2 })).toBe(2)
  })
})

test.each([
  ['{"a":1}', { a: 1 }],
  ['Here you are:\n```json\n{"a":1}\n```', { a: 1 }],
  ['<think>{"a":0} or so</think>{"a":1}', { a: 1 }],
  ['```\n{"a":0}\n```\nor rather\n```\n{"a":1}\n```', { a: 1 }],
  ['Well, {"a":{"b":"}"}} it is.', { a: { b: '}' } }],
  ['{"a":', undefined],
  ['[1]', undefined],
  ['no', undefined],
  ['', undefined],
])('of %j the JSON is found', (text, found) => {
  expect(findJson(text)).toEqual(found)
})

test.each([
  ['7', 7000],
  ['0.5', 500],
  ['Tue, 13 Jan 2026 00:00:30 GMT', 30_000],
  ['Mon, 12 Jan 2026 00:00:00 GMT', 0],
  ['soon', null],
  [undefined, null],
])('Retry-After %s is waited for', (value, wait) => {
  expect(retryAfter(value, Date.UTC(2026, 0, 13))).toBe(wait)
})

describe('a message from outside', () => {
  const key = 'sk-kite-1234567890'

  test.each([
    ['the key', `Bad key ${key}.`, 'Bad key •••.'],
    ['a part of the key', 'Bad key sk-kite-****7890, sorry', 'Bad key •••, sorry'],
    ['control characters', 'Bad\u001B[2J\nkey', 'Bad [2J key'],
  ])('is said without %s', (_, message, said) => {
    expect(redact(message, [key])).toBe(said)
  })

  test('is said without the name and the password of an address', () => {
    const address = 'https://ada:p%40ss@example.org/v1'
    expect(redact('no ada, no p%40ss, no p@ss', secretsIn(address))).toBe('no •••, no •••, no •••')
  })

  test('is cut where it is long', () => {
    expect(redact('a'.repeat(9999), [key]).length).toBeLessThan(400)
  })
})

test('the schema of an answer asks for all that is missing and allows nothing else', async () => {
  const paper = aKitePaper(1, { summary: { en: aText('Ours.'), ko: null } })
  const assignment = assignmentOf(paper)
  const schema = assignment && (await answerJsonSchema(assignment).jsonSchema)
  expect(schema).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['title', 'abstract', 'summary', 'keyPoints'],
    properties: {
      abstract: {
        type: 'array',
        items: { additionalProperties: false, required: ['sentence', 'ko'] },
      },
      summary: {
        properties: { ko: { type: 'string' } },
        required: ['ko'],
        additionalProperties: false,
      },
      keyPoints: {
        items: {
          properties: { evidence: { type: 'integer' } },
          required: ['en', 'ko', 'evidence'],
        },
      },
    },
  })
  expect(JSON.stringify(schema)).not.toMatch(/\$schema|minLength|maxLength|maxItems/)
})

test('a model of Google’s is asked in its own protocol', async () => {
  const asked: unknown[] = []
  const server = createServer((request, response) => {
    asked.push([request.url, request.headers['x-goog-api-key']])
    request.resume()
    const parts = [{ text: JSON.stringify(aKiteAnswer()) }]
    const usageMetadata = {
      promptTokenCount: 900,
      candidatesTokenCount: 400,
      totalTokenCount: 1300,
    }
    const candidates = [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }]
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ candidates, usageMetadata, modelVersion: 'gemini-kite' }))
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const cwd = folderOf([aKitePaper()])
  const where = ['--model', 'google:gemini-kite', '--base-url', `http://127.0.0.1:${port}/v1beta`]
  const { code, stdout } = await aRun(cwd, ['translate', '--archive', 'archive', ...where], {
    env: { GOOGLE_GENERATIVE_AI_API_KEY: 'g-kite-1' },
  })
  expect({ code, asked }).toEqual({
    code: 0,
    asked: [['/v1beta/models/gemini-kite:generateContent', 'g-kite-1']],
  })
  expect(stdout).toContain('1 requests, 900 tokens in and 400 out\n')
  expect(only(cwd).abstract.ko).toMatchObject({ by: 'machine', model: 'gemini-kite' })
})
