import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { mayHoldTex } from '#domain/tex/may-hold-tex.ts'
import { parseTex } from '#domain/tex/parse-tex.ts'
import { plainTex } from '#domain/tex/plain-tex.ts'
import type { TexNode } from '#domain/tex/tex-node.ts'

test.each([
  [String.raw`\textbf{A}: $\pi_0$ at 10$^3$ points`, 'A: π_0 at 10^3 points'],
  ['Track~1', 'Track 1'],
  [String.raw`\href{https://x.io}{here} \url{https://y.io}`, 'here https://y.io'],
  [String.raw`$\frac{a}{b}$ of $\mathcal{L}_{x}^2$`, 'a/b of L_x^2'],
  ["``easy''", '“easy”'],
])('reads %s as %s', (text, expected) => {
  expect(plainTex(text)).toBe(expected)
})

const commands = String.raw`\textbf{ \textit{ \emph{ \texttt{ \text{ \method \ours{} \frac{ \times \pi \bf \footnote{ \cite{`
const signs =
  "{ } $ ^ _ ~ ` ' - % # & ( ) . , : * | < > \" $$ -- '' `` \\( \\) \\[ \\] \\% \\$ \\, \\~ \\\\ \\"
const words = [
  'this https URL',
  'https://x.io/a',
  '한국어 ',
  '250',
  '1.5',
  'a',
  'Model ',
  'n2',
  'Ωé',
  ' ',
]
const pieces = fc.constantFrom(...commands.split(' '), ...signs.split(' '), ...words)
const texts = fc.array(pieces, { maxLength: 60 }).map((list) => list.join(''))

// What a reader must still find: letters and digits that are not the name of a command. Accents
// are taken off, since `\'e` is one letter in the result.
function lettersOf(text: string): string[] {
  return [...text.normalize('NFKD').replace(/[^\p{L}\p{N}]/gu, '')]
}

function holdsInOrder(whole: readonly string[], part: readonly string[]): boolean {
  let at = 0
  for (const letter of whole) if (letter === part[at]) at += 1
  return at === part.length
}

test('loses no letter and no digit', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const wanted = lettersOf(text.replace(/\\([a-zA-Z]+|[\s\S])/g, ' '))
      expect(holdsInOrder(lettersOf(plainTex(text)), wanted)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('reads any string without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), texts), (text) => {
      expect(typeof plainTex(text)).toBe('string')
    }),
  )
})

test('leaves text without signs of markup as it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9가-힣 .,:;()%&<>"*-]{0,60}$/), (text) => {
      fc.pre(!text.includes('--'))
      expect(plainTex(text)).toBe(text)
    }),
  )
})

test('has nothing to read where no sign of TeX is', () => {
  const safe = texts.map((text) => text.replace(/[\\{$`~^_]|--|''/g, ' '))
  fc.assert(
    fc.property(safe, (text) => {
      fc.pre(text !== '' && !mayHoldTex(text))
      expect(parseTex(text)).toEqual([{ kind: 'text', text }])
    }),
  )
})

function linksIn(nodes: readonly TexNode[], depth = 0): { href: string; depth: number }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'text' || node.kind === 'math') return []
    if (node.kind !== 'link') return linksIn(node.children, depth)
    return [{ href: node.href, depth }, ...linksIn(node.children, depth + 1)]
  })
}

test('links nothing but https addresses, and no link stands in another', () => {
  const parts = String.raw`\href{ \url{ \textbf{ }{ } https://x.io http://x.io javascript:a a`
  const linked = fc.array(fc.constantFrom(' ', ...parts.split(' ')), { maxLength: 20 })
  fc.assert(
    fc.property(linked, (list) => {
      for (const { href, depth } of linksIn(parseTex(list.join('')))) {
        expect(new URL(href).protocol).toBe('https:')
        expect(depth).toBe(0)
      }
    }),
    { numRuns: 2000 },
  )
})
