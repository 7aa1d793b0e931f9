import { type Assignment, partsOf } from '#domain/translation/assignment.ts'
import { requestFor, rules } from '#domain/translation/instructions.ts'

/** Tokens read and written by a model. */
export interface Tokens {
  readonly input: number
  readonly output: number
}

export const noTokens: Tokens = { input: 0, output: 0 }

export function addTokens(a: Tokens, b: Tokens): Tokens {
  return { input: a.input + b.input, output: a.output + b.output }
}

/**
 * Tokens of a text, guessed from its characters: four ASCII characters a token, and one for each
 * character of Korean. Models differ by a third either way.
 */
export function estimateTokens(text: string): number {
  let ascii = 0
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) < 128) ascii += 1
  return Math.ceil(ascii / 4 + (text.length - ascii))
}

// Korean takes about half as many characters as English, and JSON adds its own.
const perSentence = 10
const summaryTokens = 70
const pointsTokens = 280

/** What one request for an assignment will take, guessed before it is made. */
export function estimateRequest(assignment: Assignment): Tokens {
  const { wanted, title, sentences } = assignment
  const abstract = sentences.join('')
  const outputs = {
    title: title.length / 2 + perSentence,
    abstract: abstract.length / 2 + sentences.length * perSentence,
    summary: wanted.summary.length * summaryTokens,
    keyPoints: wanted.keyPoints.length * pointsTokens,
  }
  const output = partsOf(wanted).reduce((sum, part) => sum + outputs[part], 0)
  const input = estimateTokens(rules) + estimateTokens(requestFor(assignment))
  return { input, output: Math.ceil(output) }
}
