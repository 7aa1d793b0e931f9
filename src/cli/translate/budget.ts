import { addTokens, noTokens, type Tokens } from './tokens.ts'

/** The most that a run may use. */
export interface Limit {
  readonly unit: 'usd' | 'tokens' | 'papers'
  readonly most: number
}

/** US dollars for a million tokens. */
export interface Price {
  readonly input: number
  readonly output: number
}

const units = { usd: 'usd', tok: 'tokens', pap: 'papers' } as const
const scales: Readonly<Record<string, number>> = { k: 1000, m: 1_000_000 }

/** Reads `2usd`, `$2`, `200ktok`, `1.5Mtok` or `50papers`; null for anything else. */
export function parseLimit(text: string): Limit | null {
  const money = /^\$(\d+(?:\.\d+)?)$/.exec(text.trim())?.[1]
  if (money !== undefined) return { unit: 'usd', most: Number(money) }
  const form = /^(\d+(?:\.\d+)?) *([km]?) *(usd|tok(?:en)?s?|papers?)$/
  const [, number, scale = '', name = ''] = form.exec(text.trim().toLowerCase()) ?? []
  const unit = Object.entries(units).find(([start]) => name.startsWith(start))?.[1]
  return number && unit ? { unit, most: Number(number) * (scales[scale] ?? 1) } : null
}

/** Reads `0.15/0.60`: US dollars for a million tokens read and written; null for anything else. */
export function parsePrice(text: string): Price | null {
  const [, input, output] = /^(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text.trim()) ?? []
  return input && output ? { input: Number(input), output: Number(output) } : null
}

/** US dollars. */
export function costOf({ input, output }: Tokens, price: Price): number {
  return (input * price.input + output * price.output) / 1_000_000
}

/**
 * Counts what a run uses and holds it under its limit. What a request may take is set aside before
 * it is made, so that several at once cannot pass the limit together; it may be passed only by as
 * much as the guesses for requests under way are wrong.
 */
export class Budget {
  readonly #limit: Limit | null
  readonly #price: Price | null
  readonly #papers = new Set<string>()
  #spent = noTokens
  #reserved = noTokens
  #isGuessed = false
  #requests = 0

  constructor(limit: Limit | null, price: Price | null) {
    this.#limit = limit
    this.#price = price
  }

  /** Sets aside what a request for a paper may take; false where the limit does not allow it. */
  reserve(paper: string, estimate: Tokens): boolean {
    const papers = this.#papers.size + (this.#papers.has(paper) ? 0 : 1)
    const tokens = addTokens(addTokens(this.#spent, this.#reserved), estimate)
    if (this.#limit && this.#amount(tokens, papers) > this.#limit.most) return false
    this.#papers.add(paper)
    this.#reserved = addTokens(this.#reserved, estimate)
    this.#requests += 1
    return true
  }

  /** Gives back what was set aside and counts what was used, guessed where the server did not say. */
  settle(estimate: Tokens, used: Tokens, isGuessed: boolean): void {
    this.#reserved = addTokens(this.#reserved, { input: -estimate.input, output: -estimate.output })
    this.#spent = addTokens(this.#spent, used)
    if (isGuessed && used.input + used.output > 0) this.#isGuessed = true
  }

  #amount(tokens: Tokens, papers: number): number {
    switch (this.#limit?.unit) {
      case 'papers':
        return papers
      case 'usd':
        return this.#price ? costOf(tokens, this.#price) : 0
      default:
        return tokens.input + tokens.output
    }
  }

  get used() {
    return {
      requests: this.#requests,
      tokens: { ...this.#spent, isGuessed: this.#isGuessed },
      /** US dollars, null where no price is known. */
      cost: this.#price ? costOf(this.#spent, this.#price) : null,
    }
  }
}
