import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { foldName } from '#domain/institution/fold-name.ts'
import { knownInstitutions, resolveInstitution } from '#domain/institution/resolve.ts'

const slugOf = (name: string) => resolveInstitution(name).slug
const knownSlugs = new Set(knownInstitutions.map(({ slug }) => slug))
// The archive's format: `slug` in src/domain/archive/schema.ts.
const archiveSlug = /^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u

describe('known names', () => {
  test.each([
    ['shanghai-jiao-tong-university', 'Shanghai Jiao Tong University'],
    ['shanghai-jiao-tong-university', 'Shanghai JiaoTong University'],
    ['shanghai-jiao-tong-university', 'SHANGHAI  JIAOTONG UNIVERSITY'],
    ['shanghai-jiao-tong-university', 'Shanghai Jiaotong University 1(NOT OFFICIAL)'],
    ['shanghai-jiao-tong-university', '상하이교통대학교'],
    ['shanghai-jiao-tong-university', '上海交通大学'],
    ['ustc', 'university of science and technology  of china'],
    ['ustc', 'University of Science & Technology of China'],
    ['eth-zurich', 'ETH Zürich'],
    ['eth-zurich', 'ETH Zurich'],
    ['oppo', 'Oppo'],
    ['sun-yat-sen-university', 'Sun Yat-Sen University'],
    ['gair', 'SII-GAIR'],
    ['alibaba', 'Alibaba-Inc'],
    ['google-deepmind', 'Deepmind'],
    ['google-deepmind', '구글 딥마인드'],
    ['meta-ai', 'AI at Meta'],
    ['mistral-ai', 'Mistral AI_'],
    ['university-of-hong-kong', 'Hong Kong University'],
    ['university-of-hong-kong', 'University of Hong Kong'],
    ['uc-berkeley', 'University of California, Berkeley'],
    ['universite-de-montreal', 'Universite de Montreal'],
    ['bogazici-university', 'BOĞAZİÇİ ÜNİVERSİTESİ'],
    ['sabanci-university', 'Sabanci Universitesi'],
    ['wuhan-university', 'Wuhan Univeristy'],
    ['tsinghua-university', 'THU1911'],
    ['peking-university', '베이징대'],
    ['seoul-national-university', '서울대'],
    ['seoul-national-university', '서울대학교'],
    ['kaist', '카이스트'],
    ['naver', '네이버'],
    ['lg-ai-research', 'LG AI연구원'],
    ['samsung-electronics', '삼성전자'],
    ['huawei-noahs-ark-lab', 'HUAWEI Noah’s Ark Lab'],
    ['01-ai', '01.AI'],
    ['ai2', 'Allen Institute for AI'],
  ])('%s is also written %j', (slug, name) => {
    expect(slugOf(name)).toBe(slug)
  })

  test.each([
    ['KAIST', 'KAIST AI'],
    ['Microsoft', 'Microsoft Research'],
    ['ByteDance', 'ByteDance Seed'],
    ['Tencent', 'Tencent Hunyuan'],
    ['Google', 'Google DeepMind'],
    ['Alibaba', 'Qwen'],
    ['AI at Meta', 'Meta Research'],
    ['Tsinghua University', 'Tsinghua NLP Group'],
    ['Tsinghua University', 'National Tsing Hua University'],
    ['NAVER', 'NAVER AI Lab'],
    ['HKUST', 'HKUSTGZ'],
    ['Nanyang Technological University', 'National Taiwan University'],
    ['Northeastern University', 'Northeastern University, China'],
    ['북경대', '북경이공대'],
    ['AI21', 'Ai2'],
  ])('%j is not %j', (one, other) => {
    expect(slugOf(one)).not.toBe(slugOf(other))
  })

  it('in Chinese characters stay apart', () => {
    const names = ['北京奇虎科技有限公司', '香港科技大学', '台灣大學', '未知研究院', '未来研究院']
    expect(new Set(names.map(slugOf)).size).toBe(names.length)
  })
})

describe('unknown names', () => {
  test.each([
    ['Lighthouse Vision Lab', 'lighthouse-vision-lab'],
    ['The Lighthouse Vision Lab', 'lighthouse-vision-lab'],
    ['  Grün & Söhne  GmbH. ', 'grun-and-sohne-gmbh'],
    ['한빛 인공지능 연구소', '한빛-인공지능-연구소'],
    ['未知研究院', '未知研究院'],
    ['Łódź Straße', 'lodz-strasse'],
    ['★', 'u2605'],
    ['★☆', 'u2605-u2606'],
    ['Index', 'index-institution'],
  ])('%j get the slug %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug)
  })

  it('are shown as written', () => {
    expect(resolveInstitution(' Grün &  Söhne\n')).toEqual({
      slug: 'grun-and-sohne',
      en: 'Grün & Söhne',
      ko: null,
      country: null,
      aliases: [],
    })
  })

  it('get a slug even where there is nothing to see', () => {
    expect(resolveInstitution('')).toMatchObject({ slug: 'unnamed', en: 'unnamed' })
    expect(resolveInstitution('\u200B')).toMatchObject({ slug: 'u200b', en: 'u200b' })
  })

  it('get a slug that the archive accepts, resolves to itself and is no known one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 150 }), (name) => {
        const { slug } = resolveInstitution(name)
        expect(slug).toMatch(archiveSlug)
        expect(slug.length).toBeLessThanOrEqual(100)
        fc.pre(!knownSlugs.has(slug))
        expect(slugOf(slug)).toBe(slug)
      }),
      { numRuns: 2000 },
    )
  })

  it('take a known slug only where they spell it', () => {
    const joints = fc.constantFrom(' ', '-', '', '. ', '\uFE0F ', ' x')
    fc.assert(
      fc.property(fc.constantFrom(...knownInstitutions), joints, (known, joint) => {
        const name = known.slug.replaceAll('-', joint)
        const found = resolveInstitution(name)
        const spelt = foldName(name) === foldName(known.slug)
        expect(found === known).toBe(spelt)
        expect(knownSlugs.has(found.slug)).toBe(knownInstitutions.includes(found))
      }),
      { numRuns: 3000 },
    )
  })
})
