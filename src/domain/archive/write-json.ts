// What fits on a line stays on it: names and links read better so.
const lineCharacters = 80

/**
 * JSON text with a newline at its end: the same bytes for the same value, keys in the order in
 * which they were given. Long objects and arrays above `depth` take one line for each part; what
 * lies deeper stands on one line, so that a change in a diff is as small as the depth allows.
 */
export function writeJson(value: object, depth: number): string {
  return `${write(value, depth, '')}\n`
}

function write(value: unknown, depth: number, indent: string): string {
  const line = JSON.stringify(value)
  if (depth === 0 || typeof value !== 'object' || value === null) return line
  if (line.length <= lineCharacters && indent !== '') return line
  const inner = `${indent}  `
  const isList = Array.isArray(value)
  const parts = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .map(([key, part]) => {
      const text = write(part, depth - 1, inner)
      return isList ? `${inner}${text}` : `${inner}${JSON.stringify(key)}: ${text}`
    })
  const [open, close] = isList ? ['[', ']'] : ['{', '}']
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}
