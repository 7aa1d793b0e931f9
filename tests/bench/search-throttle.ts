// A child of the bench: lets processes run one part in so many of the time, until its input ends.
// Each line of input is a list of process ids, which takes the place of the one before. A system that
// stops and continues processes is needed, so not Windows.

const rate = Number(process.argv[2])
/** Short beside what is measured, so that no answer slips through between two stops. */
const sliceMs = 0.5
const bell = new Int32Array(new SharedArrayBuffer(4))
let pids: readonly number[] = []
let isOver = false

function signalAll(signal: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch {
      // It has ended.
    }
  }
}

function run(): void {
  for (let turn = 0; turn < 40 && pids.length > 0; turn++) {
    signalAll('SIGSTOP')
    // To the microsecond, which timers are not.
    Atomics.wait(bell, 0, 0, sliceMs * (rate - 1))
    signalAll('SIGCONT')
    Atomics.wait(bell, 0, 0, sliceMs)
  }
  // In between, news of the input.
  if (!isOver) setTimeout(run, pids.length === 0 ? 5 : 0)
}

process.stdin.setEncoding('utf8').on('data', (text: string) => {
  pids = (text.trim().split('\n').at(-1) ?? '').split(' ').filter(Boolean).map(Number)
  console.log('ready')
})
process.stdin.on('end', () => {
  isOver = true
})
run()
