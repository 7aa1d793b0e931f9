import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'

import type { RankedPaper } from '#domain/archive/ranking-file.ts'
import type { KeptPaper } from '#domain/library/library.ts'
import type { CitedPaper } from '#features/cite/citation-formats.ts'
import { rankingQuery } from '#queries/ranking-query.ts'
import { CiteList } from './cite-list.tsx'

export interface CiteSavedProps {
  readonly papers: readonly KeptPaper[]
  readonly name: string
}

/** Cites what the reader keeps. The library knows titles alone; authors are read from the days. */
export function CiteSaved({ papers, name }: CiteSavedProps) {
  const [asked, setAsked] = useState(false)
  const dates = [...new Set(papers.flatMap(({ date }) => date ?? []))]
  const days = useQueries({
    queries: dates.map((key) => ({ ...rankingQuery({ kind: 'daily', key }), enabled: asked })),
  })
  const known = new Map(
    days.flatMap(({ data }) => data?.value.papers.map((paper) => [paper.id, paper] as const) ?? []),
  )
  return (
    <CiteList
      papers={papers.map((paper) => citedOf(paper, known.get(paper.id)))}
      name={name}
      loading={asked && days.some(({ isLoading }) => isLoading)}
      onOpen={() => setAsked(true)}
    />
  )
}

function citedOf({ id, title }: KeptPaper, known: RankedPaper | undefined): CitedPaper {
  const nothing = { en: null, ko: null }
  return (
    known ?? {
      id,
      title: { en: title || id, ko: null },
      authors: [],
      authorCount: null,
      submitted: null,
      summary: nothing,
      keyPoints: nothing,
    }
  )
}
