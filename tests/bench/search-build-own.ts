import { run } from '#cli/program.ts'

/**
 * Indexes an archive as its owner does, with the program: reading the days is part of the time.
 * Throws what the program complained of when it did not end well.
 */
export async function buildOwn(archive: string): Promise<number> {
  const said: string[] = []
  const start = performance.now()
  const code = await run(['index', '--archive', archive], {
    cwd: process.cwd(),
    stdin: process.stdin,
    stdout: { write: () => {} },
    stderr: { isTTY: false, write: (text) => said.push(text) },
  })
  if (code !== 0) throw new Error(said.join(''))
  return (performance.now() - start) / 1000
}
