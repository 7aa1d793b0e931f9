import { run } from '#cli/program.ts'

// A child of the bench: one run of `collect`, and at its end what it took as one line of JSON.

const megabyte = 2 ** 20
/** Collecting garbage is slow: of all moments at which the program reports, this share is looked at. */
const every = 100

let moments = 0
let heap = 0
let live = 0

function look(): void {
  moments += 1
  heap = Math.max(heap, process.memoryUsage().heapUsed)
  if (!globalThis.gc || moments % every !== 0) return
  globalThis.gc()
  live = Math.max(live, process.memoryUsage().heapUsed)
}

const start = performance.now()
process.exitCode = await run(['collect', ...process.argv.slice(2)], {
  cwd: process.cwd(),
  stdin: process.stdin,
  stdout: { write: (text) => process.stderr.write(text.includes('failed 2') ? text : '') },
  // A terminal is told of each day and each file: the moments to look at memory.
  stderr: { isTTY: true, write: look },
})
console.log(
  JSON.stringify({
    seconds: (performance.now() - start) / 1000,
    rss: (process.resourceUsage().maxRSS * 1024) / megabyte,
    heap: heap / megabyte,
    live: live / megabyte,
  }),
)
