import { phraseRepair } from './code-page-phrases.ts'
import { singleBytePages, type CodePage } from './code-page-tables.ts'
import { undo } from './code-page-undo.ts'
import { isDamaged, stretchesOf, weigh, type PageRepair, type Weight } from './code-page-weight.ts'

const aboveAscii = /[\u0080-\uFFFF]/

function scoreOf(weight: Weight): number {
  return weight.strong + weight.weak / 4 - weight.unexplained / 2 - weight.letters
}

function evidenceFor(page: CodePage, stretches: readonly string[]): number {
  let score = 0
  for (const stretch of stretches) {
    const weight = weigh(stretch, page)
    if (isDamaged(weight, page)) score += scoreOf(weight)
  }
  return score
}

function likeliestPage(stretches: readonly string[]): CodePage | null {
  let found: CodePage | null = null
  let most = 0
  for (const page of singleBytePages()) {
    const score = evidenceFor(page, stretches)
    if (score <= most) continue
    found = page
    most = score
  }
  return found
}

// No clean word with a letter of this page stands outside the damaged stretches.
function isWhollyDamaged(stretches: readonly string[], page: CodePage): boolean {
  return stretches.every(
    (stretch) =>
      isDamaged(weigh(stretch, page), page) ||
      weigh(phraseRepair(page)(stretch), page).letters === 0,
  )
}

/** Undoes the single-byte page with the best evidence once; null where no page has any. */
export function repairSingleByte(text: string): PageRepair | null {
  const stretches = stretchesOf(text)
  const telling = stretches.filter((stretch) => aboveAscii.test(stretch))
  const page = likeliestPage(telling)
  if (page === null) return null
  const isWhole = isWhollyDamaged(telling, page)
  const repaired = stretches.map((stretch) => {
    if (!aboveAscii.test(stretch)) return stretch
    const isSure = isDamaged(weigh(stretch, page), page)
    return isSure || isWhole ? undo(stretch, { page, isSure }) : phraseRepair(page)(stretch)
  })
  return { text: repaired.join(''), codePage: page.name }
}
