import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import { packItems, writePack } from '#domain/translation/fill-in-pack.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Words } from '#i18n/words.ts'
import { useLayer } from '#queries/live-query.ts'
import { saveFile } from '#ui/save-file.ts'
import { englishAtHand, findEnglish } from './find-english.ts'

export interface PackMakerProps {
  readonly papers: readonly RankedPaper[]
  /** A period or a paper, for the file's name. */
  readonly name: string
}

/** A file that asks for the Korean which some papers lack. */
export function PackMaker({ papers, name }: PackMakerProps) {
  const say = useWords('reading')
  const lacking = papers.filter(
    ({ texts, summary, keyPoints }) => !texts.includes('ko') || !summary.ko || !keyPoints.ko,
  )
  const abstracts = useAbstracts(lacking, name)
  const fetching = useFetching(abstracts.absent, abstracts.add)
  if (!abstracts.english) return <p className="my-3 text-sm text-soft">{say('pack.reading')}</p>
  const { english } = abstracts
  const items = packItems(
    lacking.map((paper) => ({
      paper,
      english: english.get(paper.id) ?? null,
      hasKorean: paper.texts.includes('ko'),
    })),
  )
  const absent = abstracts.absent.length
  return (
    <div className="my-3 max-w-[38rem] text-sm">
      <p className="text-xs text-soft">{say('pack.intro')}</p>
      <p role="status" className="mt-2 tabular-nums">
        {fetching.progress
          ? say('pack.fetching', { done: fetching.progress.done, count: fetching.progress.count })
          : packState({ items: items.length, absent, failed: fetching.failed }, say)}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {items.length > 0 && !fetching.progress && (
          <button
            type="button"
            className="pill-button"
            onClick={() =>
              saveFile(`nonmun-${name.replaceAll('/', '-')}.json`, writePack(name, items))
            }
          >
            {say('pack.save')}
          </button>
        )}
        {fetching.progress ? (
          <button type="button" className="pill-button" onClick={fetching.stop}>
            {say('pack.stop')}
          </button>
        ) : (
          absent > 0 && (
            <button
              type="button"
              className="quiet-link underline"
              onClick={() => void fetching.start()}
            >
              {say('pack.fetch')}
            </button>
          )
        )}
      </div>
    </div>
  )
}

interface PackState {
  readonly items: number
  /** Papers whose English abstract is not at hand. */
  readonly absent: number
  readonly failed: number
}

function packState({ items, absent, failed }: PackState, say: Words<'reading'>): string {
  return [
    items === 0 ? say('pack.nothing') : say('pack.missing', { count: items }),
    ...(absent > 0 ? [say('pack.noAbstract', { count: absent })] : []),
    ...(failed > 0 ? [say('pack.notFound', { count: failed })] : []),
  ].join(' ')
}

/** The English abstracts that are at hand without asking anybody else. */
function useAbstracts(papers: readonly RankedPaper[], name: string) {
  const client = useQueryClient()
  const { layer } = useLayer()
  const [more, setMore] = useState<ReadonlyMap<string, string>>(new Map())
  const atHand = useQuery({
    queryKey: ['abstracts-at-hand', name, papers.length],
    queryFn: async () => {
      const found = new Map<string, string>()
      for (const paper of papers) {
        // A day's file that cannot be read costs its abstracts, no more.
        const text = await englishAtHand(client, layer, paper).catch(() => null)
        if (text !== null) found.set(paper.id, text)
      }
      return found
    },
    gcTime: 0,
    structuralSharing: false,
  }).data
  const english = atHand && new Map([...atHand, ...more])
  return {
    english,
    absent: english ? papers.filter(({ id }) => !english.has(id)) : [],
    add: (id: string, text: string) => setMore((known) => new Map(known).set(id, text)),
  }
}

interface Progress {
  readonly done: number
  readonly count: number
}

/** Fetches abstracts one after the other: that is slow, and friendly to whoever answers. */
function useFetching(absent: readonly RankedPaper[], add: (id: string, text: string) => void) {
  const client = useQueryClient()
  const running = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [failed, setFailed] = useState(0)
  useEffect(() => () => running.current?.abort(), [])
  const start = async () => {
    const controller = new AbortController()
    running.current = controller
    setFailed(0)
    for (const [done, paper] of absent.entries()) {
      if (controller.signal.aborted) break
      setProgress({ done, count: absent.length })
      try {
        add(paper.id, await findEnglish(client, null, paper))
      } catch {
        setFailed((count) => count + 1)
      }
    }
    if (!controller.signal.aborted) setProgress(null)
  }
  const stop = () => {
    running.current?.abort()
    setProgress(null)
  }
  return { progress, failed, start, stop }
}
