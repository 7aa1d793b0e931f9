import { standardGlossary } from '../glossary/glossary.ts'
import type { Paper } from '../paper.ts'
import { splitSentences } from '../sentences.ts'
import type { SourcedText } from '../text.ts'
import { checkSummary } from './check-digest.ts'
import type { Assignment } from './assignment.ts'
import { checkTitle, checkTranslation, sentenceRule, wholeOf } from './check-rendering.ts'
import { isGrave, type TextFault } from './fault.ts'

/**
 * How many Korean texts of a paper (title, summary, abstract) fail the checks of `nonmun translate`
 * against its English ones. What its authors wrote is not held to them, nor what has no original
 * here to be held against.
 */
export function failedTexts(paper: Pick<Paper, 'id' | 'title' | 'summary' | 'abstract'>): number {
  const title = judgedText(paper.title.ko)
  const summary = judgedText(paper.summary.ko)
  const abstract = judgedText(paper.abstract.ko)
  const english = paper.abstract.en?.text ?? null
  if (title === null && (english === null || (summary ?? abstract) === null)) return 0
  const glossary = standardGlossary()
  const assignment = {
    id: paper.id,
    title: paper.title.en,
    sentences: english === null ? [] : splitSentences(english, 'en'),
    wanted: { title: true, abstract: true, summary: ['ko'], keyPoints: [] },
  } as const
  const found = [
    title === null ? [] : checkTitle(title, assignment, glossary),
    ...(english === null ? [] : checkOverEnglish({ summary, abstract }, english, assignment)),
  ]
  return found.filter((faults) => faults.some(isGrave)).length
}

function judgedText(text: SourcedText | null): string | null {
  return text === null || text.by === 'authors' ? null : text.text
}

function checkOverEnglish(
  { summary, abstract }: { readonly summary: string | null; readonly abstract: string | null },
  original: string,
  assignment: Assignment,
): readonly (readonly TextFault[])[] {
  const glossary = standardGlossary()
  const whole = wholeOf(assignment)
  return [
    summary === null ? [] : checkSummary({ ko: summary }, assignment, glossary),
    abstract === null
      ? []
      : checkTranslation({ text: abstract, original, whole }, sentenceRule, glossary),
  ]
}
