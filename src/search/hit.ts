import type { InstitutionName } from '#domain/institution/institution.ts'
import type { SearchHit } from './contract.ts'
import type { Row } from './row-file.ts'
import { type Marker, marksIn } from './text-marks.ts'

/** A row with its hits marked, and a piece of another text where the row has none. */
export function hitOf(
  { paper, date }: Row,
  marker: Marker,
  names: ReadonlyMap<string, InstitutionName>,
): SearchHit {
  const marks = {
    title: marksIn(paper.title.en, marker),
    summary: {
      en: marksIn(paper.summary.en?.text ?? '', marker),
      ko: marksIn(paper.summary.ko?.text ?? '', marker),
    },
  }
  const isMarked = marks.title.length + marks.summary.en.length + marks.summary.ko.length > 0
  return {
    paper,
    date,
    marks,
    excerpt: isMarked ? null : excerptOf({ paper, date }, marker, names),
  }
}

type Excerpt = NonNullable<SearchHit['excerpt']>
const longest = 160

function excerptOf(
  { paper }: Row,
  marker: Marker,
  names: ReadonlyMap<string, InstitutionName>,
): SearchHit['excerpt'] {
  for (const [field, language, text] of textsOf(paper, names)) {
    const marks = marksIn(text, marker)
    const [first] = marks
    if (!first) continue
    if (text.length <= longest) return { field, language, text, marks }
    const start = Math.max(0, first[0] - 50)
    const piece = text.slice(start, start + longest)
    const whole = `${start > 0 ? '…' : ''}${piece}${start + longest < text.length ? '…' : ''}`
    return { field, language, text: whole, marks: marksIn(whole, marker) }
  }
  return null
}

function textsOf(
  paper: Row['paper'],
  names: ReadonlyMap<string, InstitutionName>,
): readonly (readonly [Excerpt['field'], Excerpt['language'], string])[] {
  return [
    ...paper.institutions.flatMap((slug) => {
      const { en, ko } = names.get(slug) ?? { en: slug, ko: null }
      return [['institutions', 'ko', ko ?? ''] as const, ['institutions', 'en', en] as const]
    }),
    ...pointsOf(paper, 'ko'),
    ...pointsOf(paper, 'en'),
    ['keywords', 'en', paper.keywords.join(' · ')],
    ...paper.authors.map((author) => ['authors', 'en', author] as const),
  ]
}

function pointsOf({ keyPoints }: Row['paper'], language: Excerpt['language']) {
  const points = keyPoints[language]?.points ?? []
  return points.map((point) => ['keyPoints', language, point] as const)
}
