import { NoAnswer, type Question, type Said } from './ask.ts'
import { pause, waitBefore } from './patience.ts'
import { estimateRequest, noTokens } from './tokens.ts'
import type { Work } from './work.ts'

/**
 * Asks until an answer comes, within the budget: waits where the server asks for it, tries again
 * what may pass, drops the JSON Schema where the server knows none. Null where no answer came; the
 * course then says whether the run goes on.
 */
export async function askPatiently(
  work: Work,
  question: Omit<Question, 'withSchema'>,
): Promise<Said | null> {
  const { course, patience } = work
  for (let tried = 1; ; tried += 1) {
    await pause(course.quiet, course.signal)
    if (course.stopped) return null
    const said = await askOnce(work, question)
    if (said === null || !(said instanceof NoAnswer)) return said
    const isLast = tried >= patience.tries
    if (course.stopped || isLast) return null
    if (said.remedy === 'form') continue
    const wait = waitBefore(tried, said.wait, patience)
    if (said.wait !== null) course.quietFor(wait)
    await pause(wait, course.signal)
  }
}

async function askOnce(
  work: Work,
  question: Omit<Question, 'withSchema'>,
): Promise<Said | NoAnswer | null> {
  const { budget, course, ask } = work
  const estimate = estimateRequest(question.assignment)
  if (!budget.reserve(question.assignment.id, estimate)) {
    course.stop('budget', 'The budget allows no further request.')
    return null
  }
  const { withSchema } = course
  try {
    const said = await ask({ ...question, withSchema })
    budget.settle(estimate, said.tokens, said.isGuessed)
    course.answered()
    return said
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    // What a server did before it fell silent may be charged: its reading is counted.
    const used = error.isSilence ? { input: estimate.input, output: 0 } : noTokens
    budget.settle(estimate, used, true)
    return note(work, error, withSchema)
  }
}

/** Tells the course of a request without an answer. */
function note(
  { course, clean, giveUpAfter, patience }: Work,
  error: NoAnswer,
  withSchema: boolean,
) {
  const message = clean(error.message)
  if (error.remedy === 'never') course.stop('server', `The server refused: ${message}`)
  else if (error.remedy === 'form' && withSchema) course.withSchema = false
  else if (error.wait !== null && error.wait > patience.longestWait) {
    course.stop(
      'server',
      `${message}; it asks for ${Math.ceil(error.wait / 1000)} seconds of quiet.`,
    )
  } else course.unanswered(message, giveUpAfter)
  return error
}
