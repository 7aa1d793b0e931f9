import { expect, test } from 'vitest'

import { speakable } from '#domain/speech/speakable.ts'

test.each([
  ['en', 'Kites fly  higher.', 'Kites fly higher.'],
  ['en', 'Kites use $10^3$ strings.', 'Kites use 10 to the 3 strings.'],
  ['ko', '연은 줄 $10^3$개를 쓴다.', '연은 줄 10의 3개를 쓴다.'],
  ['en', 'The policy $\\pi_0$ lands.', 'The policy π 0 lands.'],
  ['en', 'It costs $O(N)$ time.', 'It costs O(N) time.'],
  ['en', 'We use \\textbf{three} kites.', 'We use three kites.'],
  ['en', 'Minimise $\\sum_{i=1}^{n} \\|x_i - y_i\\|^2 + \\lambda R$.', 'Minimise formula.'],
  ['ko', '$\\frac{a+b+c+d}{e+f+g+h}$ 값을 줄인다.', '수식 값을 줄인다.'],
  ['en', 'Code: https://example.org/kites?a=1 and more.', 'Code: link and more.'],
  ['ko', '코드는 https://example.org/kites 참고.', '코드는 링크 참고.'],
  ['en', '  ', ''],
] as const)('%s: %s', (language, text, said) => expect(speakable(text, language)).toBe(said))
