import { phraseRepair } from './code-page-phrases.ts'
import { replaceStretches, stretchesOf, type PageRepair } from './code-page-stretches.ts'
import { singleBytePages, type CodePage } from './code-page-tables.ts'
import { undo } from './code-page-undo.ts'
import { isDamaged, weigh } from './code-page-weight.ts'

interface Evidence {
  /** Strong code points of the damaged stretches; a known phrase counts as two. */
  readonly strong: number
  /** How well the page explains the whole text. */
  readonly score: number
}

// A million letters show the page; of more, blocks spread over the text are looked at.
const enoughLetters = 2 ** 20
const blockShift = 14
const maxStretchLetters = 2 ** 18

function isPageLetter(unit: number): boolean {
  return unit >= 0x80 && (unit < 0x2e80 || unit >= 0xf8ff)
}

function countPageLetters(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at++) if (isPageLetter(text.charCodeAt(at))) letters++
  return letters
}

function sampleOf(text: string): readonly string[] {
  const letters = countPageLetters(text)
  if (letters === 0) return []
  const stride = Math.ceil(letters / enoughLetters)
  const sample: string[] = []
  for (const { from, to } of stretchesOf(text)) {
    if ((from >> blockShift) % stride !== 0) continue
    sample.push(text.slice(from, Math.min(to, from + maxStretchLetters)))
  }
  return sample
}

function evidenceFor(page: CodePage, sample: readonly string[]): Evidence {
  const evidence = { strong: 0, score: 0 }
  for (const stretch of sample) {
    if (!page.sign.test(stretch)) continue
    const weight = weigh(stretch, page)
    const side = weight.whole + weight.short / 4 - weight.unexplained / 2
    if (isDamaged(weight)) {
      evidence.strong += weight.strong
      evidence.score += weight.strong - weight.letters + side
    } else if (!page.western && phraseRepair(page)(stretch) !== stretch) {
      // Windows-1253 loses so much that hardly any code point is left whole.
      evidence.strong += 2
      evidence.score += 2
    } else if (weight.letters === 0) evidence.score += side
  }
  return evidence
}

function likeliestPage(text: string): CodePage | null {
  const sample = sampleOf(text)
  let found: CodePage | null = null
  let most = -Infinity
  for (const page of singleBytePages()) {
    const { strong, score } = evidenceFor(page, sample)
    if (strong < (page.western ? 1 : 2) || score <= most) continue
    found = page
    most = score
  }
  return found
}

// No clean word with a letter of this page stands outside the damaged stretches.
function isWhollyDamaged(text: string, page: CodePage): boolean {
  for (const { from, to } of stretchesOf(text)) {
    const stretch = text.slice(from, to)
    if (isDamaged(weigh(stretch, page))) continue
    if (weigh(phraseRepair(page)(stretch), page).letters > 0) return false
  }
  return true
}

/** Undoes the single-byte page with the best evidence once; null where no page has any. */
export function repairSingleByte(text: string): PageRepair | null {
  const page = likeliestPage(text)
  if (page === null) return null
  const isWhole = isWhollyDamaged(text, page)
  const repaired = replaceStretches(text, (stretch) => {
    const isSure = isDamaged(weigh(stretch, page))
    return isSure || isWhole ? undo(stretch, { page, isSure }) : phraseRepair(page)(stretch)
  })
  return { text: repaired, codePage: page.name }
}
