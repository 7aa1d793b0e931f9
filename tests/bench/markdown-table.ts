export type Row = Readonly<Record<string, string | number>>

/** A table in Markdown, its columns as wide as their widest cell; numbers stand at the right. */
export function markdownTable(rows: readonly Row[]): string {
  const [head] = rows
  if (!head) return '(nothing)'
  const columns = Object.keys(head).map((name) => {
    const cells = rows.map((row) => String(row[name] ?? ''))
    const width = Math.max(3, widthOf(name), ...cells.map(widthOf))
    const isNumeric = rows.every((row) => typeof row[name] === 'number')
    return { name, cells, width, isNumeric }
  })
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map(({ name, width }) => padded(name, width, false))),
    line(columns.map(({ width, isNumeric }) => '-'.repeat(width - 1) + (isNumeric ? ':' : '-'))),
    ...rows.map((_, at) =>
      line(columns.map(({ cells, width, isNumeric }) => padded(cells[at] ?? '', width, isNumeric))),
    ),
  ].join('\n')
}

function padded(text: string, width: number, isRight: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)))
  return isRight ? space + text : text + space
}

/** Hangul takes two columns of a terminal. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/.test(letter) ? 2 : 1),
    0,
  )
}
