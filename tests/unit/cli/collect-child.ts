import { run } from '#cli/program.ts'

/**
 * A run of `collect` in a process of its own, to be killed. Arguments: folder, the clock in
 * milliseconds, `prepared` to kill itself when no file has taken its place yet, then those of the
 * program.
 */
const [cwd = '', now = '', end = '', ...args] = process.argv.slice(2)
process.exitCode = await run(args, {
  cwd,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  now: () => Number(now),
  ...(end === 'prepared' && { onPrepared: () => process.kill(process.pid, 'SIGKILL') }),
})
