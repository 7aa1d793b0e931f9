import type { Digest, KeyPoints, SourcedText } from '#domain/text.ts'
import type { Paper } from '#domain/paper.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, paperId } from '#tests/builders/a-paper.ts'
import { anArchive } from '#tests/builders/an-archive.ts'

/** The files of an archive of these papers. */
export function archiveOf(papers: readonly Paper[]): Map<string, string> {
  return anArchive(aCollection(papers))
}

/** A paper with texts of ours in both languages, as nearly every row of a first screen has them. */
export function aToldPaper(id: string, title: string, overrides: Partial<Paper> = {}): Paper {
  return aPaper({
    id: paperId(id),
    title: { en: title, ko: null },
    summary: { en: ours(`${title} in one line.`), ko: ours('한 줄로 말하면 연이 내려앉는다') },
    keyPoints: {
      en: points('The wind turns.', 'The kite sees it.', 'It lands.'),
      ko: points('바람이 바뀐다.', '연이 그것을 본다.', '내려앉는다.'),
    },
    digest: {
      en: digestOf('The kite watches its own line.', 'It lands where it was told to.'),
      ko: digestOf('연은 제 줄을 지켜본다.', '내리라는 자리에 내린다.'),
    },
    ...overrides,
  })
}

/** Papers of one day, first to last, with upvotes that fall. */
export function aDayOf(date: string, papers: readonly Paper[]): Paper[] {
  return papers.map((paper, index) => ({
    ...paper,
    upvotes: 100 - index,
    snapshots: [{ at: `${date}T14:00:00Z`, upvotes: 100 - index }],
    editions: [anEdition(date, index + 1)],
  }))
}

export function ours(text: string): SourcedText {
  return { text, by: 'editor', editor: 'Nonmun' }
}

export function authors(text: string): SourcedText {
  return { text, by: 'authors' }
}

function points(...lines: string[]): KeyPoints {
  return { points: lines, by: 'editor', editor: 'Nonmun' }
}

function digestOf(...sentences: string[]): Digest {
  return { sentences, by: 'editor', editor: 'Nonmun' }
}
