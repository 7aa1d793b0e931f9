import type { SearchFailure } from './contract.ts'

/** What a server, a folder or a test gives for a path below the archive's folder. */
export interface LoadOptions {
  /** Past the browser's cache: what is kept there is known to be old. */
  readonly isFresh?: boolean
}
/** Gives the bytes of a file; throws a `FileError` where it cannot. */
export type Load = (path: string, options?: LoadOptions) => Promise<Uint8Array<ArrayBuffer>>

export class FileError extends Error {
  override readonly name = 'FileError'
  readonly failure: SearchFailure

  constructor(kind: SearchFailure['kind'], file: string) {
    super(`${kind}: ${file}`)
    this.failure = { kind, file }
  }
}

const mostFiles = 600

/**
 * The files of one index, unpacked, the ones used last kept. Those that could not be had are not
 * asked for again until `forgive`; what a file means is made of it once.
 */
export class IndexFiles {
  readonly #load: Load
  readonly #made = new Map<string, Promise<unknown>>()

  constructor(load: Load) {
    this.#load = load
  }

  /** What `make` makes of a file's bytes; an error of its own means that the file is broken. */
  async get<T>(path: string, make: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#made.get(path)
    const made = known ?? this.#make(path, make)
    this.#made.delete(path)
    this.#made.set(path, made)
    if (this.#made.size > mostFiles) {
      const [oldest = ''] = this.#made.keys()
      this.#made.delete(oldest)
    }
    return made as Promise<T>
  }

  /** Files that failed are asked for again from now on. */
  async forgive(): Promise<void> {
    for (const [path, made] of this.#made) {
      await made.catch(() => this.#made.delete(path))
    }
  }

  async #make<T>(path: string, make: (bytes: Uint8Array) => T): Promise<T> {
    const bytes = await unpacked(await this.#load(path), path)
    try {
      return make(bytes)
    } catch {
      throw new FileError('broken', path)
    }
  }
}

/**
 * What a gzip file holds. Servers that say `Content-Encoding: gzip` of it have it unpacked on the
 * way already: then the bytes are no gzip, and taken as they are.
 */
export async function unpacked(
  bytes: Uint8Array<ArrayBuffer>,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))
    return new Uint8Array(await new Response(stream).arrayBuffer())
  } catch {
    throw new FileError('broken', path)
  }
}

/** Bytes of a binary file; throws where they are something else, such as a page of HTML. */
export function markedBytes(bytes: Uint8Array, mark: number): Uint8Array {
  if (bytes[0] !== mark) throw new TypeError('not a file of the index')
  return bytes
}
