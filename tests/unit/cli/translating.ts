import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { collectDay, collectTexts } from '#domain/archive/collect.ts'
import { mergeCollections } from '#domain/merge.ts'
import type { Paper } from '#domain/paper.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aKiteAnswer } from '#tests/builders/a-kite-paper.ts'
import { isoDate } from '#tests/builders/a-paper.ts'
import { aRun, type Ran } from '#tests/builders/a-run.ts'
import { anArchive } from '#tests/builders/an-archive.ts'
import {
  type Behaviour,
  type LanguageModelServer,
  languageModelServer,
  type Model,
} from '#tests/setup/language-model-server.ts'

export const machine = { by: 'machine', model: 'kite-1' } as const
export const quick = ['--timeout', '20', '--retry-delay', '0.01', '--concurrency', '1']

/** A folder with the archive of some papers. */
export function folderOf(papers: readonly Paper[]): string {
  const files = [...anArchive(aCollection(papers))].map(([path, text]) => [`archive/${path}`, text])
  return aFolder(Object.fromEntries(files))
}

export async function aServer(model: Partial<Model> = {}): Promise<LanguageModelServer> {
  const server = await languageModelServer({ knows: kites, ...model })
  onTestFinished(() => server.close())
  return server
}

const kites: Model['knows'] = ({ title }) =>
  aKiteAnswer(Number(/\d+/.exec(title)?.[0] ?? 201) - 200)

export function translate(
  cwd: string,
  server: LanguageModelServer,
  ...more: string[]
): Promise<Ran> {
  const where = ['--model', 'kite-1', '--base-url', server.url]
  return aRun(cwd, ['translate', '--archive', 'archive', ...where, ...quick, ...more])
}

/** The papers of the day of `aKitePaper`, with all their texts. */
export function papersIn(cwd: string, date = '2026-01-13'): Map<string, Paper> {
  const files = contentOf(cwd)
  const json = (path: string): unknown => JSON.parse(files[`archive/days/${path}`] ?? 'null')
  const day = collectDay(json(`${date}.json`), 'day', isoDate(date)).collection
  const texts = ['en', 'ko']
    .map((language) => json(`${date}.${language}.json`))
    .filter((file) => file !== null)
    .map((file) => collectTexts(file, 'texts', day.papers).collection)
  return new Map(mergeCollections(day, ...texts).papers)
}

export function archiveIn(cwd: string): Record<string, string> {
  const files = Object.entries(contentOf(join(cwd, 'archive')))
  return Object.fromEntries(files.filter(([path]) => !path.startsWith('.')))
}

export function only(cwd: string): Paper {
  const [paper] = papersIn(cwd).values()
  if (!paper) throw new Error('The archive of a test has no paper.')
  return paper
}

export type Lie = (honest: ReturnType<typeof aKiteAnswer>) => Behaviour

/** The honest answer with its second sentence put in other words. */
export function secondSentence(change: (ko: string) => string): Lie {
  return (honest) => ({
    kind: 'answer',
    answer: {
      ...honest,
      abstract: honest.abstract.map((pair) =>
        pair.sentence === 2 ? { ...pair, ko: change(pair.ko) } : pair,
      ),
    },
  })
}
