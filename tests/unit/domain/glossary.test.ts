import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { checkGlossary } from '#domain/glossary/check-glossary.ts'
import { findTerms } from '#domain/glossary/find-terms.ts'
import { foldForm } from '#domain/glossary/fold-form.ts'
import { compileGlossary, formsOf, knownTerms, type Term } from '#domain/glossary/glossary.ts'
import { termOf, twinsOf } from '#domain/glossary/twins-of.ts'

const marks = (text: string, language: 'en' | 'ko'): readonly string[] =>
  findTerms(text, language).map(({ start, end }) => text.slice(start, end))

const aTerm = (changes: Partial<Term>): Term => ({
  id: 'hallucination',
  field: 'evaluation',
  en: 'hallucination',
  ko: '환각',
  variants: { en: [], ko: [] },
  about: { en: 'A line.', ko: '한 줄이다.' },
  ...changes,
})

describe('the glossary', () => {
  test('has at least 400 terms and no fault', () => {
    expect(knownTerms.length).toBeGreaterThanOrEqual(400)
    expect(checkGlossary(knownTerms)).toEqual([])
  })

  test('explains every term in sentences of its language', () => {
    const untidy = knownTerms.filter(
      ({ about }) => !/^[A-Z].*\.$/.test(about.en) || !/^[\uAC00-\uD7A3A-Z].*다\.$/.test(about.ko),
    )
    expect(untidy.map(({ id }) => id)).toEqual([])
  })

  test('leads from every form to the other language and back to the same term', () => {
    const astray = knownTerms.filter((term) =>
      (['en', 'ko'] as const).some((language) => {
        const other = language === 'en' ? 'ko' : 'en'
        return formsOf(term, language).some((form) =>
          twinsOf(form, language).some((twin) => termOf(twin, other)?.id !== term.id),
        )
      }),
    )
    expect(astray.map(({ id }) => id)).toEqual([])
  })

  test('finds every form of every term where it stands alone', () => {
    const lost = knownTerms.flatMap((term) =>
      (['en', 'ko'] as const).flatMap((language) =>
        formsOf(term, language).filter((form) => {
          const [found] = findTerms(form, language)
          return found?.term.id !== term.id || found.end !== form.length
        }),
      ),
    )
    expect(lost).toEqual([])
  })
})

describe('checkGlossary', () => {
  test.each([
    ['same-id', [aTerm({}), aTerm({ en: 'other', ko: '다른 말' })]],
    ['bad-id', [aTerm({ id: 'Bad id' })]],
    ['form-twice', [aTerm({ variants: { en: ['Hallucination'], ko: [] } })]],
    ['form-of-another', [aTerm({}), aTerm({ id: 'other', en: 'other' })]],
    ['form-too-short', [aTerm({ ko: '환' })]],
    ['form-untidy', [aTerm({ en: 'two  spaces' })]],
    ['about-missing', [aTerm({ about: { en: ' ', ko: '한 줄이다.' } })]],
    ['about-too-long', [aTerm({ about: { en: 'A line.', ko: '가'.repeat(61) } })]],
  ] as const)('reports %s', (fault, terms) => {
    expect(checkGlossary(terms).map((each) => each.fault)).toEqual([fault])
  })
})

describe('findTerms', () => {
  test.each([
    ['Large language models hallucinate.', 'en', ['Large language models', 'hallucinate']],
    ['We fine-tune an LLM and several VLMs.', 'en', ['fine-tune', 'LLM', 'VLMs']],
    ['Retrieval-Augmented Generation (RAG)', 'en', ['Retrieval-Augmented Generation', 'RAG']],
    ['a rag on the floor, a fragment', 'en', []],
    ['the Qwen-Agent and BERT-Large names', 'en', []],
    ['$\\text{agent}$ and https://agent.org/agent', 'en', []],
    ['foundation models for robots', 'en', ['foundation models']],
    ['diffusion\nmodel', 'en', ['diffusion\nmodel']],
    ['거대 언어 모델의 환각을 줄인다', 'ko', ['거대 언어 모델', '환각']],
    ['대규모언어모델은 파인튜닝된다', 'ko', ['대규모언어모델', '파인튜닝']],
    ['강화학습으로 학습한 에이전트들이', 'ko', ['강화학습', '에이전트']],
    ['LLM을 RAG와 함께 쓴다', 'ko', ['LLM', 'RAG']],
    ['환각제는 약이다', 'ko', []],
  ] as const)('finds in %s', (text, language, expected) => {
    expect(marks(text, language)).toEqual(expected)
  })

  test('says where a text uses a term for the first time', () => {
    const found = findTerms('LLM 환각, 대규모 언어 모델, 할루시네이션', 'ko')
    expect(found.map(({ term, isFirst }) => [term.id, isFirst])).toEqual([
      ['large-language-model', true],
      ['hallucination', true],
      ['large-language-model', false],
      ['hallucination', false],
    ])
  })

  test('prefers a reader’s own entries', () => {
    const own = aTerm({ id: 'own', en: 'delusion', ko: '환각' })
    const glossary = compileGlossary([...knownTerms, own])
    expect(findTerms('환각이 잦다', 'ko', glossary).map(({ term }) => term.id)).toEqual(['own'])
    expect(twinsOf('환각', 'ko', glossary)).toEqual(['delusion'])
  })

  test('gives ordered places inside any text that never overlap', () => {
    const word = fc.constantFrom(
      'LLM',
      '환각',
      '을',
      ' ',
      '-',
      '$',
      'fine-tuning',
      'RAG',
      's',
      '\\',
      'https://a.b/',
      '강화 학습',
      'İ',
      '\u{1F600}',
      '\uD800',
    )
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom('en', 'ko'), (words, language) => {
        const text = words.join('')
        let done = 0
        for (const { start, end, form } of findTerms(text, language)) {
          expect(start).toBeGreaterThanOrEqual(done)
          expect(end).toBeLessThanOrEqual(text.length)
          const folded = foldForm(text.slice(start, end)).replaceAll(' ', '')
          expect(folded.startsWith(foldForm(form).replaceAll(' ', '').replace(/y$/, ''))).toBe(true)
          done = end
        }
      }),
    )
  })
})

describe('twinsOf', () => {
  test.each([
    ['환각', 'ko', 'hallucination'],
    ['할루시네이션', 'ko', 'hallucination'],
    ['파인튜닝', 'ko', 'fine-tuning'],
    ['대규모언어모델', 'ko', 'large language model'],
    ['Diffusion Models', 'en', '확산 모델'],
    ['LLMs', 'en', '대규모 언어 모델'],
    ['finetuning', 'en', '미세 조정'],
  ] as const)('gives the twin of %s', (word, language, expected) => {
    expect(twinsOf(word, language)[0]).toBe(expected)
  })

  test('gives none for an unknown word', () => {
    expect(twinsOf('나비', 'ko')).toEqual([])
  })
})
