import type { Ranking } from '#domain/archive/ranking-file.ts'

/** A long ranking with the papers that its first file leaves out, as far as they are there. */
export function joinRest(site: Ranking | null, rest: Ranking | null): Ranking | null {
  if (!site || !rest) return site
  return {
    ...site,
    papers: [...site.papers, ...rest.papers],
    // The first file's names stay the same ones: rows that stand are not drawn anew.
    institutions: new Map([...rest.institutions, ...site.institutions]),
  }
}
