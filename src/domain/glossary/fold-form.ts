/**
 * A text as terms are compared: lower case, every hyphen, dash and white space an ordinary space.
 * As long as the text, so that a place in one is the same place in the other.
 */
export function foldForm(text: string): string {
  const lower = text.toLowerCase()
  // A few capitals, such as the Turkish İ, become two characters.
  const folded =
    lower.length === text.length
      ? lower
      : Array.from({ length: text.length }, (_, at) => lowerUnit(text.charAt(at))).join('')
  return folded.replace(/[\s\u2010-\u2015\u2212_-]/g, ' ').replaceAll('’', "'")
}

function lowerUnit(unit: string): string {
  const lower = unit.toLowerCase()
  return lower.length === 1 ? lower : unit
}
