/** What a word may stand for. `unit` as in a digit's reading. */
export interface WordReading {
  readonly value: number
  readonly unit: 'times' | 'percent' | null
}

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
]
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']

/** English cardinals below a hundred, `twenty-two` among them. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((word, index) => [
    [word, (index + 2) * 10] as const,
    ...small
      .slice(1, 10)
      .map((one, add) => [`${word}-${one}`, (index + 2) * 10 + add + 1] as const),
  ]),
])

/** Words after a number that multiply it. */
export const multipliers: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
])

const times = (value: number): readonly WordReading[] => [
  { value, unit: 'times' },
  { value, unit: null },
]
const share = (value: number): readonly WordReading[] => [
  { value, unit: null },
  { value: value * 100, unit: 'percent' },
]
const count = (value: number): readonly WordReading[] => [{ value, unit: null }]

/** Words that speak of a number without naming it; they answer for one and are never flagged. */
export const quietWords: ReadonlyMap<string, readonly WordReading[]> = new Map([
  ...['twice', 'double', 'doubles', 'doubled', 'doubling', 'twofold', 'two-fold'].map(
    (word) => [word, times(2)] as const,
  ),
  ...['triple', 'triples', 'tripled', 'tripling', 'threefold', 'thrice'].map(
    (word) => [word, times(3)] as const,
  ),
  ...['quadruple', 'quadruples', 'quadrupled', 'fourfold'].map((word) => [word, times(4)] as const),
  ['fivefold', times(5)],
  ['sixfold', times(6)],
  ['sevenfold', times(7)],
  ['eightfold', times(8)],
  ['ninefold', times(9)],
  ['tenfold', times(10)],
  ['hundredfold', times(100)],
  ['thousandfold', times(1000)],
  ['magnitude', times(10)],
  ['half', share(0.5)],
  ['halves', share(0.5)],
  ['halved', share(0.5)],
  ['halving', share(0.5)],
  ['quarter', share(0.25)],
  ['quarters', [...share(0.25), ...share(0.75)]],
  [
    'thirds',
    [
      { value: 2 / 3, unit: null },
      { value: 1 / 3, unit: null },
    ],
  ],
  ['decade', count(10)],
  ['century', count(100)],
  ['dozen', count(12)],
  ...[
    'both',
    'pair',
    'pairs',
    'dual',
    'couple',
    'either',
    'binary',
    'bilingual',
    'pairwise',
    'another',
  ].map((word) => [word, count(2)] as const),
  ...[
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ].map((word, month) => [word.toLowerCase(), count(month + 1)] as const),
  ...[
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
    'eleventh',
    'twelfth',
  ].map(
    (word, place) =>
      [
        word,
        word === 'third' ? [...count(3), { value: 1 / 3, unit: null }] : count(place + 1),
      ] as const,
  ),
  ['절반', share(0.5)],
  ['반', share(0.5)],
  ['하루', [{ value: 1, unit: null }]],
  ['이틀', count(2)],
  ['사흘', count(3)],
  ['나흘', count(4)],
  ['열흘', count(10)],
  ['일주일', [...count(1), ...count(7)]],
  ['보름', count(15)],
  ...['둘', '양쪽', '양측', '양방향', '이중', '쌍', '양자', '이진', '이원'].map(
    (word) => [word, count(2)] as const,
  ),
  ['삼중', count(3)],
  ['곱절', times(2)],
  ['갑절', times(2)],
])

/** Korean numerals of its own: what stands before a noun, or by itself. */
export const nativeNumerals: ReadonlyMap<string, number> = new Map([
  ['두', 2],
  ['세', 3],
  ['네', 4],
  ['다섯', 5],
  ['여섯', 6],
  ['일곱', 7],
  ['여덟', 8],
  ['아홉', 9],
  ['열', 10],
  ['열한', 11],
  ['열두', 12],
  ['열세', 13],
  ['열네', 14],
  ['열다섯', 15],
  ['열여섯', 16],
  ['스무', 20],
  ['스물', 20],
  ['서른', 30],
  ['마흔', 40],
  ['쉰', 50],
  ['셋', 3],
  ['넷', 4],
])
