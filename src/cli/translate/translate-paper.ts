import type { Answer } from '#domain/translation/answer-schema.ts'
import { type Assignment, onlyParts, type Part, partsOf } from '#domain/translation/assignment.ts'
import { checkAnswer, type Verdict } from '#domain/translation/check-answer.ts'
import { type AnswerFault, isGrave, textFault } from '#domain/translation/fault.ts'
import { findJson } from '#domain/translation/find-json.ts'

import { keyOf } from './answer-store.ts'
import { askPatiently } from './ask-patiently.ts'
import type { Said } from './ask.ts'
import type { Work } from './work.ts'

/** How often a part is asked for: once, and twice more with its faults named. */
const mostAttempts = 3

/** What became of one paper. */
export interface Outcome {
  /** The parts that passed their checks. */
  readonly kept: Answer
  /** The parts that failed them to the last, with the faults of the last answer. */
  readonly failed: ReadonlyMap<Part, readonly AnswerFault[]>
  /** The parts of which no answer could be had; nothing is said of them. */
  readonly unanswered: readonly Part[]
}

/**
 * Asks for the parts of an assignment until each has passed its checks, names the faults where one
 * has not, and keeps in the store at once what has, and in the end what has not and why.
 */
export async function translatePaper(work: Work, assignment: Assignment): Promise<Outcome> {
  let kept: Answer = {}
  let faults: readonly AnswerFault[] = []
  let open = partsOf(assignment.wanted)
  for (let attempt = 1; attempt <= mostAttempts && open.length > 0; attempt += 1) {
    const asked = onlyParts(assignment, open)
    const said = await askPatiently(work, { assignment: asked, faults })
    if (said === null)
      return { kept, failed: new Map(), unanswered: open.filter((part) => !(part in kept)) }
    const verdict = verdictOn(asked, said)
    for (const part of partsIn(verdict.kept)) keep(work, assignment, part, verdict.kept)
    kept = { ...kept, ...verdict.kept }
    faults = verdict.faults
    const isFirst = attempt === 1
    open = open.filter((part) => !(part in kept) || (isFirst && ignoresGlossary(faults, part)))
  }
  const failed = new Map(
    open
      .filter((part) => !(part in kept))
      .map((part) => [part, faults.filter((one) => one.part === part && isGrave(one))] as const),
  )
  for (const [part, why] of failed) fail(work, assignment, part, why)
  return { kept, failed, unanswered: [] }
}

/**
 * One word that differs may be right where it stands; several are worth one more try. What there is
 * stays kept meanwhile.
 */
function ignoresGlossary(faults: readonly AnswerFault[], part: Part): boolean {
  return faults.filter((one) => one.part === part && !isGrave(one)).length > 1
}

function verdictOn(assignment: Assignment, { text, isCut }: Said): Verdict {
  const answer = findJson(text)
  if (answer !== undefined) return checkAnswer(assignment, answer)
  const code = isCut || text.includes('{') ? 'cut-short' : 'wrong-shape'
  const faults = partsOf(assignment.wanted).map((part): AnswerFault => ({
    ...textFault(code, text.trim().slice(-60)),
    part,
    language: null,
    at: null,
  }))
  return { kept: {}, faults }
}

function partsIn(answer: Answer): readonly Part[] {
  const parts: readonly Part[] = ['title', 'abstract', 'summary', 'keyPoints']
  return parts.filter((part) => answer[part] !== undefined)
}

function keep({ store, model }: Work, assignment: Assignment, part: Part, answer: Answer): void {
  const key = keyOf(assignment, part, model)
  store.keep(assignment.id, key, { part, model, answer: answer[part] })
}

function fail(
  { store, model, clean }: Work,
  assignment: Assignment,
  part: Part,
  faults: readonly AnswerFault[],
): void {
  const key = keyOf(assignment, part, model)
  const told = faults.map((one) => ({ ...one, found: clean(one.found) }))
  store.fail(assignment.id, key, { part, model, faults: told })
}
