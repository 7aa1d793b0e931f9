import type { Answer } from '#domain/translation/answer-schema.ts'
import { partsOf } from '#domain/translation/assignment.ts'

import type { Task } from './plan.ts'
import { type Outcome, translatePaper } from './translate-paper.ts'
import type { Work } from './work.ts'

/** A task with what became of it; no outcome where nobody was asked. */
export interface Done {
  readonly task: Task
  readonly outcome: Outcome | null
}

/** Every part of a paper that passed its checks, of this run and of earlier ones. */
export function keptOf({ task, outcome }: Done): Answer {
  return { ...task.known, ...outcome?.kept }
}

/**
 * Works through the tasks, so many at a time, until all are done or the run stops; `progress` is
 * told of each. The result has every task, in their order.
 */
export async function runPlan(
  tasks: readonly Task[],
  work: Work,
  concurrency: number,
  progress: (done: number, of: number, task: Task) => void,
): Promise<readonly Done[]> {
  const outcomes = new Map<Task, Outcome>()
  const open = tasks.filter((task) => partsOf(task.open.wanted).length > 0)
  const queue = open.values()
  const worker = async () => {
    for (const task of queue) {
      if (work.course.stopped) return
      progress(outcomes.size, open.length, task)
      outcomes.set(task, await translatePaper(work, task.open))
    }
  }
  const ended = await Promise.allSettled(
    Array.from({ length: concurrency }, stopping(worker, work)),
  )
  const broken = ended.find((one) => one.status === 'rejected')
  if (broken) throw broken.reason
  return tasks.map((task) => ({ task, outcome: outcomes.get(task) ?? null }))
}

/** A worker that takes the others along where it breaks, as on a full disk: nothing is paid in vain. */
function stopping(worker: () => Promise<void>, { course }: Work): () => Promise<void> {
  return async () => {
    try {
      await worker()
    } catch (error) {
      course.stop('interrupted', 'The program broke.')
      throw error
    }
  }
}
