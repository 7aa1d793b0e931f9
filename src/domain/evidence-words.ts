import type { Language } from './text.ts'

const stopWords = new Set(
  'a about above across after again against all almost also although among an and any are as at be because been before being below between both but by can could did do does doing done down during each even ever every few for from further had has have having here how however if in instead into is it its itself just less like made make makes many may might more most much must near no nor not of off on once only onto or other others our out over own per rather same several she should since so some still such than that the their them then there these they this those though through thus to together too toward under until up upon upto us use used uses using very was we well were what when where whether which while who whole whose why will with within without would yet you your new one two three'.split(
    ' ',
  ),
)

const koreanStops = new Set([
  '있다',
  '있는',
  '있으',
  '있었',
  '없는',
  '없이',
  '하는',
  '하고',
  '하며',
  '하지',
  '한다',
  '위해',
  '통해',
  '대한',
  '대해',
  '따라',
  '때문',
  '그리',
  '그러',
  '이를',
  '이런',
  '이러',
  '또한',
  '모든',
  '여러',
  '가장',
  '보다',
  '에서',
  '으로',
  '까지',
  '부터',
  '같은',
  '같이',
  '된다',
  '되는',
  '되고',
  '않는',
  '않고',
  '아니',
  '이다',
  '있고',
  '있도',
  '경우',
  '것으',
  '것은',
  '것이',
  '것을',
  '가지',
  '저자',
])

/**
 * The words of a text that carry meaning, cut to what their forms share: English without endings,
 * Korean to the first two syllables, Latin words of Korean prose as English ones.
 */
export function contentWords(text: string, language: Language): readonly string[] {
  const latin = (text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).map((word) => word.toLowerCase())
  const words = latin.filter((word) => !stopWords.has(word)).map(stem)
  if (language === 'en') return words
  const hangul = (text.match(/[\uAC00-\uD7A3]{2,}/g) ?? []).map((word) => word.slice(0, 2))
  return [...words, ...hangul.filter((word) => !koreanStops.has(word))]
}

function stem(word: string): string {
  if (word.length < 4) return word
  const bare = word
    .replace(/(?:iz|is)(?:ation|ing|ed|es|e)s?$/, 'iz')
    .replace(/(?:ations?|ating|ated|ates?|ators?)$/, 'at')
    .replace(/ies$/, 'y')
    .replace(/(?<=\w{3})(?:ings?|edly|ed|es|ly|ness|ments?|ers?|s|e)$/, '')
  return bare.replace(/([bdfglmnprt])\1$/, '$1')
}
