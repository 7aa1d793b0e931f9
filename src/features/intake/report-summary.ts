import type { Words } from '#i18n/words.ts'
import type { ReadDocument } from '#queries/own-messages.ts'

/** `문서 5건, 논문 41편` · `41 papers in 5 documents`; a paper of several documents counts once. */
export function reportSummary(documents: readonly ReadDocument[], say: Words<'intake'>): string {
  const papers = new Set(documents.flatMap(({ reading }) => [...reading.collection.papers.keys()]))
  return say('report.summary', {
    count: papers.size,
    documents: say('report.documents', { count: documents.length }),
  })
}
