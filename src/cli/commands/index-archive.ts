import { resolve } from 'node:path'

import { knownTerms } from '#domain/glossary/glossary.ts'
import { knownInstitutions } from '#domain/institution/resolve.ts'
import { buildIndex, newestPartFrom } from '#search/index-builder.ts'
import { indexedPapers } from '#search/indexed-papers.ts'
import { plainWords } from '#search/plain-words.ts'

import { filesOf } from '../archive-folder.ts'
import { openIndexFolder } from '../io/index-folder.ts'
import { openSpill } from '../io/spill.ts'
import { loadArchive } from '../load-archive.ts'
import { PaperStore } from '../paper-store.ts'
import { issueLines } from '../report.ts'
import { exitCodes, progressOn, type Surroundings } from '../surroundings.ts'

/**
 * Builds the search's index of an archive into its folder `search`. What cannot be read is reported
 * and left out; the same archive gives the same files. Exit 1 where something was refused.
 */
export async function indexArchive(
  options: { readonly archive: string },
  surroundings: Surroundings,
): Promise<number> {
  const { cwd, stdout, stderr } = surroundings
  const folder = resolve(cwd, options.archive)
  const files = filesOf(folder)
  if (files.days.length === 0) throw new Error(`There is no day in ${options.archive}.`)
  const progress = progressOn(surroundings)
  const spill = openSpill()
  const target = openIndexFolder(folder)
  try {
    const store = new PaperStore(spill)
    const loaded = loadArchive({ folder, files, store, progress })
    loaded.addOwnTexts()
    const { months, institutions } = store.joined()
    const known = new Map(knownInstitutions.map((one) => [one.slug, one]))
    const nameOf = (slug: string) => known.get(slug) ?? institutions.get(slug) ?? null
    progress('search')
    const index = await buildIndex(
      {
        papers: indexedPapers(months),
        newestFrom: newestPartFrom(files.days.at(-1) ?? null, store.size),
        glossary: [...knownTerms, ...plainWords],
        nameOf,
        spellingsOf: (slug) => {
          const name = nameOf(slug)
          return name ? [name.en, name.ko ?? '', ...(known.get(slug)?.aliases ?? [])] : [slug]
        },
        scratchFor: target.scratchFor,
      },
      target.output,
    )
    target.commit()
    progress('')
    const count = index.segments.reduce((sum, segment) => sum + segment.papers, 0)
    stdout.write(`${count} papers can be searched, in ${options.archive}\n`)
    for (const line of issueLines(loaded.findings)) stderr.write(`${line}\n`)
    const isRefused = loaded.findings.some(({ outcome }) => outcome === 'refused')
    return isRefused ? exitCodes.refused : exitCodes.ok
  } catch (error) {
    target.discard()
    throw error
  } finally {
    spill.close()
  }
}
