import type { Budget } from './budget.ts'
import type { AnswerStore } from './answer-store.ts'
import type { Said, Question } from './ask.ts'
import type { Patience } from './patience.ts'

/** Why a run ended before its work did. */
export interface Stop {
  readonly why: 'budget' | 'interrupted' | 'server'
  readonly message: string
}

/** What all papers of a run share. */
export interface Work {
  readonly model: string
  readonly ask: (question: Question) => Promise<Said>
  readonly store: AnswerStore
  readonly budget: Budget
  readonly patience: Patience
  /** So many requests in a row without an answer end the run. */
  readonly giveUpAfter: number
  /** A message without secrets. */
  readonly clean: (message: string) => string
  readonly course: Course
}

/** How a run goes: shared by papers that are worked on at the same time. */
export class Course {
  readonly #controller = new AbortController()
  #stop: Stop | null = null
  #inARow = 0
  #quietUntil = 0
  /** False once the server has refused a JSON Schema. */
  withSchema = true

  get stopped(): Stop | null {
    return this.#stop
  }

  /** Aborts when the run stops: waits end, answers under way are still taken. */
  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Lets no further request be made; the first reason stays. */
  stop(why: Stop['why'], message: string): void {
    this.#stop ??= { why, message }
    this.#controller.abort()
  }

  answered(): void {
    this.#inARow = 0
  }

  /** Counts a request without an answer; ends the run after too many in a row. */
  unanswered(message: string, giveUpAfter: number): void {
    this.#inARow += 1
    if (this.#inARow >= giveUpAfter) {
      const many = this.#inARow === 1 ? 'A request' : `${this.#inARow} requests in a row`
      this.stop('server', `${many} brought no answer; the last: ${message}`)
    }
  }

  /** Nobody asks before then: the server said so to one, and means all. */
  quietFor(milliseconds: number): void {
    this.#quietUntil = Math.max(this.#quietUntil, Date.now() + milliseconds)
  }

  get quiet(): number {
    return Math.max(0, this.#quietUntil - Date.now())
  }
}
