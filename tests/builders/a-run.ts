import { run } from '#cli/program.ts'
import type { Surroundings } from '#cli/surroundings.ts'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the program in a folder and gives its exit code and what it said. */
export async function aRun(
  cwd: string,
  args: readonly string[],
  overrides: Partial<Surroundings> & { readonly input?: string } = {},
): Promise<Ran> {
  const { input = '', ...rest } = overrides
  let stdout = ''
  let stderr = ''
  const code = await run(args, {
    cwd,
    stdin: (async function* () {
      yield new TextEncoder().encode(input)
    })(),
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    ...rest,
  })
  return { code, stdout, stderr }
}
