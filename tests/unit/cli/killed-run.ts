import { run } from '#cli/program.ts'

/** A run that is killed when all files are prepared and none has taken its place. */
await run(['import', 'b.json', '--archive', 'archive'], {
  cwd: process.argv[2] ?? '',
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  onPrepared: () => process.kill(process.pid, 'SIGKILL'),
})
