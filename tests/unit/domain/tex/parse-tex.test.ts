import { describe, expect, test } from 'vitest'

import { parseTex } from '#domain/tex/parse-tex.ts'

import { read } from './in-short.ts'

test('leaves text without markup as one node', () => {
  expect(parseTex('A plain title: 100 % of it')).toEqual([
    { kind: 'text', text: 'A plain title: 100 % of it' },
  ])
  expect(parseTex('')).toEqual([])
})

test('joins neighbouring text into one node', () => {
  expect(parseTex(String.raw`5\% of $4\times$ more`)).toEqual([
    { kind: 'text', text: '5% of 4× more' },
  ])
})

describe('styles', () => {
  test.each([
    [String.raw`\textit{a}`, '<i>a</i>'],
    [String.raw`\emph{a}`, '<i>a</i>'],
    [String.raw`\textbf{O}ff-\textbf{P}olicy`, '<b>O</b>ff-<b>P</b>olicy'],
    [String.raw`\texttt{a\_b}`, '<m>a_b</m>'],
    [String.raw`\textsc{Low}/\textsc{Mid}`, '<c>Low</c>/<c>Mid</c>'],
    [String.raw`\underline{a}`, '<u>a</u>'],
    [String.raw`\text{I}nfluence`, 'Influence'],
    [String.raw`\textbf{\emph{a} b}`, '<b><i>a</i> b</b>'],
    [String.raw`\textbf {a}`, '<b>a</b>'],
    [String.raw`\textcolor{mypink}{a} b`, 'a b'],
    [String.raw`{\bf a b} c`, '<b>a b</b> c'],
    [String.raw`{\it a} {\color{red} b}`, '<i>a</i>  b'],
    [String.raw`\textbf{} a`, ' a'],
  ])('sets %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('escapes and spaces', () => {
  test.each([
    [String.raw`5\% \$3 Q\&A a\_b \#1 \{x\}`, '5% $3 Q&A a_b #1 {x}'],
    [String.raw`\$OneMillion-Bench`, '$OneMillion-Bench'],
    [String.raw`\~8B`, '~8B'],
    [String.raw`97\,ms a\!b vs.\ c`, '97\u202Fms ab vs. c'],
    [String.raw`Poincar\'e and G\"{o}del`, 'Poincaré and Gödel'],
    [String.raw`a\allowbreak b`, 'a b'],
    ['back at the end \\', 'back at the end \\'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('ties', () => {
  test.each([
    ['Track~1', 'Track\u00A01'],
    ['Learning~(ABC)', 'Learning\u00A0(ABC)'],
    [String.raw`\ours~makes`, 'ours\u00A0makes'],
    ['Bench~ is', 'Bench is'],
    ['only ~5M of them (~300k)', 'only ~5M of them (~300k)'],
    ['1M~4M tokens', '1M~4M tokens'],
    [String.raw`1.5~2.8$\times$`, '1.5~2.8×'],
    ['월~금, 3~4배', '월~금, 3~4배'],
    ['~', '~'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('quotation marks and dashes', () => {
  test.each([
    ["``easy'' and ``hard''", '“easy” and “hard”'],
    ['``a b``', '“a b”'],
    ["''a''", '"a"'],
    [`"Contamination-Free''`, '"Contamination-Free"'],
    ["`one' and its", '‘one’ and its'],
    ['`code` stays', '`code` stays'],
    ["don't", "don't"],
    ['10--20, a -- b', '10–20, a – b'],
    ['a---b', 'a—b'],
    ['a ---- b', 'a ---- b'],
    ['run --fast', 'run --fast'],
    ['**bold** and *k*', '**bold** and *k*'],
  ])('reads %s as %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('macros of the authors', () => {
  test.each([
    [String.raw`\method, ours: \ours`, 'method, ours: ours'],
    [String.raw`We give \bench{}, a test`, 'We give bench, a test'],
    [String.raw`\textsc{\thisbench}`, '<c>thisbench</c>'],
    [String.raw`a \modify{better} way`, 'a better way'],
    [String.raw`(\eg a)`, '(e.g. a)'],
    [String.raw`\toString`, 'toString'],
  ])('leaves the name in %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('links', () => {
  test.each([
    [String.raw`\href{https://x.io/a\_b}{here}`, '<a https://x.io/a_b>here</a>'],
    [String.raw`\url{https://x.io/a}`, '<a https://x.io/a>https://x.io/a</a>'],
    ['see https://x.io/a--b~c_d.', 'see <a https://x.io/a--b~c_d>https://x.io/a--b~c_d</a>.'],
    ['(https://x.io)', '(<a https://x.io/>https://x.io</a>)'],
    ['https://x.io에서', '<a https://x.io/>https://x.io</a>에서'],
    [String.raw`\href{https://x.io}{\url{https://y.io}}`, '<a https://x.io/>https://y.io</a>'],
  ])('links %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    [String.raw`\href{ this https URL }{words}`, 'words'],
    [String.raw`\href{ this https URL } { this https URL }`, ' this https URL '],
    [String.raw`\href{Name}{ this https URL }`, 'Name'],
    [String.raw`\href{javascript:alert(1)}{x}`, 'x'],
    [String.raw`\href{https://good@evil.io}{x}`, 'x'],
    [String.raw`\url{http://x.io}`, 'http://x.io'],
    ['this https URL and http://x.io/a--b', 'this https URL and http://x.io/a--b'],
    ['https:// and https', 'https:// and https'],
    [String.raw`data\footnote{ this https URL }.`, 'data ( this https URL ).'],
  ])('does not link %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('notes', () => {
  test.each([
    [String.raw`a\footnote{b}.`, 'a (b).'],
    [String.raw`a \footnote{b}`, 'a (b)'],
    [String.raw`a \cite{key}`, 'a [key]'],
  ])('keeps the words of %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})
