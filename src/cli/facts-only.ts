import type { Collection } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { isOwnText, type Localized, type Provenance } from '#domain/text.ts'

/**
 * A collection without the texts that others wrote: abstracts, summaries, key points, digests and
 * translated titles go, our own stay. What remains is facts, which anybody may publish.
 */
export function factsOnly(collection: Collection): Collection {
  return keepTexts(collection, isOwnText)
}

/** A paper without our own texts: for papers whose own texts stand in a file beside the archive. */
export function withoutOwnTexts(paper: Paper): Paper {
  return textsThat((text) => !isOwnText(text), paper)
}

function keepTexts(collection: Collection, isKept: (text: Provenance) => boolean): Collection {
  const papers = [...collection.papers].map(
    ([id, paper]) => [id, textsThat(isKept, paper)] as const,
  )
  return { ...collection, papers: new Map(papers) }
}

function textsThat(isKept: (text: Provenance) => boolean, paper: Paper): Paper {
  const one = <T extends Provenance>(text: T | null) => (text && isKept(text) ? text : null)
  const both = <T extends Provenance>({ en, ko }: Localized<T>) => ({ en: one(en), ko: one(ko) })
  return {
    ...paper,
    title: { en: paper.title.en, ko: one(paper.title.ko) },
    summary: both(paper.summary),
    keyPoints: both(paper.keyPoints),
    abstract: both(paper.abstract),
    digest: both(paper.digest),
  }
}

/** True where a paper has a text of any kind in any language. */
export function hasText({ summary, keyPoints, abstract, digest }: Paper): boolean {
  return [summary, keyPoints, abstract, digest].some(({ en, ko }) => en !== null || ko !== null)
}
