import type { IsoDate } from '#domain/calendar.ts'
import type { Edition } from '#domain/paper.ts'
import type { Answer } from '#domain/translation/answer-schema.ts'
import {
  type Assignment,
  assignmentOf,
  onlyParts,
  type Part,
  partsOf,
} from '#domain/translation/assignment.ts'
import { checkAnswer } from '#domain/translation/check-answer.ts'

import { type AnswerStore, type Failure, keyOf } from './answer-store.ts'
import { papersOf, type Span } from './papers.ts'

/** A paper that lacks something: what the store already has of it, and what is still to be asked. */
export interface Task {
  readonly date: IsoDate
  readonly editions: readonly Edition[]
  /** All that is missing. */
  readonly assignment: Assignment
  /** Parts that an earlier run paid for, checked again. */
  readonly known: Answer
  /** What is to be asked of the model; nothing wanted where there is nothing. */
  readonly open: Assignment
  /** Parts that failed their checks before and are not asked for again. */
  readonly failed: ReadonlyMap<Part, Failure>
}

export interface Planning extends Span {
  readonly folder: string
  readonly store: AnswerStore
  readonly model: string
  /** The parts to be filled. */
  readonly parts: readonly Part[]
  /** True to ask again for what failed its checks before. */
  readonly retry: boolean
  /** The most papers to ask for. */
  readonly limit: number
}

/** What is to be done, newest papers first. */
export function planOf(planning: Planning): readonly Task[] {
  const tasks: Task[] = []
  let asked = 0
  for (const { date, paper } of papersOf(planning.folder, planning)) {
    if (asked >= planning.limit) break
    const missing = assignmentOf(paper)
    const assignment = missing && onlyParts(missing, planning.parts)
    if (!assignment || partsOf(assignment.wanted).length === 0) continue
    const task = { date, editions: paper.editions, ...knownOf(assignment, planning) }
    if (partsOf(task.open.wanted).length > 0) asked += 1
    tasks.push(task)
  }
  return tasks
}

function knownOf(
  assignment: Assignment,
  { store, model, retry }: Planning,
): Omit<Task, 'date' | 'editions'> {
  const { answers, failures } = store.read(assignment.id)
  const wanted = partsOf(assignment.wanted)
  const given = wanted.flatMap((part) => {
    const kept = answers[keyOf(assignment, part, model)]
    return kept ? [[part, kept.answer] as const] : []
  })
  // Once more: the checks may have become stricter, and a file on disk is anybody's to change.
  const had = onlyParts(
    assignment,
    given.map(([part]) => part),
  )
  const known = checkAnswer(had, Object.fromEntries(given)).kept
  const failed = new Map(
    wanted.flatMap((part) => {
      const failure = failures[keyOf(assignment, part, model)]
      return failure && !retry ? [[part, failure] as const] : []
    }),
  )
  const open = wanted.filter((part) => !(part in known) && !failed.has(part))
  return { assignment, known, failed, open: onlyParts(assignment, open) }
}
