/** The reader's own language model: an OpenAI-compatible server that he has named. */
import * as v from 'valibot'

import { parsePaperId } from '#domain/arxiv.ts'
import { isMostlyKorean } from '#domain/text.ts'
import { accepted } from '#domain/translation/answer-schema.ts'
import { type Assignment, onlyParts } from '#domain/translation/assignment.ts'
import { findJson } from '#domain/translation/find-json.ts'
import { requestFor, rules } from '#domain/translation/instructions.ts'
import type { OwnModel } from '#store/own-model.ts'

export type OwnModelFailure =
  /** The page's own policy does not let it be asked. */
  | 'policy'
  /** No server there, or one that does not answer this site (CORS). */
  | 'unreachable'
  | 'key'
  /** No such address or model. */
  | 'absent'
  | 'busy'
  | 'silent'
  /** An answer that is not the protocol's. */
  | 'broken'

export class OwnModelError extends Error {
  override readonly name = 'OwnModelError'
  readonly kind: OwnModelFailure

  constructor(kind: OwnModelFailure, cause?: unknown) {
    super(`own model: ${kind}`, { cause })
    this.kind = kind
  }
}

/** A model on a laptop takes its time. */
const patienceMs = 180_000
const mostCharacters = 200_000

const completion = v.object({
  choices: v.pipe(
    v.array(v.object({ message: v.object({ content: v.nullish(v.string(), '') }) })),
    v.minLength(1),
  ),
})

/**
 * Sentences in Korean by their number, from 1; those that the model left out, or gave in no form
 * that can be read, are absent. Throws an `OwnModelError`, or the reason of an aborted signal.
 */
export async function translateWithOwnModel(
  own: OwnModel,
  assignment: Assignment,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, string>> {
  const content = await ask(own, requestFor(onlyParts(assignment, ['abstract'])), signal)
  const found = findJson(content)
  const given = Object(found) as { readonly abstract?: unknown }
  const read = v.safeParse(accepted.abstract, given.abstract)
  return new Map(read.success ? read.output.map(({ sentence, ko }) => [sentence, ko]) : [])
}

const sample = 'A kite stays up as long as the wind holds.'

/** Asks for one sentence; null where the answer holds no Korean one. Throws as the other does. */
export async function testOwnModel(own: OwnModel, signal: AbortSignal): Promise<string | null> {
  const id = parsePaperId('2601.00001')
  if (!id) return null
  const wanted = { title: false, abstract: true, summary: [], keyPoints: [] }
  const assignment = { id, title: 'Kites', sentences: [sample], wanted }
  const answer = (await translateWithOwnModel(own, assignment, signal)).get(1) ?? ''
  return isMostlyKorean(answer) ? answer.slice(0, 200) : null
}

async function ask(own: OwnModel, request: string, signal: AbortSignal): Promise<string> {
  const messages = [
    { role: 'system', content: rules },
    { role: 'user', content: request },
  ]
  const watch = watchPolicy(own.address)
  const either = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)])
  try {
    const response = await fetch(`${own.address}/chat/completions`, {
      method: 'POST',
      credentials: 'omit',
      // The key is for the server that was named, and for no other.
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      headers: {
        'content-type': 'application/json',
        ...(own.key === '' ? {} : { authorization: `Bearer ${own.key}` }),
      },
      body: JSON.stringify({ model: own.model, messages, temperature: 0, stream: false }),
      signal: either,
    })
    refuseUseless(response)
    return contentOf(await response.text())
  } catch (error) {
    if (error instanceof OwnModelError) throw error
    signal.throwIfAborted()
    throw await failureOf(error, watch.isRefused)
  } finally {
    watch.stop()
  }
}

function refuseUseless({ ok, status }: Response): void {
  if (ok) return
  if (status === 401 || status === 403) throw new OwnModelError('key')
  if (status === 404) throw new OwnModelError('absent')
  throw new OwnModelError(status === 429 || status >= 500 ? 'busy' : 'broken')
}

function contentOf(body: string): string {
  if (body.length > mostCharacters) throw new OwnModelError('broken')
  try {
    const { choices } = v.parse(completion, JSON.parse(body))
    return choices[0]?.message.content ?? ''
  } catch (error) {
    throw new OwnModelError('broken', error)
  }
}

async function failureOf(error: unknown, isRefused: () => boolean): Promise<OwnModelError> {
  const isTimeout = error instanceof DOMException && error.name === 'TimeoutError'
  if (isTimeout) return new OwnModelError('silent', error)
  // A refusal by the policy is told to the page in a task of its own.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return new OwnModelError(isRefused() ? 'policy' : 'unreachable', error)
}

/** Hears whether the page's policy refuses an address. */
function watchPolicy(address: string) {
  const { origin } = new URL(address)
  let refused = false
  const onViolation = ({ effectiveDirective, blockedURI }: SecurityPolicyViolationEvent) => {
    if (effectiveDirective === 'connect-src' && blockedURI.startsWith(origin)) refused = true
  }
  document.addEventListener('securitypolicyviolation', onViolation)
  return {
    isRefused: () => refused,
    stop: () => document.removeEventListener('securitypolicyviolation', onViolation),
  }
}
