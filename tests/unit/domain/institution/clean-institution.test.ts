import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { cleanInstitution } from '#domain/institution/clean-institution.ts'
import { digitEndings } from '#domain/institution/digit-endings.ts'
import { knownInstitutions } from '#domain/institution/resolve.ts'

const nameOf = (raw: string) => cleanInstitution(raw).name

describe('glued stars and comments', () => {
  test.each([
    ['StepFun1.24k2', 'StepFun'],
    ['StepFun2581', 'StepFun'],
    ['Shanghai Jiao Tong University53', 'Shanghai Jiao Tong University'],
    ['KAIST AI01', 'KAIST AI'],
    ['Qwen3', 'Qwen'],
    ['Tencent12.5k14', 'Tencent'],
    ['Google136k2', 'Google'],
    ['Google1.3k', 'Google'],
    ['Cantina, Inc.1', 'Cantina, Inc.'],
    [
      'university of science and technology  of china141',
      'university of science and technology of china',
    ],
    ['StepFun 258 1', 'StepFun'],
    ['  NVIDIA 7 ', 'NVIDIA'],
    ['北京奇虎科技有限公司12', '北京奇虎科技有限公司'],
    ['서울대학교3.1k4', '서울대학교'],
    ['42dot18', '42dot'],
    ['01.AI2', '01.AI'],
    ['4Paradigm1.02k1', '4Paradigm'],
    ['AI45Research4', 'AI45Research'],
    ['muset.ai1.24k2', 'muset.ai'],
  ])('are cut from %j', (raw, name) => {
    expect(cleanInstitution(raw)).toEqual({ name, authorCount: null })
  })

  test.each([
    ['Ai2', 'Ai2'],
    ['Ai201', 'Ai2'],
    ['AI2', 'AI2'],
    ['AI21', 'AI21'],
    ['AI21691', 'AI21'],
    ['AI245', 'AI2'],
    ['Insta36051', 'Insta360'],
    ['LLM3601.2k3', 'LLM360'],
    ['INC4', 'INC4'],
    ['STATE167', 'STATE16'],
    ['Hugging Face H412', 'Hugging Face H4'],
  ])('leave in %j the digits of the name', (raw, name) => {
    expect(nameOf(raw)).toBe(name)
  })

  it('come off every name in the table', () => {
    const names = knownInstitutions.flatMap(({ en, ko, aliases }) => [en, ko ?? en, ...aliases])
    const stars = fc.oneof(
      fc.constant(''),
      fc.integer({ min: 0, max: 999 }).map(String),
      fc.integer({ min: 100, max: 999 }).map((n) => `${n / 100}k`),
      fc.integer({ min: 100, max: 999 }).map((n) => `${n / 10}k`),
      fc.integer({ min: 100, max: 999 }).map((n) => `${n}k`),
    )
    const comments = fc.oneof(fc.constant(''), fc.integer({ min: 1, max: 999 }).map(String))
    fc.assert(
      fc.property(fc.constantFrom(...names), stars, comments, (name, star, comment) => {
        expect(nameOf(`${name}${star}${comment}`)).toBe(name)
      }),
      { numRuns: 5000 },
    )
  })

  it('find every name in the table that ends in a digit protected', () => {
    const names = knownInstitutions.flatMap(({ en, ko, aliases }) => [en, ko ?? en, ...aliases])
    const unprotected = names.filter((name) => /\d$/.test(name) && !digitEndings.includes(name))
    expect(unprotected).toEqual([])
    expect(digitEndings.filter((name) => !/\d$/.test(name))).toEqual([])
  })
})

describe('author counts', () => {
  test.each([
    ['·16 authors454', 16],
    ['·10 authors', 10],
    ['· 7 authors1', 7],
    ['16 authors', 16],
    ['1 author', 1],
    ['•29 Authors3', 29],
    ['·3303 authors1.2k9', 3303],
    ['·3,303 authors', 3303],
  ])('are read from %j, which names no institution', (raw, authorCount) => {
    expect(cleanInstitution(raw)).toEqual({ name: null, authorCount })
  })

  it('stand after a name where a card shows both', () => {
    expect(cleanInstitution('StepFun · 16 authors454')).toEqual({
      name: 'StepFun',
      authorCount: 16,
    })
  })

  it('are unknown at zero', () => {
    expect(cleanInstitution('·0 authors')).toEqual({ name: null, authorCount: null })
  })
})

describe('what is no name', () => {
  test.each([
    '',
    ' ',
    '\u200B',
    '·',
    '53',
    '1.24k2',
    '12k',
    'N/A',
    'n/a3',
    'None',
    'null',
    'Unknown',
    'Model Architectures',
    'Model Architectures12',
    '미상',
    '정보 없음',
    '-',
    '***',
    'A long sentence that is not a name. '.repeat(9),
  ])('%j gives null', (raw) => {
    expect(cleanInstitution(raw)).toEqual({ name: null, authorCount: null })
  })
})

describe('clean names', () => {
  test.each([
    'Boğaziçi Üniversitesi',
    'İstanbul Teknik Üniversitesi',
    'Université de Montréal',
    "Université Côte d'Azur",
    'Universität Zürich',
    '서울대학교',
    '한국과학기술원 (KAIST)',
    '北京奇虎科技有限公司',
    '香港科技大学',
    '台灣大學',
    '東京大学',
    'จุฬาลงกรณ์มหาวิทยาลัย',
    'Московский физико-технический институт',
    'Mistral AI_',
    'Snapchat Inc.',
    'Westlake Robotics Technology (Hangzhou) Co., Ltd.',
    'Shanghai Jiaotong University 1(NOT OFFICIAL)',
    'MMLab@NTU',
    'W2GenAI Lab',
    'Finch: Finance and Accounting Workflow Benchmark',
    'Unknown Worlds',
    'Nanyang Technological University, Singapore',
  ])('%j stays as it is', (name) => {
    expect(nameOf(name)).toBe(name)
  })

  test.each([
    ['KAIST AI.', 'KAIST AI'],
    ['Stanford University,', 'Stanford University'],
    ['· StepFun ·', 'StepFun'],
    ['Xiaohongshu ', 'Xiaohongshu'],
    ['Universite\u0301 Laval', 'Université Laval'],
    ['Yonsei\u00A0 University\n', 'Yonsei University'],
  ])('%j loses what certainly is not part of it', (raw, name) => {
    expect(nameOf(raw)).toBe(name)
  })

  it('come out of a second cleaning unchanged, whatever went into the first', () => {
    const pieces = fc.constantFrom(
      'AI',
      '2',
      '1',
      'k',
      '.',
      ',',
      '·',
      ' ',
      'é',
      '한',
      '5 authors',
      'Lab',
    )
    const messy = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(messy, fc.string({ unit: 'grapheme' })), (raw) => {
        const once = nameOf(raw)
        fc.pre(once !== null)
        expect(cleanInstitution(once ?? '')).toEqual({ name: once, authorCount: null })
      }),
      { numRuns: 3000 },
    )
  })
})
