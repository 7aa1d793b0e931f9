import { describe, expect, test } from 'vitest'

import { maxTexLength } from '#domain/tex/parse-tex.ts'

import { read } from './in-short.ts'

describe('broken input', () => {
  test.each([
    [String.raw`cut \textbf{here`, 'cut here'],
    ['a } b { c', 'a } b { c'],
    ['$x', '$x'],
    ['$$ and $', '$$ and $'],
    [String.raw`\(x`, '(x'],
    [String.raw`\textbf`, 'textbf'],
    [String.raw`\href{https://x.io}`, '<a https://x.io/>https://x.io</a>'],
    ['x^', 'x^'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('limits', () => {
  test('leaves a text of more than 20,000 characters as it is', () => {
    const text = String.raw`\%`.repeat(maxTexLength / 2)
    expect(read(text)).toBe('%'.repeat(maxTexLength / 2))
    expect(read(`${text}.`)).toBe(`${text}.`)
  })

  test('leaves a formula of more than 2,000 characters as it is', () => {
    expect(read(`$${'x'.repeat(2000)}$`)).toBe('x'.repeat(2000))
    expect(read(`$${'x'.repeat(2001)}$`)).toBe(`$${'x'.repeat(2001)}$`)
  })

  test('leaves the formulas after the hundredth as they are', () => {
    expect(read('$x$ '.repeat(101))).toBe(`${'x '.repeat(100)}$x$ `)
  })

  test.each(['{', '\\textbf{', '\\bf', '$', '${', '`', "`'", '\\(', '^{', '$x^{', '~', '{}', '-'])(
    'reads 20,000 characters of %s at once',
    (piece) => {
      const text = piece.repeat(Math.floor(maxTexLength / piece.length))
      const start = performance.now()
      expect(read(text).length).toBeLessThanOrEqual(10 * text.length)
      expect(performance.now() - start).toBeLessThan(2000)
    },
  )
})
