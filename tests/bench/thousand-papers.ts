import type { InstitutionName } from '#domain/institution/institution.ts'
import type { Paper } from '#domain/paper.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { anEdition, aPaper, paperId } from '#tests/builders/a-paper.ts'
import { anArchive } from '#tests/builders/an-archive.ts'

const days = 20
const papersADay = 50
const organisations = 150
const nouns =
  'kites lanterns harbours orchards maps bridges rivers gardens windmills ferries'.split(' ')
const verbs = 'Learning Guiding Reading Planning Mending Tracing'.split(' ')

/** The files of an archive with 1,000 papers in January 2026; the same bytes on every run. */
export function thousandPapers(): ReadonlyMap<string, string> {
  const papers = Array.from({ length: days * papersADay }, (_, index) => paperAt(index))
  const institutions = new Map(
    Array.from({ length: organisations }, (_, index): [string, InstitutionName] => [
      `institute-${index}`,
      { en: `Institute ${index} of Apples`, ko: `사과 연구소 ${index}`, country: 'KR' },
    ]),
  )
  return anArchive(aCollection(papers, { institutions }))
}

function paperAt(index: number): Paper {
  const date = `2026-01-${String(1 + Math.floor(index / papersADay)).padStart(2, '0')}`
  const order = 1 + (index % papersADay)
  const [first, second] = [nouns[index % 10], nouns[Math.floor(index / 10) % 10]]
  const title = `${verbs[index % 6]} with ${first} and ${second}, a study in ${order} parts`
  // More for the first ones, as in life.
  const upvotes = Math.floor(4000 / (10 + index))
  return aPaper({
    id: paperId(`2601.${String(index + 1).padStart(5, '0')}`),
    title: { en: title, ko: null },
    upvotes,
    snapshots: [{ at: `${date}T14:00:00Z`, upvotes }],
    editions: [anEdition(date, order)],
    institutions: [`institute-${(index * 7) % organisations}`],
    keywords: [`${first} ${second}`, 'apples'],
    summary: {
      en: { text: `${title}, told in one line.`, by: 'editor', editor: 'Nonmun' },
      ko: {
        text: `연과 등불을 ${order}번째로 다룬 연구, 한 줄로 말하면 이렇다.`,
        by: 'editor',
        editor: 'Nonmun',
      },
    },
  })
}
