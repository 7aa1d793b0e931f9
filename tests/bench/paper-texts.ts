import { getChoseong } from 'es-hangul'

import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Paper } from '#domain/paper.ts'
import { type Language, languages } from '#domain/text.ts'

type Names = ReadonlyMap<string, InstitutionName>

/** Names of a paper's institutions in both languages, slugs where there is no name. */
export function institutionNames(paper: Paper, names: Names): readonly string[] {
  return paper.institutions.flatMap((slug) => {
    const name = names.get(slug)
    return name ? [name.en, name.ko ?? ''] : [slug]
  })
}

/** Summary and key points in one language. */
export function shortTexts(paper: Paper, language: Language): readonly string[] {
  const points = paper.keyPoints[language]?.points ?? []
  return [paper.summary[language]?.text ?? '', ...points]
}

/** Abstract and digest in one language. */
export function longTexts(paper: Paper, language: Language): readonly string[] {
  const sentences = paper.digest[language]?.sentences ?? []
  return [paper.abstract[language]?.text ?? '', ...sentences]
}

/** A paper as flat fields, the way that search libraries want it. */
export function flatDocument(paper: Paper, names: Names) {
  const title = `${paper.title.en} ${paper.title.ko?.text ?? ''}`
  const institutions = institutionNames(paper, names).join(' ')
  const hangul = `${title} ${institutions}`.match(/[가-힣]+/g) ?? []
  return {
    id: paper.id,
    title,
    institutions,
    initials: hangul.map((word) => getChoseong(word)).join(' '),
    keywords: paper.keywords.join(' '),
    authors: paper.authors.join(' '),
    points: languages.flatMap((language) => shortTexts(paper, language)).join(' '),
    abstract: languages.flatMap((language) => longTexts(paper, language)).join(' '),
  }
}
