import { findEvidenceByAll, type Witness } from '#domain/evidence.ts'
import { lostNumbers, strayNumbers } from '#domain/numbers/compare-numbers.ts'
import { readQuantities } from '#domain/numbers/read-quantities.ts'
import type { Language } from '#domain/text.ts'

import pairs from '../fixtures/number-pairs.json' with { type: 'json' }
import { type OwnText, readDigests } from './read-digests.ts'

export interface CheckFigures {
  /** Faulty texts, and how many of them were flagged where the fault is. */
  readonly faults: number
  readonly caught: number
  /** Good texts, and how many of them were flagged. */
  readonly good: number
  readonly alarms: number
  readonly wrong: readonly string[]
}

/** The pairs written by us: each once as it should be and once with a number changed. */
export function measureNumberPairs(): CheckFigures {
  const wrong: string[] = []
  let caught = 0
  let alarms = 0
  for (const { en, ko, faulty, stray } of pairs) {
    const found = strayNumbers(en, faulty).map(({ text }) => text)
    if (found.length === 1 && found[0] === stray) caught += 1
    else wrong.push(`missed ${stray} (${found.join(', ')}): ${faulty}`)
    const flagged = [...strayNumbers(en, ko), ...lostNumbers(en, ko)].map(({ text }) => text)
    if (flagged.length === 0) continue
    alarms += 1
    wrong.push(`false alarm ${flagged.join(', ')}: ${en} | ${ko}`)
  }
  return { faults: pairs.length, caught, good: pairs.length, alarms, wrong }
}

/** Every pair of our own texts as it is, and with each of its numbers changed in one digit. */
export function measureNumbersOfDigests(): CheckFigures {
  const wrong: string[] = []
  let [faults, caught, good, alarms] = [0, 0, 0, 0]
  for (const text of readDigests()) {
    for (const { en, ko } of [text.summary, ...text.keyPoints, ...text.digest]) {
      good += 1
      if (strayNumbers(en, ko).length + lostNumbers(en, ko).length > 0) alarms += 1
      for (const [original, rendering] of [
        [en, ko],
        [ko, en],
      ] as const) {
        for (const faulty of withFaults(rendering)) {
          faults += 1
          if (strayNumbers(original, faulty).length + lostNumbers(original, faulty).length > 0)
            caught += 1
          else wrong.push(`missed: ${faulty}`)
        }
      }
    }
  }
  return { faults, caught, good, alarms, wrong }
}

function withFaults(text: string): readonly string[] {
  return readQuantities(text).flatMap(({ start, end, isSoft }) => {
    const last = isSoft ? -1 : text.slice(start, end).search(/\d(?=\D*$)/)
    if (last < 0) return []
    const at = start + last
    return [`${text.slice(0, at)}${(Number(text.charAt(at)) + 3) % 10}${text.slice(at + 1)}`]
  })
}

export interface EvidenceFigures {
  /** Points that rest on a sentence: linked to it, to another one, or to none. */
  readonly right: number
  readonly wrong: number
  readonly none: number
  /** Points without a source, most of them of other papers, and how many got a sentence. */
  readonly unfounded: number
  readonly linked: number
}

type LanguagePair = readonly [point: Language, sentences: Language]

/** Key points of our digests beside the sentences that their writer named for them. */
export function measureEvidence(languages: readonly LanguagePair[]): EvidenceFigures {
  const texts = readDigests()
  const find = (text: OwnText, other: OwnText, at: number): number | null =>
    findEvidenceByAll(witnesses(text, other, at, languages))?.sentence ?? null
  const labelled = texts.flatMap((text) =>
    text.keyPoints.map(({ from }, at) => ({
      sources: from.map((place) => place - 1),
      found: find(text, text, at),
    })),
  )
  const foreign = texts.flatMap((text, at) =>
    [1, 7, 19].flatMap((step) => {
      const other = texts[(at + step) % texts.length] ?? text
      return [...text.keyPoints.keys()].map((point) => find(text, other, point))
    }),
  )
  const founded = labelled.filter(({ sources }) => sources.length > 0)
  const unfounded = [
    ...labelled.filter(({ sources }) => sources.length === 0).map(({ found }) => found),
    ...foreign,
  ]
  const linked = founded.filter(({ found }) => found !== null)
  const right = linked.filter(({ sources, found }) => sources.some((source) => source === found))
  return {
    right: right.length,
    wrong: linked.length - right.length,
    none: founded.length - linked.length,
    unfounded: unfounded.length,
    linked: unfounded.filter((found) => found !== null).length,
  }
}

function witnesses(
  text: OwnText,
  other: OwnText,
  at: number,
  languages: readonly LanguagePair[],
): readonly Witness[] {
  return languages.map(([point, sentences]) => ({
    point: text.keyPoints[at]?.[point] ?? '',
    sentences: other.digest.map((pair) => pair[sentences]),
    languages: { point, sentences },
  }))
}
