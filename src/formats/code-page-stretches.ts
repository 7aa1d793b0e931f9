/** One undoing of one page. */
export interface PageRepair {
  readonly text: string
  readonly codePage: string
}

// Lines, and strings of JSON that is all in one line: damage often ends where they end.
const borders = /[\n\r"]/g
const aboveAscii = /[\u0080-\uFFFF]/g

function isBorder(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d || unit === 0x22
}

function startOf(text: string, at: number, earliest: number): number {
  let from = at
  while (from > earliest && !isBorder(text.charCodeAt(from - 1))) from--
  return from
}

/** The parts of a text with letters above ASCII, cut where damage may end. */
export function* stretchesOf(text: string): Generator<{ from: number; to: number }> {
  const letters = new RegExp(aboveAscii)
  const ends = new RegExp(borders)
  for (let done = 0; ;) {
    letters.lastIndex = done
    const match = letters.exec(text)
    if (match === null) return
    ends.lastIndex = match.index
    const to = ends.exec(text)?.index ?? text.length
    yield { from: startOf(text, match.index, done), to }
    done = to
  }
}

/** The text with each of those parts replaced. */
export function replaceStretches(text: string, replace: (stretch: string) => string): string {
  const parts: string[] = []
  let done = 0
  for (const { from, to } of stretchesOf(text)) {
    const stretch = text.slice(from, to)
    const replaced = replace(stretch)
    if (replaced === stretch) continue
    parts.push(text.slice(done, from), replaced)
    done = to
  }
  parts.push(text.slice(done))
  return parts.join('')
}
