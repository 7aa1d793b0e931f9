import { pythonToJson } from './python-literal.ts'
import { salvageJson } from './salvage-json.ts'

/** Deeper than any document; functions that walk a value call themselves once a level. */
const deepest = 500

export interface ParsedJson {
  /** Undefined where the text is no JSON and nothing of it can be read as such. */
  readonly json: unknown
  /** Lines (from 1) at which something could not be read. */
  readonly lostLines: readonly number[]
  /** True where the text stops in the middle. */
  readonly isCut: boolean
}

const nothing: ParsedJson = { json: undefined, lostLines: [], isCut: false }

/**
 * Reads JSON, JSON Lines, and Python literals (whole, line by line, or as strings in a list), and
 * salvages the complete entries of what is damaged. Never throws; nothing is evaluated.
 */
export function parseJson(text: string): ParsedJson {
  const first = /\S/.exec(text)?.[0] ?? ''
  if (!/[[{\d]/.test(first) || isTooDeep(text)) return nothing
  const whole = parseWhole(text)
  if (whole !== undefined) return { ...nothing, json: parseStrings(whole) }
  if (!/[[{]/.test(first)) return nothing
  return parseLines(text) ?? salvage(text) ?? nothing
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    const json = pythonToJson(text)
    if (json === null) return undefined
    try {
      return JSON.parse(json) as unknown
    } catch {
      return undefined
    }
  }
}

/** A list of strings that each hold an object: one archive saved the API's answers so. */
function parseStrings(json: unknown): unknown {
  if (!Array.isArray(json)) return json
  return json.map((element: unknown) =>
    typeof element === 'string' && element.startsWith('{') && !isTooDeep(element)
      ? parseWhole(element)
      : element,
  )
}

/** JSON Lines: most lines, and the first one, must be values of their own. */
function parseLines(text: string): ParsedJson | null {
  const lines = text.split('\n')
  const values: unknown[] = []
  const lostLines: number[] = []
  let isLastLost = false
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue
    const value = /^\s*[[{]/.test(line) ? parseWhole(line) : undefined
    isLastLost = value === undefined
    if (value === undefined) lostLines.push(index + 1)
    else if (Array.isArray(value)) values.push(...(value as unknown[]).slice(0, 5000))
    else values.push(value)
    if (lostLines.length > 3 && lostLines.length > values.length) return null
  }
  if (values.length === 0 || lostLines.length > values.length) return null
  return { json: parseStrings(values), lostLines, isCut: isLastLost }
}

function salvage(text: string): ParsedJson | null {
  const salvaged = salvageJson(text)
  if (!salvaged) return null
  return {
    json: parseStrings(salvaged.json),
    lostLines: linesOf(text, salvaged.lost),
    isCut: salvaged.isCut,
  }
}

function linesOf(text: string, offsets: readonly number[]): number[] {
  let line = 1
  let from = 0
  return offsets.map((offset) => {
    for (
      let at = text.indexOf('\n', from);
      at >= 0 && at < offset;
      at = text.indexOf('\n', at + 1)
    ) {
      line += 1
      from = at + 1
    }
    return line
  })
}

function isTooDeep(text: string): boolean {
  const sign = /["{}[\]\\]/g
  let depth = 0
  let isInString = false
  for (let match = sign.exec(text); match; match = sign.exec(text)) {
    const character = match[0]
    if (character === '\\') sign.lastIndex += 1
    else if (character === '"') isInString = !isInString
    else if (!isInString) depth += character === '{' || character === '[' ? 1 : -1
    if (depth > deepest) return true
  }
  return false
}
