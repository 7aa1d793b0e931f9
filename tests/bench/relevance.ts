import { parseArgs } from 'node:util'

import { type Collection, mergeCollections } from '#domain/merge.ts'

import { markdownTable } from './markdown-table.ts'
import {
  judgedText,
  type JudgedQuery,
  mean,
  needsCorpus,
  readJudged,
  relevantTo,
  type Score,
  score,
} from './relevance-judged.ts'
import { bigramMiniSearch, plainMiniSearch, type Searcher } from './relevance-minisearch.ts'
import { withOwnSearch } from './relevance-own.ts'
import { readBeside, readShipped } from './relevance-papers.ts'

export const relevanceUsage = `npm run bench -- relevance [--corpus <folder>]
  --corpus   real documents with abstracts; without it a folder ../shared/corpus, where there is one`

const goals = { recall: 0.95, reciprocal: 0.85 }

/** Scores the judged queries over the shipped archive and, where there are some, over abstracts too. */
export async function benchRelevance(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: { corpus: { type: 'string' } } })
  const judged = readJudged()
  const shipped = readShipped()
  const withoutCorpus = judged.filter(({ kind }) => kind !== needsCorpus)
  await report('the shipped archive', shipped, withoutCorpus, false)
  const beside = await readBeside(values.corpus)
  if (!beside)
    console.log('\nThere is no folder of documents with abstracts: nothing more to score.')
  else {
    const withAbstracts = judged.filter(({ abstracts }) => abstracts !== 'no')
    await report('archive and abstracts', mergeCollections(shipped, beside), withAbstracts, true)
  }
}

async function report(
  name: string,
  papers: Collection,
  judged: readonly JudgedQuery[],
  withAbstracts: boolean,
): Promise<void> {
  console.log(`\n## ${judged.length} queries, ${name}: ${papers.papers.size} papers\n`)
  const scores = new Map<string, readonly Score[]>()
  const scored = (search: Searcher) => scoresOf(judged, search, papers, withAbstracts)
  scores.set('Nonmun', await withOwnSearch(papers, scored))
  scores.set('MiniSearch', await scored(plainMiniSearch(papers)))
  scores.set('MiniSearch, bigrams', await scored(bigramMiniSearch(papers)))
  console.log('Recall@10 / mean reciprocal rank.\n')
  console.log(scoreTable(scores))
  const own = scores.get('Nonmun') ?? []
  console.log(`\n${goalLine('recall@10', mean(own.map(({ recall }) => recall)), goals.recall)}`)
  console.log(goalLine('MRR', mean(own.map(({ reciprocal }) => reciprocal)), goals.reciprocal))
  const imperfect = own.filter(
    ({ recall, reciprocal, faults }) => recall < 1 || reciprocal < 1 || faults.length > 0,
  )
  console.log(`\nNot as one would wish, ${imperfect.length} of ${own.length} queries:`)
  for (const { query, recall, reciprocal, faults } of imperfect) {
    const figures = `${recall.toFixed(2)} / ${reciprocal.toFixed(2)}`
    console.log(`- ${[query.kind, query.q, figures, ...faults].join('; ')}`)
  }
}

/** Scores of every query over some papers. */
export async function scoresOf(
  judged: readonly JudgedQuery[],
  search: Searcher,
  { papers, institutions }: Collection,
  withAbstracts: boolean,
): Promise<readonly Score[]> {
  const texts = new Map<string, string>(
    Array.from(papers.values(), (paper) => [
      paper.id,
      judgedText(paper, institutions, withAbstracts),
    ]),
  )
  const scores: Score[] = []
  for (const query of judged) {
    scores.push(score(query, await search(query.q), relevantTo(query, texts)))
  }
  return scores
}

function scoreTable(scores: ReadonlyMap<string, readonly Score[]>): string {
  const [first = []] = scores.values()
  const kinds = [...new Set(first.map(({ query }) => query.kind)), 'all']
  return markdownTable(
    kinds.map((kind) => {
      const isOfKind = ({ query }: Score) => kind === 'all' || query.kind === kind
      const cells = [...scores].map(([engine, list]) => {
        const own = list.filter(isOfKind)
        const recall = mean(own.map((one) => one.recall)).toFixed(2)
        return [engine, `${recall} / ${mean(own.map((one) => one.reciprocal)).toFixed(2)}`] as const
      })
      return { kind, queries: first.filter(isOfKind).length, ...Object.fromEntries(cells) }
    }),
  )
}

function goalLine(what: string, value: number, goal: number): string {
  return `${value >= goal ? 'pass' : 'MISS'}  ${what}: ${value.toFixed(3)}, at least ${goal}`
}
