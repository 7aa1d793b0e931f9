import { parseTex } from '../tex/parse-tex.ts'
import { plainTex } from '../tex/plain-tex.ts'
import type { TexNode } from '../tex/tex-node.ts'
import type { Language } from '../text.ts'

/** What is said in place of what cannot be read aloud. */
const words = {
  en: { formula: 'formula', link: 'link', power: ' to the ' },
  ko: { formula: '수식', link: '링크', power: '의 ' },
} as const

/** A longer formula says nothing to the ear. */
const longestFormula = 14

/**
 * A sentence as a voice should read it: without markup, short formulas in words (`10^3` as "10 to
 * the 3", in Korean as "10의 3"), longer ones and addresses named only. Empty where nothing is left
 * to say.
 */
export function speakable(text: string, language: Language): string {
  return parseTex(text)
    .map((node) => sayNode(node, language))
    .join('')
    .replaceAll(/\bhttps?:\/\/[^\s)]+|\bwww\.[^\s)]+/g, words[language].link)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function sayNode(node: TexNode, language: Language): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'math':
      return sayFormula(plainTex(node.source), language)
    case 'sub':
      return ` ${childrenOf(node, language)}`
    case 'sup':
      return `${words[language].power}${childrenOf(node, language)}`
    default:
      return childrenOf(node, language)
  }
}

function childrenOf(node: { readonly children: readonly TexNode[] }, language: Language): string {
  return node.children.map((child) => sayNode(child, language)).join('')
}

function sayFormula(formula: string, language: Language): string {
  const said = formula.trim()
  // Letters, figures, a script, a sign or two; what still holds a command stayed untranslated.
  const isSimple =
    said.length <= longestFormula && /^[\p{L}\p{N}\s.,%^_+\-−=<>≤≥≈~×()]+$/u.test(said)
  if (!isSimple) return words[language].formula
  return said
    .replaceAll(/\^\s*/g, words[language].power)
    .replaceAll('_', ' ')
    .replaceAll(/[()]/g, ' ')
}
