import type { PaperId } from '#domain/arxiv.ts'
import { mostSentences } from '#domain/translation/assignment.ts'
import type { MadeSentence } from '#domain/translation/join-made.ts'
import { judgeSentence } from '#domain/translation/judge-sentence.ts'
import { splitSentences } from '#domain/sentences.ts'
import { keepTranslation } from '#store/translations.ts'
import type { Engine } from './engine.ts'
import { type Failure, failureIn } from './failure.ts'

/** A translation under way, or why it ended without a result. */
export interface Job {
  readonly state: 'opening' | 'translating' | 'failed'
  /** What the browser has of its model, 0 to 1; null where nothing is downloaded. */
  readonly download: number | null
  readonly sentences: readonly MadeSentence[]
  readonly total: number
  readonly failure: Failure | null
}

interface Running {
  readonly job: Job
  readonly cancel: () => void
}

const jobs = new Map<PaperId, Running>()
const listeners = new Set<() => void>()

/** The translation of a paper that is under way; null for none. It goes on while the reader looks elsewhere. */
export function jobOf(id: PaperId): Job | null {
  return jobs.get(id)?.job ?? null
}

export function subscribeToJobs(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Ends a translation; what there is of it is thrown away. */
export function cancelJob(id: PaperId): void {
  jobs.get(id)?.cancel()
  set(id, null)
}

export interface JobOrder {
  readonly id: PaperId
  readonly title: string
  /** The English abstract. */
  readonly source: () => Promise<string>
  /** Called at once, in the press of the button. */
  readonly open: (onDownload: (fraction: number) => void, signal: AbortSignal) => Promise<Engine>
  /** Sentences that were translated before and need not be again. */
  readonly before: readonly MadeSentence[]
}

/** Translates an abstract, sentence by sentence, and keeps the result. Settles when it is over. */
export async function startJob(order: JobOrder): Promise<void> {
  const { id } = order
  if (jobs.get(id)?.job.state !== 'failed' && jobs.has(id)) return
  const controller = new AbortController()
  const { signal } = controller
  let job: Job = { state: 'opening', download: null, sentences: [], total: 0, failure: null }
  const change = (part: Partial<Job>) => {
    if (signal.aborted) return
    job = { ...job, ...part }
    set(id, { job, cancel: () => controller.abort() })
  }
  change({})
  try {
    const opening = order.open((download) => change({ download }), signal)
    const [engine, text] = await Promise.all([opening, order.source()])
    const sentences = await translate(engine, text, order, { signal, change })
    if (signal.aborted) return
    const made = { id, by: engine.by, model: engine.model, madeAt: Date.now(), sentences }
    await keepTranslation(made)
    set(id, null)
  } catch (error) {
    if (!signal.aborted) change({ state: 'failed', failure: failureIn(error) })
  }
}

async function translate(
  engine: Engine,
  text: string,
  { id, title, before }: JobOrder,
  { signal, change }: { signal: AbortSignal; change: (part: Partial<Job>) => void },
): Promise<readonly MadeSentence[]> {
  const originals = splitSentences(text, 'en').slice(0, mostSentences)
  const done = new Map(before.map((one) => [one.original, one]))
  const made: MadeSentence[] = []
  change({ state: 'translating', total: originals.length })
  while (made.length < originals.length) {
    const next = originals.slice(made.length, made.length + engine.atOnce)
    const open = next.filter((original) => (done.get(original)?.ko ?? null) === null)
    const given =
      open.length > 0 ? await engine.translate({ id, title, sentences: open }, signal) : []
    signal.throwIfAborted()
    const whole = `${title}\n${text}`
    for (const original of next) {
      const answer = given[open.indexOf(original)]
      made.push(answer ? judge(original, answer, whole) : (done.get(original) ?? absent(original)))
    }
    change({ sentences: [...made] })
  }
  return made
}

function judge(
  original: string,
  answer: Awaited<ReturnType<Engine['translate']>>[number],
  whole: string,
): MadeSentence {
  if (answer.fault) return { original, ko: null, fault: answer.fault }
  return judgeSentence(original, answer.text, whole)
}

function absent(original: string): MadeSentence {
  return { original, ko: null, fault: 'absent' }
}

function set(id: PaperId, running: Running | null): void {
  if (running) jobs.set(id, running)
  else jobs.delete(id)
  for (const listener of listeners) listener()
}
