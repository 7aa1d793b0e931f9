import { paperLinks } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Paper } from '#domain/paper.ts'
import type { Place } from '#domain/ranking.ts'

import { escapeEntities } from './escape-entities.ts'

/** A day as the Jekyll post of the blogs that this project reads, ending in a newline. */
export function jekyllPostOf(
  date: IsoDate,
  places: readonly Place[],
  names: ReadonlyMap<string, InstitutionName>,
): string {
  const entries = places.map(({ paper, rank }) => entryOf(paper, rank, names))
  return `---
title: Hugging Face Daily Papers - ${date}
permalink: /posts/daily-papers-${date}/
date: ${date} 09:15:00 +0900
categories: [Daily Papers, 일간]
tags: [huggingface, papers, daily, ai]
---

# Hugging Face Daily Papers - ${date}

총 **${places.length}개**의 논문이 수집되었습니다.

## 📊 좋아요 순위

${entries.join('\n')}`
}

function entryOf(paper: Paper, rank: number, names: ReadonlyMap<string, InstitutionName>): string {
  const { huggingFace, arxiv } = paperLinks(paper.id)
  const institution = labelOf(paper, names)
  const abstract = paper.abstract.en
  // The form has no word for who wrote an abstract: its readers take it for the authors'.
  const isAuthors = abstract?.by === 'authors'
  return [
    // The form writes 0 where upvotes are not known.
    `${rank}. **${escapeEntities(paper.title.en)}** - 👍 ${paper.upvotes ?? 0}`,
    ...(institution === null ? [] : [`   - 기관: ${institution}`]),
    `   - [HF 페이지](${huggingFace})`,
    `   - [논문 링크](${arxiv})`,
    ...(isAuthors ? [`   - Abstract: ${escapeEntities(abstract.text)}`] : []),
    '',
  ].join('\n')
}

/** One institution, or as Hugging Face's page puts it where there is none, the number of authors. */
function labelOf(paper: Paper, names: ReadonlyMap<string, InstitutionName>): string | null {
  const [slug] = paper.institutions
  const name = slug === undefined ? undefined : names.get(slug)
  if (name) return escapeEntities(name.en)
  return paper.authorCount === null ? null : `·${paper.authorCount} authors`
}
