import { queryOptions } from '@tanstack/react-query'
import * as v from 'valibot'

import { limits } from '#domain/archive/schema.ts'
import type { PaperId } from '#domain/arxiv.ts'
import type { SourcedText } from '#domain/text.ts'
import { toLine } from '#domain/text.ts'
import { fetchJson, LoadError } from './fetch-json.ts'
import { siteConfig } from './site-config.ts'

/** Of `GET /api/papers/<id>` only this much is needed here. */
const paperAnswer = v.object({
  summary: v.pipe(v.string(), v.maxLength(limits.textCharacters), v.minLength(40)),
})

/** The authors' abstract, live from Hugging Face: asked for only when the reader wants it. */
export function liveAbstractQuery(id: PaperId) {
  const url = `${siteConfig.api}/api/papers/${id}`
  return queryOptions({
    queryKey: ['live-abstract', id],
    queryFn: async ({ signal }): Promise<SourcedText> => {
      const answer = v.safeParse(paperAnswer, await fetchJson(url, signal))
      if (!answer.success) throw new LoadError('broken', url)
      return { text: toLine(answer.output.summary), by: 'authors' }
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}
