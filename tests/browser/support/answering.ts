import { onTestFinished, vi } from 'vitest'

/** What is asked for when a test ends, oldest first. */
export interface Asked {
  readonly paths: readonly string[]
}

/**
 * The network of a test: JSON by path, whatever the host; for every other path what a server says
 * of a file that it does not have. A value that is a function answers by itself.
 */
export function answering(files: Readonly<Record<string, unknown>>): Asked {
  const paths: string[] = []
  vi.stubGlobal('fetch', async (address: string): Promise<Response> => {
    const { pathname } = new URL(address, location.origin)
    paths.push(pathname)
    const file = files[pathname]
    if (typeof file === 'function') return file()
    return file === undefined ? new Response('', { status: 404 }) : Response.json(file)
  })
  onTestFinished(() => void vi.unstubAllGlobals())
  return { paths }
}

/** An answer that never comes. */
export function silence(): Promise<Response> {
  return new Promise(() => {})
}

export function refusal(status: number): () => Response {
  return () => new Response('', { status })
}
