import { formulaSpans } from '../numbers/formula-spans.ts'
import { type TextFault, textFault } from './fault.ts'

// How a text looks is not part of what it says: a translator may drop these.
const looks = new Set(
  'textbf textit textsc texttt textsf textrm text emph underline bf it tt href url mbox footnote cite'.split(
    ' ',
  ),
)

/** What must come back as it is: formulas, links, and commands that stand for a word. */
function exactPiecesOf(text: string): ReadonlyMap<string, string> {
  const pieces = new Map<string, string>()
  let prose = ''
  let at = 0
  for (const { start, end } of formulaSpans(text)) {
    const formula = text.slice(start, end)
    pieces.set(bareFormula(formula), formula)
    prose += `${text.slice(at, start)} `
    at = end
  }
  prose += text.slice(at)
  for (const [link] of prose.matchAll(/https?:\/\/[^\s<>"'가-힣]*[^\s<>"'가-힣.,;:)}]/g)) {
    pieces.set(link, link)
  }
  for (const [command, name = ''] of prose.matchAll(/\\([a-zA-Z]+)/g)) {
    if (!looks.has(name)) pieces.set(command, command)
  }
  return pieces
}

/** `$5\times$` and `\(5 \times\)` are one formula. */
function bareFormula(formula: string): string {
  return `$${formula.replace(/^(?:\$\$?|\\[([])|(?:\$\$?|\\[)\]])$/g, '').replace(/\s+/g, '')}`
}

const markup = /\*\*|```|<\/?[a-z][a-z0-9]*>|&(?:amp|lt|gt|quot|nbsp);|^#{1,4} |\]\(https?:/i

/** Formulas, links and author's commands of the original that a rendering lost. */
export function checkLostTex(text: string, original: string): TextFault[] {
  const kept = exactPiecesOf(text)
  return [...exactPiecesOf(original)]
    .filter(([bare]) => !kept.has(bare))
    .map(([, piece]) => textFault('lost-tex', piece))
}

/** Formulas, links, commands and markup of a rendering that the original does not have. */
export function checkAddedTex(text: string, original: string): TextFault[] {
  const known = exactPiecesOf(original)
  const added = [...exactPiecesOf(text)]
    .filter(([bare]) => !known.has(bare))
    .map(([, piece]) => textFault('added-tex', piece))
  const [sign] = markup.exec(text) ?? []
  const isNew = sign !== undefined && !original.toLowerCase().includes(sign.toLowerCase())
  return isNew ? [...added, textFault('markup', sign)] : added
}
