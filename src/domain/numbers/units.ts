/** What is counted; numbers of different kinds are never equal. */
export type UnitKind =
  | 'percent'
  | 'point'
  | 'times'
  | 'bytes'
  | 'seconds'
  | 'months'
  | 'hertz'
  | 'metres'
  | 'watts'
  | 'dollars'
  | 'won'
  | 'euros'
  | 'bits'
  | 'degrees'

export interface Unit {
  readonly kind: UnitKind
  /** How many of the kind's base unit one is. */
  readonly factor: number
}

// Longest first where one begins like another. Hangul units need no space, and particles follow.
const rows: readonly (readonly [RegExp, UnitKind, number])[] = [
  [
    /^(?:%\s?p(?![a-z])|%\s?포인트|퍼센트\s?포인트|percentage[ -]points?\b|p\.?p\.?(?![a-z])|points?\b|포인트|점(?!\s?[가-힣]*(?:차|도))|pts?\b)/i,
    'point',
    1,
  ],
  [/^(?:%|퍼센트|per ?cent\b)/i, 'percent', 1],
  [/^(?:배(?![치경열포])|곱절|fold\b(?!\scross)|[x×](?![\w×])|배속)/i, 'times', 1],
  [/^(?:KB|킬로바이트)/, 'bytes', 1e3],
  [/^(?:Mi?B|메가바이트)(?![a-z])/, 'bytes', 1e6],
  [/^(?:Gi?B|기가바이트)(?![a-z])/, 'bytes', 1e9],
  [/^(?:Ti?B|테라바이트)(?![a-z])/, 'bytes', 1e12],
  [/^(?:ms\b|milliseconds?\b|밀리초)/i, 'seconds', 1e-3],
  [/^(?:μs|µs|us\b|microseconds?\b|마이크로초)/i, 'seconds', 1e-6],
  [/^(?:s|secs?|seconds?)\b|^초(?![기점고안])/, 'seconds', 1],
  [/^(?:mins?|minutes?)\b|^분(?!의\s?\d|[야류포석산할])/, 'seconds', 60],
  [/^(?:h|hrs?|hours?)\b|^시간/, 'seconds', 3600],
  [/^days?\b|^일(?![반부관종련치]|\s때)/, 'seconds', 86_400],
  [/^weeks?\b|^주(?![제요로장석])/, 'seconds', 604_800],
  [/^months?\b|^개월|^달(?!러|성|리)/, 'months', 1],
  [/^(?:years?|yrs?)\b|^년|^세(?![트대계기션])|^살(?!펴)/, 'months', 12],
  [/^(?:k)Hz\b/i, 'hertz', 1e3],
  [/^MHz\b/, 'hertz', 1e6],
  [/^GHz\b/, 'hertz', 1e9],
  [/^(?:Hz\b|헤르츠)/i, 'hertz', 1],
  [/^(?:nm\b|나노미터)/, 'metres', 1e-9],
  [/^(?:mm\b|밀리미터)/, 'metres', 1e-3],
  [/^(?:cm\b|센티미터|centimet(?:er|re)s?\b)/, 'metres', 1e-2],
  [/^(?:km\b|킬로미터|kilomet(?:er|re)s?\b)/, 'metres', 1e3],
  [/^(?:m\b|미터|met(?:er|re)s?\b)/, 'metres', 1],
  [/^mW\b/, 'watts', 1e-3],
  [/^(?:kW\b|킬로와트)/, 'watts', 1e3],
  [/^(?:W\b|와트|watts?\b)/, 'watts', 1],
  [/^(?:달러|dollars?\b|USD\b)/, 'dollars', 1],
  [/^(?:센트|cents?\b)/, 'dollars', 0.01],
  [/^(?:원(?![본래인리소천격형칙])|won\b|KRW\b)/, 'won', 1],
  [/^(?:유로|euros?\b|EUR\b)/, 'euros', 1],
  [/^(?:bits?\b|비트)/, 'bits', 1],
  [/^(?:°|degrees?\b|도(?![메구전달출입움]))/, 'degrees', 1],
]

const signs: Readonly<Record<string, Unit>> = {
  $: { kind: 'dollars', factor: 1 },
  '€': { kind: 'euros', factor: 1 },
  '₩': { kind: 'won', factor: 1 },
}

/** The unit with which a text goes on after a number, and how long it is with its space or hyphen. */
export function unitAfter(rest: string): { readonly unit: Unit; readonly length: number } | null {
  const gap = /^(?:\s|-(?=[a-z]))?/i.exec(rest)?.[0].length ?? 0
  const word = rest.slice(gap, gap + 24)
  for (const [pattern, kind, factor] of rows) {
    const match = pattern.exec(word)
    if (match && isUnit(kind, gap, match[0])) {
      return { unit: { kind, factor }, length: gap + match[0].length }
    }
  }
  return null
}

// `5 s` is rare, `in 2025 s…` never: one letter must touch its number. So must a syllable of Hangul.
function isUnit(kind: UnitKind, gap: number, word: string): boolean {
  if (gap === 0 || kind === 'percent') return true
  return word.length > 1 || /[×배원]/.test(word)
}

/** The money sign right before a number. */
export function unitBefore(sign: string): Unit | null {
  return signs[sign] ?? null
}
