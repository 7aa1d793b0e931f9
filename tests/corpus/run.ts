import { existsSync } from 'node:fs'

import { collectMeasures } from './collect-measures.ts'
import { institutionMeasures } from './institution-measures.ts'
import { isMet, type Measure } from './measure.ts'
import { claimNames, mergedDayMeasures } from './merged-day-measures.ts'
import { readCorpus } from './read-corpus.ts'
import { formatCounts, issueCounts, readingMeasures } from './reading-measures.ts'
import { twinMeasures } from './twin-measures.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined || !existsSync(folder)) {
  if (folder !== undefined) console.error(`There is no folder ${folder}.`)
  console.error(`npm run corpus -- <folder>
Give a folder of real documents, in any folders below it: posts, digests, weekly lists and JSON of
blogs, answers of the Hugging Face API. It reads all of them and measures what was read.`)
  process.exitCode = 2
} else await report(folder)

async function report(from: string): Promise<void> {
  const corpus = await readCorpus(from)
  console.table(formatCounts(corpus))
  console.table(issueCounts(corpus))
  const measures = [
    ...readingMeasures(corpus),
    ...institutionMeasures(corpus),
    ...twinMeasures(corpus),
    ...mergedDayMeasures(corpus),
    ...(await collectMeasures(corpus)),
  ]
  for (const measure of measures) print(measure)
  const missed = measures.filter((measure) => !isMet(measure))
  console.log(missed.length === 0 ? 'Every goal is met.' : `${missed.length} goals are missed.`)
  process.exitCode = missed.length === 0 ? 0 : 1
}

function print(measure: Measure): void {
  const { name, met, of, misses } = measure
  const verdict = isMet(measure) ? 'met   ' : of === 0 ? 'nothing to measure' : 'MISSED'
  console.log(`${verdict} ${name}: ${met} of ${of}`)
  if (name.endsWith(' has')) {
    for (const claim of claimNames.filter((one) => !misses.includes(one))) {
      console.log(`         met: ${claim}`)
    }
  }
  for (const miss of misses) console.log(`         not: ${miss}`)
}
