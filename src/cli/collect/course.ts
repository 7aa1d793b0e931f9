import type { PaperId } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import { isProvisional } from '#domain/edition-state.ts'
import type { Issue } from '#domain/issue.ts'
import type { Paper } from '#domain/paper.ts'

import type { DaysState } from './answer-cache.ts'
import type { FailedDay } from './fetch-days.ts'
import { isShrunken, type KnownDay } from './known-day.ts'
import type { DayAnswer } from './read-answers.ts'

/** After so many answers of the same kind in a row a shorter list is believed. */
export const mostDoubts = 5

export type DayOutcome = 'new' | 'changed' | 'same' | 'empty'

/** Counts what answers bring, one day after the other, and what the next run must know. */
export class Course {
  readonly days = new Map<IsoDate, DayOutcome>()
  readonly failed: FailedDay[]
  readonly issues: Issue[] = []
  readonly papers = { new: 0, changed: 0, same: 0 }
  readonly #empty: Set<IsoDate>
  readonly #shrunken: Map<IsoDate, number>

  constructor(failed: readonly FailedDay[], state: DaysState) {
    this.failed = [...failed]
    this.#empty = new Set(state.empty)
    this.#shrunken = new Map(state.shrunken)
  }

  /** `at` is when the answer came, `isKnown` what the archive has by now. */
  note(
    date: IsoDate,
    answer: DayAnswer,
    before: { readonly known: KnownDay; readonly at: string },
    isKnown: (id: PaperId) => boolean,
  ): void {
    const { known, at } = before
    const { papers } = answer.collection
    this.issues.push(...answer.issues)
    if (answer.isAstray) {
      this.failed.push({ date, reason: 'the answer has no paper that was listed on this day' })
      return
    }
    const listed = new Set(papers.keys())
    if (this.#isDoubtful(date, known, listed)) return
    if (listed.size === 0 && known.size === 0 && !isProvisional(date, Date.parse(at))) {
      this.#empty.add(date)
    } else this.#empty.delete(date)
    const news = [...papers.values()].filter((paper) => this.#count(paper, known, isKnown)).length
    this.days.set(date, outcomeOf(known, listed, news))
  }

  /** True where the archive learns something that readers of this day see. */
  #count({ id, upvotes }: Paper, known: KnownDay, isKnown: (id: PaperId) => boolean): boolean {
    const isNew = !isKnown(id)
    const rose = (upvotes ?? 0) > (known.get(id)?.upvotes ?? 0)
    this.papers[isNew ? 'new' : rose ? 'changed' : 'same'] += 1
    return isNew || rose || !known.has(id)
  }

  /** What came is kept all the same; merging takes nothing away. */
  #isDoubtful(date: IsoDate, known: KnownDay, listed: ReadonlySet<PaperId>): boolean {
    if (!isShrunken(known, listed)) {
      this.#shrunken.delete(date)
      return false
    }
    const doubts = Math.min((this.#shrunken.get(date) ?? 0) + 1, mostDoubts)
    this.#shrunken.set(date, doubts)
    if (doubts === mostDoubts) return false
    const reason = `${listed.size} papers came where the archive has ${known.size}: nothing was taken away`
    this.failed.push({ date, reason })
    return true
  }

  get state(): DaysState {
    return { empty: this.#empty, shrunken: this.#shrunken }
  }
}

function outcomeOf(known: KnownDay, listed: ReadonlySet<PaperId>, news: number): DayOutcome {
  if (known.size === 0) return listed.size === 0 ? 'empty' : 'new'
  return news === 0 ? 'same' : 'changed'
}
