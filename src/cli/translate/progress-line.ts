import type { Task } from './plan.ts'
import type { Work } from './work.ts'

/** What a terminal shows while papers are worked on: which, how many, what was used, how long yet. */
export function progressLine({ budget }: Work): (done: number, of: number, task: Task) => string {
  const begun = Date.now()
  return (done, of, { assignment, date }) => {
    const { tokens, cost } = budget.used
    const used = `${Math.round((tokens.input + tokens.output) / 1000)}k tokens`
    const money = cost === null ? '' : `, ${cost.toFixed(2)} USD`
    const left = done === 0 ? '' : `, ${timeLeft(((Date.now() - begun) / done) * (of - done))}`
    return `paper ${done + 1}/${of} ${date} ${assignment.id}, ${used}${money}${left}`
  }
}

function timeLeft(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  return minutes < 1 ? 'less than a minute left' : `about ${minutes} min left`
}
