import { paperLinks } from '#domain/arxiv.ts'
import type { Paper } from '#domain/paper.ts'

import { type Measure, measure } from './measure.ts'
import type { Corpus, Read } from './read-corpus.ts'

interface Twins {
  readonly damaged: Read
  readonly clean: Read
}

const parts: Readonly<Record<string, (paper: Paper) => unknown>> = {
  upvotes: ({ upvotes, snapshots }) => [upvotes, snapshots],
  links: ({ id, links }) => [paperLinks(id), links],
  titles: ({ title }) => title.en,
  places: ({ editions }) => editions,
  institutions: ({ institutions, authorCount }) => [institutions, authorCount],
  abstracts: ({ abstract }) => abstract,
}

/** Every post in a wrong code page against the clean post of the same day. */
export function twinMeasures({ documents }: Corpus): Measure[] {
  const posts = documents.filter(({ reading }) => reading.format === 'jekyll-post')
  const isDamaged = ({ reading }: Read) =>
    reading.issues.some(({ code }) => code === 'wrong-code-page')
  const twins = posts.filter(isDamaged).flatMap((damaged): Twins[] => {
    const clean = posts.find((post) => !isDamaged(post) && dayOf(post) === dayOf(damaged))
    return clean ? [{ damaged, clean }] : []
  })
  const pairs = twins.flatMap(pairsOf)
  const line = ({ path, id }: Pair) => `${path} ${id}`
  return [
    measure('garbled post: papers', pairs, ({ a, b }) => a !== null && b !== null, line),
    ...Object.entries(parts).map(([part, of]) =>
      measure(`garbled post: ${part}`, pairs, ({ a, b }) => isEqual(a && of(a), b && of(b)), line),
    ),
  ]
}

interface Pair {
  readonly path: string
  readonly id: string
  readonly a: Paper | null
  readonly b: Paper | null
}

function pairsOf({ damaged, clean }: Twins): Pair[] {
  const [ofDamaged, ofClean] = [damaged.reading.collection.papers, clean.reading.collection.papers]
  const ids = new Set([...ofClean.keys(), ...ofDamaged.keys()])
  return Array.from(ids, (id) => ({
    path: damaged.path,
    id,
    a: ofDamaged.get(id) ?? null,
    b: ofClean.get(id) ?? null,
  }))
}

function dayOf({ reading }: Read): string {
  const [paper] = reading.collection.papers.values()
  return paper?.editions[0]?.date ?? ''
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
