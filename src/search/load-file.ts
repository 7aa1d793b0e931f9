import { FileError, type Load } from './index-files.ts'

/** How long a silent server is waited for. */
const timeoutMs = 20_000
const mostBytes = 8_000_000

/** Gets files of the index from below an address, which ends in a slash. */
export function loaderOf(archive: string): Load {
  return async (path, { isFresh = false } = {}) => {
    const response = await answerOf(archive + path, path, isFresh)
    if (response.status === 404 || response.status === 410) throw new FileError('absent', path)
    if (!response.ok) throw new FileError('unreachable', path)
    // Hosts that answer with a page for what they lack.
    if (response.headers.get('Content-Type')?.startsWith('text/html')) {
      throw new FileError('absent', path)
    }
    const bytes = await bodyOf(response, path)
    if (bytes.length > mostBytes) throw new FileError('broken', path)
    return bytes
  }
}

async function answerOf(url: string, path: string, isFresh: boolean): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    // This is the search's own window on the network: it runs in a worker without the page's.
    // oxlint-disable-next-line no-restricted-globals
    return await fetch(url, { signal, ...(isFresh && { cache: 'reload' as const }) })
  } catch {
    throw new FileError('unreachable', path)
  }
}

/** A body that ends early, or that says gzip and is none, is a broken file. */
async function bodyOf(response: Response, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await response.arrayBuffer())
  } catch {
    throw new FileError('broken', path)
  }
}
