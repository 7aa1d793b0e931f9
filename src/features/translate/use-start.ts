import { useQueryClient } from '@tanstack/react-query'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { MadeSentence } from '#domain/translation/join-made.ts'
import { openTranslator } from '#queries/browser-translator.ts'
import { useLayer } from '#queries/live-query.ts'
import type { OwnModel } from '#store/own-model.ts'
import { browserEngine, ownModelEngine } from './engine.ts'
import { findEnglish } from './find-english.ts'
import { startJob } from './job.ts'

/** Starts a translation; to be called in the press of a button, before anything is awaited. */
export interface Start {
  readonly withBrowser: (before?: readonly MadeSentence[]) => void
  readonly withModel: (own: OwnModel, before?: readonly MadeSentence[]) => void
}

export function useStart(paper: RankedPaper, english: string | null): Start {
  const client = useQueryClient()
  const { layer } = useLayer()
  const order = {
    id: paper.id,
    title: paper.title.en,
    source: async () => english ?? findEnglish(client, layer, paper),
  }
  return {
    withBrowser: (before = []) => {
      void startJob({
        ...order,
        before,
        open: async (onDownload, signal) => browserEngine(await openTranslator(onDownload, signal)),
      })
    },
    withModel: (own, before = []) => {
      void startJob({ ...order, before, open: async () => ownModelEngine(own) })
    },
  }
}
