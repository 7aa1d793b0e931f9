import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import * as v from 'valibot'

import { alignSentences } from '#domain/align/align-sentences.ts'
import { lostNumbers, strayNumbers } from '#domain/numbers/compare-numbers.ts'
import { splitSentences } from '#domain/sentences.ts'

import { measureAlignment } from './alignment-measures.ts'
import {
  type CheckFigures,
  measureEvidence,
  measureNumberPairs,
  measureNumbersOfDigests,
} from './number-measures.ts'

export const alignmentUsage =
  '             [archive]  looks also at the abstracts that an archive has in both languages'

/** Prints how well sentences are paired, numbers checked and sources of key points found. */
export function benchAlignment([archive]: readonly string[]): void {
  const figures = measureAlignment()
  console.log('Alignment')
  console.log(
    `  ${figures.links} links: precision ${share(figures.precision)}, recall ${share(figures.recall)}`,
  )
  console.log(`  shown as pairs: ${share(figures.trusted)} of the reference texts,`)
  console.log(`    ${share(figures.trustedShuffled)} of ${figures.shuffled} shuffled ones,`)
  console.log(
    `    ${share(figures.trustedForeign)} of ${figures.foreign} with another paper's Korean`,
  )
  for (const line of figures.wrong) console.log(`    ${line}`)
  printChecks('Numbers, pairs written for the purpose', measureNumberPairs())
  printChecks('Numbers, our own texts and one digit changed', measureNumbersOfDigests())
  console.log('Evidence of key points')
  for (const languages of [
    [['en', 'en']],
    [['ko', 'ko']],
    [['ko', 'en']],
    [
      ['en', 'en'],
      ['ko', 'ko'],
    ],
  ] as const) {
    const { right, wrong, none, unfounded, linked } = measureEvidence(languages)
    const name = languages.map((pair) => pair.join(' → ')).join(' and ')
    console.log(
      `  ${name}: ${right} right, ${wrong} wrong, ${none} without a source; ${linked} of ${unfounded} unfounded points linked`,
    )
  }
  lookAtKorean(archive)
}

function printChecks(title: string, { faults, caught, good, alarms, wrong }: CheckFigures): void {
  console.log(title)
  console.log(
    `  ${caught} of ${faults} faults caught (${share(caught / faults)}), ${alarms} false alarms in ${good} (${share(alarms / good)})`,
  )
  for (const line of wrong.slice(0, 20)) console.log(`    ${line}`)
}

function share(value: number): string {
  return `${(100 * value).toFixed(1)} %`
}

function lookAtKorean(archive: string | undefined): void {
  const days = archive === undefined ? '' : join(archive, 'days')
  if (!existsSync(days)) return
  console.log('Abstracts of the archive')
  for (const name of readdirSync(days).filter((each) => each.endsWith('.ko.json'))) {
    const korean = abstractsIn(join(days, name))
    const english = abstractsIn(join(days, name.replace('.ko.json', '.en.json')))
    for (const [id, ko] of korean) {
      const en = english.get(id)
      if (en === undefined) continue
      const [own, twin] = [splitSentences(en, 'en'), splitSentences(ko, 'ko')]
      const { beads, score, verdict } = alignSentences(own, twin)
      const shapes = beads.map(
        (bead) => `${bead.en.to - bead.en.from}-${bead.ko.to - bead.ko.from}`,
      )
      const stray = strayNumbers(en, ko).map(({ text }) => text)
      const lost = lostNumbers(en, ko).map(({ text }) => text)
      console.log(
        `  ${id} ${verdict} ${score.toFixed(2)} ${shapes.join(' ')} stray [${stray.join(', ')}] lost [${lost.join(', ')}]`,
      )
    }
  }
}

const textFile = v.object({ abstracts: v.record(v.string(), v.object({ text: v.string() })) })

function abstractsIn(path: string): ReadonlyMap<string, string> {
  if (!existsSync(path)) return new Map()
  const { abstracts } = v.parse(textFile, JSON.parse(readFileSync(path, 'utf8')))
  return new Map(Object.entries(abstracts).map(([id, { text }]) => [id, text]))
}
