import type { PaperId } from '../arxiv.ts'
import type { Paper } from '../paper.ts'
import { splitSentences } from '../sentences.ts'
import { isMostlyKorean, type Language, languages, type Localized } from '../text.ts'

/** What a translator is asked for, each part checked and kept by itself. */
export const parts = ['title', 'abstract', 'summary', 'keyPoints'] as const
export type Part = (typeof parts)[number]

/** The parts that a paper lacks: its Korean title and abstract, the others by language. */
export interface Wanted {
  readonly title: boolean
  readonly abstract: boolean
  readonly summary: readonly Language[]
  readonly keyPoints: readonly Language[]
}

/** A paper to be translated: what there is to read, and what is wanted of it. */
export interface Assignment {
  readonly id: PaperId
  readonly title: string
  /** The English abstract by sentences, which joined are the abstract; none where it is not known. */
  readonly sentences: readonly string[]
  readonly wanted: Wanted
}

/** An abstract of more sentences than this is some other text. */
export const mostSentences = 60

/**
 * What a paper lacks and can be given from its English title and abstract; null where that is
 * nothing. A text that is there counts, whoever wrote it: nothing is ever asked for twice. Without
 * an English abstract only the title can be translated.
 */
export function assignmentOf(
  paper: Pick<Paper, 'id' | 'title' | 'abstract' | 'summary' | 'keyPoints'>,
): Assignment | null {
  const abstract = paper.abstract.en?.text ?? ''
  const split = isMostlyKorean(abstract) ? [] : splitSentences(abstract, 'en')
  const sentences = split.length > mostSentences ? [] : split
  const isKnown = sentences.some((sentence) => sentence.trim() !== '')
  const wanted: Wanted = {
    title: paper.title.ko === null,
    abstract: isKnown && paper.abstract.ko === null,
    summary: isKnown ? missingIn(paper.summary) : [],
    keyPoints: isKnown ? missingIn(paper.keyPoints) : [],
  }
  const assignment = { id: paper.id, title: paper.title.en, sentences, wanted }
  return partsOf(wanted).length === 0 ? null : assignment
}

function missingIn(text: Localized<unknown>): readonly Language[] {
  return languages.filter((language) => text[language] === null)
}

/** The parts of which anything is wanted. */
export function partsOf(wanted: Wanted): readonly Part[] {
  return parts.filter((part) => {
    const of = wanted[part]
    return typeof of === 'boolean' ? of : of.length > 0
  })
}

/** The same assignment with no part wanted but these. */
export function onlyParts(assignment: Assignment, kept: readonly Part[]): Assignment {
  const { title, abstract, summary, keyPoints } = assignment.wanted
  const wanted: Wanted = {
    title: title && kept.includes('title'),
    abstract: abstract && kept.includes('abstract'),
    summary: kept.includes('summary') ? summary : [],
    keyPoints: kept.includes('keyPoints') ? keyPoints : [],
  }
  return { ...assignment, wanted }
}
