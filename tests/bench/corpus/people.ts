import type { Institution } from '#domain/institution/institution.ts'

import { capital } from './writer.ts'
import { type Chance, zipf } from './seeded.ts'

const beginnings =
  'kar=카르 vel=벨 ost=오스트 bran=브란 dun=둔 hal=할 mor=모르 tor=토르 lin=린 ashe=애시 wes=웨스 nor=노르 sil=실 gra=그라 el=엘 fen=펜 har=하르 ber=베르 cal=칼 dra=드라 lor=로르 mon=몬 pen=펜느 ros=로스 sel=셀 tal=탈 ul=울 var=바르 win=윈 zel=젤 ari=아리 bel=벨르 cor=코르 des=데스 em=엠 gal=갈 hol=홀 ist=이스트 jun=준 kel=켈 lau=라우 mil=밀 nev=네브 or=오르 pol=폴 ren=렌 sol=솔 tan=탄 vin=빈 yar=야르'
const endings =
  'ford=퍼드 holm=홀름 burg=부르크 ton=턴 vale=베일 mere=미어 haven=헤이븐 wick=윅 stad=슈타트 dale=데일 ina=이나 ovo=오보 ades=아데스 eau=오 shire=셔 gate=게이트 more=모어 field=필드 port=포트 ia=이아'

function pairsOf(list: string): readonly (readonly [string, string])[] {
  return list.split(' ').map((pair) => {
    const [en = '', ko = ''] = pair.split('=')
    return [en, ko]
  })
}

const countries = ['US', 'CN', 'KR', 'GB', 'DE', 'FR', 'CA', 'JP', 'SG', 'CH']

type NameOf = (en: string, ko: string) => Pick<Institution, 'en' | 'ko'>
const kinds: readonly NameOf[] = [
  (en, ko) => ({ en: `University of ${en}`, ko: `${ko}대` }),
  (en, ko) => ({ en: `${en} Institute of Technology`, ko: `${ko}공대` }),
  (en) => ({ en: `${en} AI Lab`, ko: null }),
]

/** 3,000 institutions that do not exist; two in three have a Korean name. */
export const madeInstitutions: readonly Institution[] = pairsOf(beginnings).flatMap(
  ([start, koStart], row) =>
    pairsOf(endings).flatMap(([end, koEnd], column) =>
      kinds.map((nameOf, kind): Institution => {
        const name = nameOf(capital(start + end), koStart + koEnd)
        const country = countries[(row + column + kind) % countries.length] ?? null
        return { ...name, slug: name.en.toLowerCase().replaceAll(' ', '-'), country, aliases: [] }
      }),
    ),
)

const whichInstitution = zipf(madeInstitutions.length, { flat: 10 })

/** One to three slugs, each once, in their order. */
export function someInstitutions(chance: Chance): readonly string[] {
  const slugs = Array.from({ length: 1 + chance.below(3) }, () => {
    // Scattered, so that the most frequent ones do not all begin with the same letters.
    const place = (whichInstitution(chance) * 1237) % madeInstitutions.length
    return madeInstitutions[place]?.slug ?? ''
  })
  return [...new Set(slugs)].toSorted()
}

const givenNames =
  'Ada Bo Chan Dae Eun Farid Gita Hana Ines Jun Kofi Lena Min Nils Ora Pavel Qing Rosa Soo Tariq Uma Vera Wen Ximena Yuna Zoe Anders Bora Clara Dmitri Elif Felix Grace Haru Ivo Jae Kira Lars Mina Noor Oskar Petra Rui Sena Tomas Uri Vito Wanda Yong Zara'.split(
    ' ',
  )
const familyStarts =
  'Al Ber Cho Dan Eks Fur Gar Hol Iva Jans Kim Lind Mor Nak Oka Park Quin Ros Sato Tan Usm Val Wat Xu Yam Zim'.split(
    ' ',
  )
const familyEnds = ' berg son ova ez i man ura nen sky ton ini ard us elli quist wala endra'.split(
  ' ',
)

export function someAuthors(chance: Chance): readonly string[] {
  const authors = Array.from(
    { length: 3 + chance.below(10) },
    () => `${chance.pick(givenNames)} ${chance.pick(familyStarts)}${chance.pick(familyEnds)}`,
  )
  return [...new Set(authors)]
}
