import fc from 'fast-check'
import { expect, test } from 'vitest'

import { repairCodePage } from '#formats/code-page.ts'
import { phraseRepair, phrases, readingsAsKorean } from '#formats/code-page-phrases.ts'
import { singleBytePages } from '#formats/code-page-tables.ts'

// Written for this test. Endings before quotes, no-break spaces and dots look most like damage.
const lines = [
  'AI 에이전트가 책을 찾아 첫 쪽부터 차례로 읽습니다.',
  '총 12개의 논문 · 기관: 서울대학교 (Seoul National University)',
  '챕터마다 체크포인트를 처음 저장했다. 크고 작은 표 호 카',
  '똠방각하가 펲시를 마시고 뷁이라 했다',
  '北京奇虎科技有限公司와 香港科技大學, 台灣大學의 공동 연구',
  '모델은 「그림」과 『말』을 배운다 — “정말?” ‘네’…',
  '《學而時習之》不亦說乎，有朋自遠方來',
  '第一章では猫の絵を描きました。「とても」楽しいです。',
  '提灯の数を数えるロボットのデモ',
  "L'été à Besançon : « le marché », « la forêt »… voilà où naît la naïveté !",
  '«\u00A0été…\u00A0», “CAFÉ”, «CAFÉ», Pelé®, qualité² et n° 5',
  'İstanbul’da KAYSERİ’nin ışığı; «HÂLÂ» bekleyen Şişli’ye Beyoğlu’ndan Ağrı',
  '“SINAÏ” et “AMANHÃ”, IRMÃ… SÃO JOÃO, coração, avó, maçã',
  '“No, así…” dijo él; ¿Español, mañana? Así… ¡Sí!',
  '«Così», perché più… l’università è lì',
  'Größe über alles, „DIÄT“, „MENÜ“, Straße, Österreich, ‚Ärger‘',
  'Smörgåsbord på ön i ”Å” och Ångström, SMÅ”',
  'Zażółć gęślą jaźń; łódź, żółw, ŁÓDŹ „PIŻ”',
  'Příliš žluťoučký kůň úpěl ďábelské ódy, měšťan, těžší, ěšť',
  'Šiauliai, Ąžuolas, ēka, ķēde, ņirgt, “ŪĢ”',
  'Việt Nam: đường phố Hà Nội, người Ấn Độ, “ĐÂU…”',
  'Việt Nam, đường phố'.normalize('NFD'),
  'Ελληνικά: η κόρη «ΤΟΎ» έλεγε… “Ώρα”, ΑΎΡΙΟ',
  'Италия, её бельё», моё… «враньё», ЛЬЁ',
  'Італії, Японії, хімії, компанії, її «своєї» мрії…',
  'שלום עולם “כן…”, مرحبا بالعالم «نعم»',
  'ไทย ภาษา, हिन्दी भाषा, ქართული',
  'O(n√n), √π ≈ 1.77, ∑∏∫ ≤ ≥ ≠ ∞ ∂x ∆t ¬∃x, α→β, λ, ×², 10×±5, 50 µm, 20 °C, ½ ¾',
  '🎉 👍🏽 👩‍🔬 🏷️ ✅ → ★ 🇰🇷',
  'A — “B” – ‘C’ • D… © ® ™ € £ ¥ § ¶ † ‡ ‰',
  'François Chollet, Zoë Łukasiewicz, Jürgen Müller, Søren Ærø, Đặng, Nguyễn, Ñandú, Ó',
  'ETH Zürich · École Polytechnique Fédérale · Universität Tübingen · INRIA',
  '·16 authors454',
  'a\u0085b\u0091quoted\u0092 \uFFFD?\uFFFD \uF8FF',
]

test.each(lines)('a clean line stays: %s', (line) => {
  expect(repairCodePage(line)).toEqual({ text: line, codePage: null, uncertain: 0 })
})

const words = [...new Set(lines.flatMap((line) => line.split(' ')))]
const separators = [' ', '\n', '", "', '\u00A0', ', ', '» ', '… ', '”']

test('accents that stand on letters of their own are no bytes', () => {
  const text = 'phố”€ phố”¬'.normalize('NFD')
  expect(repairCodePage(text)).toEqual({ text, codePage: null, uncertain: 0 })
})

test('clean text in any mixture of languages stays', () => {
  const mixture = fc
    .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(...separators)), { maxLength: 40 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(mixture, (text) => {
      expect(repairCodePage(text)).toEqual({ text, codePage: null, uncertain: 0 })
    }),
    { numRuns: 2000 },
  )
})

test('clean lines in any order stay', () => {
  const page = fc.shuffledSubarray(lines, { minLength: 1 }).map((some) => some.join('\n'))
  fc.assert(fc.property(page, (text) => repairCodePage(text).text === text))
})

test('a repaired text needs no repair', () => {
  const latin1 = (text: string) =>
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
  const korean = fc.constantFrom('논문', '기관', '순위를', '매깁니다', 'AI', 'π', '👍', '번역')
  const sentence = fc.array(korean, { minLength: 1, maxLength: 20 }).map((all) => all.join(' '))
  fc.assert(
    fc.property(sentence, (text) => {
      const once = repairCodePage(latin1(text)).text
      expect(repairCodePage(once).text).toBe(once)
      if (/[가-힣]/.test(text)) expect(once).toBe(text)
    }),
  )
})

test('any string is read without a throw', () => {
  const bytes = fc
    .array(fc.constantFrom(...'ê°€ÂÃ·ðŸ‘ğ\uFFFD\u0081\u009D湲곌쨌?�Íüëç 기a"\n'), { maxLength: 60 })
    .map((letters) => letters.join(''))
  fc.assert(
    fc.property(fc.oneof(bytes, fc.string({ unit: 'binary' }), fc.string()), (text) => {
      const repair = repairCodePage(text)
      if (repair.codePage === null) expect(repair).toEqual({ text, codePage: null, uncertain: 0 })
    }),
    { numRuns: 1000 },
  )
})

test('no known phrase looks like another once its bytes are lost', () => {
  for (const page of singleBytePages()) {
    for (const phrase of phrases) expect(phraseRepair(page)(phrase)).toBe(phrase)
  }
  const readings = phrases.flatMap((phrase) =>
    readingsAsKorean(phrase).map((text) => [text, phrase]),
  )
  const owners = new Map<string | undefined, string | undefined>()
  for (const [reading, phrase] of readings) {
    expect(owners.get(reading) ?? phrase).toBe(phrase)
    owners.set(reading, phrase)
  }
})
