import { paperLinks } from '../arxiv.ts'
import type { Paper } from '../paper.ts'
import { plainTex } from '../tex/plain-tex.ts'
import type { Language, Provenance } from '../text.ts'

export type MarkdownPaper = Pick<Paper, 'id' | 'title' | 'summary' | 'keyPoints'>

/**
 * A paper as Markdown for notes and chats: title, links, summary and key points in a language, each
 * with who wrote it, in the words that the caller has for that.
 */
export function markdownOf(
  paper: MarkdownPaper,
  language: Language,
  writerOf: (text: Provenance) => string,
): string {
  const links = paperLinks(paper.id)
  const summary = paper.summary[language]
  const keyPoints = paper.keyPoints[language]
  const blocks = [
    `## ${escape(plainTex(paper.title.en))}`,
    `[arXiv](${links.arxiv}) · [PDF](${links.pdf}) · [Hugging Face](${links.huggingFace})`,
    summary && `${escape(plainTex(summary.text))} (${writerOf(summary)})`,
    keyPoints &&
      [
        ...keyPoints.points.map((point) => `- ${escape(plainTex(point))}`),
        `- (${writerOf(keyPoints)})`,
      ].join('\n'),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** Text stays text: nothing in it may become a heading, a link or a tag. */
function escape(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`)
}
