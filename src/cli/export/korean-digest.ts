import { paperLinks } from '#domain/arxiv.ts'
import type { IsoDate } from '#domain/calendar.ts'
import type { Paper } from '#domain/paper.ts'
import type { Place } from '#domain/ranking.ts'

import { escapeEntities } from './escape-entities.ts'

/**
 * A day as the Korean digest, ending in a newline; null where no paper has a Korean text. Papers
 * without one are in it too: their places tell the order of the others.
 */
export function koreanDigestOf(date: IsoDate, places: readonly Place[]): string | null {
  if (!places.some(({ paper }) => isInKorean(paper))) return null
  const entries = places.map(({ paper, rank }) => entryOf(paper, rank))
  return `# ${date} Daily Papers (Top ${places.length})\n\n${entries.join('')}`
}

function isInKorean({ summary, abstract, keyPoints }: Paper): boolean {
  return summary.ko !== null || abstract.ko !== null || keyPoints.ko !== null
}

function entryOf(paper: Paper, rank: number): string {
  const title = escapeEntities(paper.title.en).replace(/[[\]]/g, '\\$&')
  const points = paper.keyPoints.ko?.points.map((point) => `- ${escapeEntities(point)}`)
  return [
    `## ${rank}. [${title}](${paperLinks(paper.id).huggingFace})`,
    ...(paper.upvotes === null ? [] : [`**Upvotes**: ${paper.upvotes}`]),
    ...(paper.thumbnail === null ? [] : ['', `![Thumbnail](${paper.thumbnail})`]),
    ...part('### 📌 요약', paper.summary.ko?.text),
    ...part('### 📝 초록 (번역)', paper.abstract.ko?.text),
    ...(points ? ['', '### 🔑 핵심 포인트', ...points] : []),
    '',
    '---',
    '',
    '',
  ].join('\n')
}

function part(heading: string, text: string | undefined): string[] {
  return text === undefined ? [] : ['', heading, escapeEntities(text)]
}
