import { formulaSpans } from './formula-spans.ts'

/** A text without TeX markup and with plain digits, and where each of its units came from. */
export interface FlatText {
  readonly flat: string
  /** Where in the source each unit of `flat` begins and ends. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const commands: Readonly<Record<string, string>> = {
  times: '×',
  cdot: '×',
  sim: '~',
  approx: '~',
  pm: '±',
  circ: '°',
  percent: '%',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  tau: 'τ',
  theta: 'θ',
  phi: 'φ',
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const token =
  /\\([a-zA-Z]+)\s?|\\([\s\S])|\{,\}|[{}$]|⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\uFF05-\uFF5E]|[\u2010-\u2013\u2212]|[\u00A0\u2000-\u200A\u202F\u3000]|[〜～∼]/g

/** Writes a text as numbers are read in it: `$10^{-3}$` as `10^-3`, `\%` as `%`, `１０` as `10`. */
export function flatten(text: string): FlatText {
  const delimiters = new Set(
    formulaSpans(text).flatMap(({ start, end }) => delimitersOf(text, start, end)),
  )
  const flat: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  let done = 0
  const push = (unit: string, start: number, end: number): void => {
    flat.push(unit)
    starts.push(start)
    ends.push(end)
  }
  const copy = (to: number): void => {
    for (; done < to; done += 1) push(text.charAt(done), done, done + 1)
  }
  for (const match of text.matchAll(token)) {
    copy(match.index)
    const end = match.index + match[0].length
    for (const unit of plainOf(match, delimiters).split('')) push(unit, match.index, end)
    done = end
  }
  copy(text.length)
  return { flat: flat.join(''), starts, ends }
}

function delimitersOf(text: string, start: number, end: number): readonly number[] {
  if (text.startsWith('$$', start)) return [start, start + 1, end - 2, end - 1]
  return text.charAt(start) === '$' ? [start, end - 1] : []
}

function plainOf(match: RegExpExecArray, delimiters: ReadonlySet<number>): string {
  const [all, command, escaped] = match
  if (command !== undefined) return commands[command] ?? ''
  if (escaped !== undefined) return plainEscaped(escaped)
  if (all === '$') return delimiters.has(match.index) ? '' : '$'
  if (all === '{,}') return ','
  return all === '{' || all === '}' ? '' : plainCharacter(all)
}

function plainEscaped(escaped: string): string {
  if (/[,;!: ]/.test(escaped)) return ''
  return /[()[\]]/.test(escaped) ? ' ' : escaped
}

function plainCharacter(all: string): string {
  if (/^[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/.test(all)) {
    return `^${Array.from(all, (sign) => (sign === '⁻' ? '-' : superscripts.indexOf(sign))).join('')}`
  }
  const code = all.charCodeAt(0)
  if (code === 0xff5e || /[〜∼]/.test(all)) return '~'
  if (code >= 0xff05 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return /[\u2010-\u2013\u2212]/.test(all) ? '-' : ' '
}
