import type { Page } from 'playwright-core'

/** A piece of text and the languages around it. */
interface Words {
  readonly text: string
  readonly lang: string | null
  /** Names of institutions, which have no other form. */
  readonly isName: boolean
}

/**
 * Words that stand under the wrong `lang`: Korean ones that are not under `ko`, and titles or
 * sentences in English that are not under `en`. `lang: words`. Single terms and names of
 * institutions may stand anywhere.
 */
export async function wordsUnderTheWrongLanguage(page: Page): Promise<string[]> {
  const words = await page.evaluate(readWords)
  return words.filter(isUnderTheWrongLanguage).map(({ text, lang }) => `${lang}: ${text}`)
}

/** Runs in the page. */
function readWords(): Words[] {
  const found: Words[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    if (!parent || parent.closest('script, style, noscript, math')) continue
    found.push({
      text: node.textContent?.trim() ?? '',
      lang: parent.closest('[lang]')?.getAttribute('lang') ?? null,
      isName: parent.closest('a[href*="/institutions/"], label') !== null,
    })
  }
  return found
}

function isUnderTheWrongLanguage({ text, lang, isName }: Words): boolean {
  const count = (pattern: RegExp) => [...text.matchAll(pattern)].length
  const hangul = count(/[\uAC00-\uD7A3]/g)
  if (hangul > count(/[A-Za-z]/g)) return lang !== 'ko'
  const isSentence = hangul === 0 && count(/[A-Za-z]{2,}/g) >= 5
  return isSentence && !isName && lang !== 'en'
}
