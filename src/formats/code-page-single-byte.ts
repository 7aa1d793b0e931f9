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

// A page shows in its first million letters; of what follows, every sixteenth stretch is enough.
const closeLookLetters = 2 ** 20
const sampledShare = 16
const maxStretchLetters = 2 ** 18

function* sampleOf(text: string, page: CodePage): Generator<string> {
  let letters = 0
  let seen = 0
  for (const { from, to } of stretchesOf(text)) {
    const stretch = text.slice(from, Math.min(to, from + maxStretchLetters))
    if (!page.sign.test(stretch)) continue
    seen++
    if (letters > closeLookLetters && seen % sampledShare !== 0) continue
    letters += stretch.length
    yield stretch
  }
}

function evidenceFor(page: CodePage, text: string): Evidence {
  const evidence = { strong: 0, score: 0 }
  if (!page.sign.test(text)) return evidence
  for (const stretch of sampleOf(text, page)) {
    const weight = weigh(stretch, page)
    const side = weight.weak / 4 - weight.unexplained / 2
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
  let found: CodePage | null = null
  let most = -Infinity
  for (const page of singleBytePages()) {
    const { strong, score } = evidenceFor(page, text)
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
