declare const paperId: unique symbol

/** An arXiv id without its version: `2601.06943`, or old style `cs/0112017`. */
export type PaperId = string & { readonly [paperId]: true }

const newStyle = /^\d{4}\.\d{4,5}$/
const oldStyle = /^[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?\/\d{7}$/

/** Reads an arXiv id, dropping a version (`2601.06943v2`) and a prefix (`arXiv:`); null if it is none. */
export function parsePaperId(value: unknown): PaperId | null {
  if (typeof value !== 'string' || value.length > 40) return null
  const id = value
    .trim()
    .replace(/^arxiv:/i, '')
    .replace(/v\d{1,3}$/, '')
  if (oldStyle.test(id)) return id as PaperId
  if (!newStyle.test(id)) return null
  const month = Number(id.slice(2, 4))
  return month >= 1 && month <= 12 ? (id as PaperId) : null
}

/** The addresses of a paper. They are built from its id, never taken from a document. */
export function paperLinks(id: PaperId) {
  return {
    huggingFace: `https://huggingface.co/papers/${id}`,
    arxiv: `https://arxiv.org/abs/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    doi: `https://doi.org/10.48550/arXiv.${id}`,
  } as const
}

/**
 * The group an id belongs to in the archive's lookup of papers: the month in which arXiv gave it
 * (`2601`), or `old` for ids from before April 2007.
 */
export function paperGroupOf(id: PaperId): string {
  return id.includes('/') ? 'old' : id.slice(0, 4)
}
