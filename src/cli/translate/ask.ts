import { APICallError, generateText, type LanguageModel, NoObjectGeneratedError, Output } from 'ai'

import type { Assignment } from '#domain/translation/assignment.ts'
import type { AnswerFault } from '#domain/translation/fault.ts'
import { requestFor, rules } from '#domain/translation/instructions.ts'

import { answerJsonSchema } from './model.ts'
import { retryAfter } from './patience.ts'
import { estimateTokens, type Tokens } from './tokens.ts'

/** What a model said to one request. */
export interface Said {
  readonly text: string
  readonly isCut: boolean
  readonly tokens: Tokens
  /** True where the server did not say how many tokens it took. */
  readonly isGuessed: boolean
}

/** A request to which no answer came. */
export class NoAnswer extends Error {
  /** `again`: another try may help; `form`: without a schema it may; `never`: for no paper. */
  readonly remedy: 'again' | 'form' | 'never'
  /** In milliseconds, where the server asked for it. */
  readonly wait: number | null
  /** True where the server took the request and said nothing within the time limit. */
  readonly isSilence: boolean

  constructor(
    message: string,
    {
      remedy,
      wait = null,
      isSilence = false,
      cause,
    }: {
      readonly remedy: NoAnswer['remedy']
      readonly wait?: number | null
      readonly isSilence?: boolean
      readonly cause: unknown
    },
  ) {
    super(message, { cause })
    this.remedy = remedy
    this.wait = wait
    this.isSilence = isSilence
  }
}

export interface Question {
  readonly assignment: Assignment
  readonly faults: readonly AnswerFault[]
  /** False for a server that refused the JSON Schema: the form stands in the request as well. */
  readonly withSchema: boolean
}

/** Asks once, with a time limit in milliseconds; throws `NoAnswer`. */
export async function ask(
  model: LanguageModel,
  { assignment, faults, withSchema }: Question,
  timeout: number,
): Promise<Said> {
  globalThis.AI_SDK_LOG_WARNINGS = false
  const prompt = requestFor(assignment, faults)
  const output = withSchema
    ? { output: Output.object({ schema: answerJsonSchema(assignment) }) }
    : {}
  try {
    const { text, finishReason, usage } = await generateText({
      model,
      system: rules,
      prompt,
      maxRetries: 0,
      abortSignal: AbortSignal.timeout(timeout),
      ...output,
    })
    return saidOf(text, finishReason, usage, prompt)
  } catch (error) {
    if (NoObjectGeneratedError.isInstance(error)) {
      return saidOf(error.text ?? '', error.finishReason, error.usage, prompt)
    }
    throw noAnswer(error, timeout)
  }
}

function saidOf(
  text: string,
  finish: string | undefined,
  usage:
    | { readonly inputTokens?: number | undefined; readonly outputTokens?: number | undefined }
    | undefined,
  prompt: string,
): Said {
  const { inputTokens, outputTokens } = usage ?? {}
  const isGuessed = inputTokens === undefined || outputTokens === undefined
  return {
    text,
    isCut: finish === 'length',
    isGuessed,
    tokens: {
      input: inputTokens ?? estimateTokens(rules) + estimateTokens(prompt),
      output: outputTokens ?? estimateTokens(text),
    },
  }
}

// Money gone comes as 429 too, and no waiting brings it back.
const outOfMoney = /insufficient_quota|exceeded your current quota|billing|credit balance/i

function noAnswer(error: unknown, timeout: number): NoAnswer {
  if (!APICallError.isInstance(error)) {
    const isSlow = error instanceof Error && /^(?:Timeout|Abort)Error$/.test(error.name)
    const message = error instanceof Error ? error.message : String(error)
    const said = isSlow ? `no answer within ${timeout / 1000} seconds` : message
    return new NoAnswer(said, { remedy: 'again', isSilence: isSlow, cause: error })
  }
  const { statusCode, responseHeaders, responseBody = '', message } = error
  const said = statusCode === undefined ? message : `HTTP ${statusCode}: ${message}`
  const wait = retryAfter(responseHeaders?.['retry-after'], Date.now())
  return new NoAnswer(said, { remedy: remedyOf(statusCode, responseBody), wait, cause: error })
}

const refusesForm = /response_format|json_schema|schema|structured/i
// Key, money, right, address: the same for every paper.
const final = new Set([401, 402, 403, 404])

function remedyOf(status: number | undefined, body: string): NoAnswer['remedy'] {
  // A success that came to nothing had no chat completion: a proxy's page, a cut body.
  if (status === undefined || status < 300 || status >= 500) return 'again'
  if (status === 429) return outOfMoney.test(body) ? 'never' : 'again'
  if (final.has(status)) return 'never'
  return (status === 400 || status === 422) && refusesForm.test(body) ? 'form' : 'again'
}
