import type { PaperId } from '#domain/arxiv.ts'
import { emptyCollection } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { textsOf } from '#domain/translation/texts-of.ts'

import { rebuild, type Rebuilt } from '../rebuild.ts'
import { progressOn, type Surroundings } from '../surroundings.ts'
import { type Done, keptOf } from './run-plan.ts'

/** Puts what passed its checks into the archive; does not touch it where that is nothing. */
export async function fill(
  folder: string,
  done: readonly Done[],
  model: string,
  surroundings: Surroundings,
): Promise<Rebuilt | null> {
  const papers = new Map<PaperId, Paper>()
  for (const one of done) {
    const { assignment, editions } = one.task
    const kept = keptOf(one)
    if (Object.keys(kept).length === 0) continue
    const texts = textsOf(assignment, kept, { by: 'machine', model })
    papers.set(assignment.id, { ...texts, editions })
  }
  if (papers.size === 0) return null
  const progress = progressOn(surroundings)
  const rebuilt = await rebuild({
    folder,
    isDry: false,
    onPrepared: surroundings.onPrepared,
    progress,
    documents: async function* () {
      yield { name: 'translate', collection: { ...emptyCollection, papers } }
    },
  })
  progress('')
  return rebuilt
}
