import * as v from 'valibot'

import { type Glossary, standardGlossary } from '../glossary/glossary.ts'
import { accepted, type Answer } from './answer-schema.ts'
import { type Assignment, type Part, partsOf } from './assignment.ts'
import { checkKeyPoints, checkSummary } from './check-digest.ts'
import { checkAbstract, checkTitle } from './check-rendering.ts'
import { type AnswerFault, isGrave, textFault } from './fault.ts'

/** What was found when an answer was held against its assignment. */
export interface Verdict {
  /** The parts in which nothing grave is wrong, ready for `textsOf`. */
  readonly kept: Answer
  readonly faults: readonly AnswerFault[]
}

/**
 * Holds an answer, from whomever, against its assignment: every part that was asked for is read,
 * checked and kept or not, by itself. Anything may be given; what is no answer has every part absent.
 */
export function checkAnswer(
  assignment: Assignment,
  answer: unknown,
  glossary: Glossary = standardGlossary(),
): Verdict {
  const verdicts = partsOf(assignment.wanted).map((part) =>
    checkPart(part, assignment, partIn(answer, part), glossary),
  )
  return {
    kept: Object.assign({}, ...verdicts.map(({ kept }) => kept)),
    faults: verdicts.flatMap(({ faults }) => faults),
  }
}

function partIn(answer: unknown, part: Part): unknown {
  const isObject = typeof answer === 'object' && answer !== null
  return isObject && Object.hasOwn(answer, part) ? Reflect.get(answer, part) : undefined
}

function checkPart(
  part: Part,
  assignment: Assignment,
  given: unknown,
  glossary: Glossary,
): Verdict {
  if (given === undefined || given === null) return refused(part, 'absent')
  const read = { part, assignment, glossary }
  switch (part) {
    case 'title':
      return verdictOn(read, v.safeParse(accepted.title, given), checkTitle)
    case 'abstract':
      return verdictOn(read, v.safeParse(accepted.abstract, given), checkAbstract)
    case 'summary':
      return verdictOn(read, v.safeParse(accepted.summary, given), checkSummary)
    case 'keyPoints':
      return verdictOn(read, v.safeParse(accepted.keyPoints, given), checkKeyPoints)
  }
}

interface Checking {
  readonly part: Part
  readonly assignment: Assignment
  readonly glossary: Glossary
}

function verdictOn<T>(
  { part, assignment, glossary }: Checking,
  read: { readonly success: boolean; readonly output: unknown; readonly typed: boolean } & (
    | { readonly success: true; readonly output: T }
    | { readonly success: false }
  ),
  check: (output: T, assignment: Assignment, glossary: Glossary) => readonly AnswerFault[],
): Verdict {
  if (!read.success) return refused(part, 'wrong-shape')
  const faults = check(read.output, assignment, glossary)
  return { kept: faults.some(isGrave) ? {} : { [part]: read.output }, faults }
}

function refused(part: Part, code: 'absent' | 'wrong-shape'): Verdict {
  return { kept: {}, faults: [{ ...textFault(code), part, language: null, at: null }] }
}
