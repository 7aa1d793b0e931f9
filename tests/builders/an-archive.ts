import { deriveArchive, monthsOf } from '#domain/archive/derive.ts'
import type { Institution } from '#domain/institution/institution.ts'
import type { Collection } from '#domain/merge.ts'

/** The files of an archive made of a collection: path → text. */
export function anArchive(
  { papers, lists, institutions }: Collection,
  known: readonly Institution[] = [],
): Map<string, string> {
  const input = { months: monthsOf(papers), lists, listed: papers, institutions, known }
  return new Map(Array.from(deriveArchive(input), ({ path, text }) => [path, text]))
}
