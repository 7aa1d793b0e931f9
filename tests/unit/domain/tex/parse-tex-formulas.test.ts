import { describe, expect, test } from 'vitest'

import { read } from './in-short.ts'

describe('simple formulas', () => {
  test.each([
    ['$O(N)$', 'O(N)'],
    [String.raw`4$\times$ and $n \times n$`, '4× and n × n'],
    [String.raw`$34.8\%$ and $\leq 11\%$`, '34.8% and ≤ 11%'],
    [String.raw`GUI-360$^\circ$, 5^{\circ}`, 'GUI-360°, 5°'],
    [String.raw`UI2Code$^\text{N}$`, 'UI2Code<sup>N</sup>'],
    [String.raw`$\pi_{0.5}$ and $\pi_0$`, 'π<sub>0.5</sub> and π<sub>0</sub>'],
    [String.raw`\pi_{0.5}, \pi_0 and π_0.5`, 'π<sub>0.5</sub>, π<sub>0</sub> and π<sub>0.5</sub>'],
    [String.raw`$10^{-3}$, 10^{-3}, A^3`, '10<sup>−3</sup>, 10<sup>−3</sup>, A<sup>3</sup>'],
    [String.raw`$O(d\log(Hd^{3/2}))$`, 'O(d\u202Flog(Hd<sup>3/2</sup>))'],
    [String.raw`$\gamma{=}4$, {\tau}-bench`, 'γ=4, τ-bench'],
    [String.raw`$\textbf{+2$\%$ gain}$`, '<b>+2% gain</b>'],
    [String.raw`$\mathbf{5.1\times}$`, '<b>5.1×</b>'],
    [String.raw`$p(a \mid v)$, $\pi(a)$, $\alpha x$`, 'p(a | v), π(a), αx'],
    [String.raw`$97\,\mathrm{ms}$`, '97\u202Fms'],
    [String.raw`\(a \to b\)`, 'a → b'],
    [String.raw`\[x\] $$y$$`, 'x y'],
    [String.raw`$\sim$$4\times$`, '∼4×'],
    [String.raw`$ \times $`, '×'],
    [String.raw`M$^*$ $f'$`, 'M<sup>*</sup> f′'],
    ['$3.8$-$4.0$', '3.8-4.0'],
    [String.raw`$\href{ this https URL }{words}$`, 'words'],
    [String.raw`$\texttt{a-b}$`, '<m>a-b</m>'],
  ])('need no engine: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each(['file_name, top_1, N_0-VTLA', 'x ^ y', '{0, 1}', 'a_{b, c', '<think> & </think>'])(
    'leave %s as it is',
    (text) => {
      expect(read(text)).toBe(text)
    },
  )
})

describe('formulas for the engine', () => {
  test.each([
    [String.raw`a $\frac{a}{b}$ b`, String.raw`a [math \frac{a}{b}] b`],
    [String.raw`$ x_i^2 $`, '[math x_i^2]'],
    [String.raw`$2^{n_i}$`, '[math 2^{n_i}]'],
    [String.raw`$\sum_{i=1}^{n} i$`, String.raw`[math \sum_{i=1}^{n} i]`],
    [String.raw`\(\mathcal{L}\)`, String.raw`[math \mathcal{L}]`],
    [String.raw`$\sqrt{2}$`, String.raw`[math \sqrt{2}]`],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('money', () => {
  test.each([
    'costs $250) for each',
    'only $7,800, and $7,900 later',
    'between $1.47 million and $2 million',
    '$630K against $1.2M',
    '$5-$10, $5/$10',
    '$250의 비용으로 $300을',
    'a $Name-Bench is not the other $Name-Bench',
  ])('is no formula: %s', (text) => {
    expect(read(text)).toBe(text)
  })

  test('does not hide the formula after it', () => {
    expect(read(String.raw`$250 in $4\times$ the time`)).toBe('$250 in 4× the time')
    expect(read(String.raw`$250 for 10\% in $O(n)$ time`)).toBe('$250 for 10% in O(n) time')
  })
})
