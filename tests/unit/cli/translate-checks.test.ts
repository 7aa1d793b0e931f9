import { describe, expect, test } from 'vitest'

import { aKiteAnswer, aKitePaper, kiteSentences } from '#tests/builders/a-kite-paper.ts'

import { folderOf, aServer, translate, only, secondSentence, type Lie } from './translating.ts'

const lies: [string, Lie, string][] = [
  [
    'answers in another language',
    secondSentence(() => '我们提出了KiteNet,它读取线并放下风筝。'),
    'wrong-language',
  ],
  ['loses a number', secondSentence((ko) => ko.replace('500개 가운데 ', '')), 'lost-number'],
  ['adds a number', secondSentence((ko) => ko.replace('줄을', '줄 77개를')), 'added-number'],
  ['apologises', secondSentence(() => '죄송합니다만 이 문장은 번역할 수 없습니다.'), 'refusal'],
  ['stops in mid-sentence', secondSentence((ko) => ko.slice(0, -12)), 'cut-short'],
  [
    'leaves a pair out',
    (honest) => ({ kind: 'answer', answer: { ...honest, abstract: honest.abstract.slice(0, 2) } }),
    'wrong-count',
  ],
  [
    'makes up its evidence',
    (honest) => ({
      kind: 'answer',
      answer: {
        ...honest,
        keyPoints: honest.keyPoints.map((point) => ({
          ...point,
          evidence: 'Kites are known to love cameras.',
        })),
      },
    }),
    'not-verbatim',
  ],
  [
    'cuts its JSON',
    (honest) => ({ kind: 'text', text: JSON.stringify(honest).slice(0, -40), finish: 'length' }),
    'cut-short',
  ],
  [
    'says no in prose',
    () => ({ kind: 'text', text: 'I am sorry, but I cannot do this.' }),
    'wrong-shape',
  ],
]

describe('a model that', () => {
  test.each(lies)('%s is asked again, with the fault named, and then believed', async (_, lie) => {
    const cwd = folderOf([aKitePaper()])
    const server = await aServer({
      does: ({ index }) => (index === 0 ? lie(aKiteAnswer()) : null),
    })
    const { stdout } = await translate(cwd, server, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ requests: 2, failures: [] })
    expect(server.asked[1]?.prompt).toContain('An earlier answer was not accepted')
    expect(only(cwd).abstract.ko?.text).toBe(
      kiteSentences(1)
        .map(({ ko }) => ko)
        .join(' '),
    )
  })

  test.each(lies)('%s to the end gets nothing false into the archive', async (_, lie, code) => {
    const cwd = folderOf([aKitePaper()])
    const server = await aServer({ does: () => lie(aKiteAnswer()) })
    const { code: exit, stdout } = await translate(cwd, server, '--json')
    expect(exit).toBe(1)
    const { failures } = JSON.parse(stdout) as {
      failures: { part: string; faults: { code: string }[] }[]
    }
    expect(failures.flatMap(({ faults }) => faults.map((fault) => fault.code))).toContain(code)
    const paper = only(cwd)
    for (const { part } of failures) {
      const texts = part === 'title' ? [paper.title.ko] : [paper[part as 'abstract'].ko]
      expect(texts, part).toEqual([null])
    }
    expect(server.asked).toHaveLength(3)
  })

  test('fails in one part is asked again for that part alone', async () => {
    const cwd = folderOf([aKitePaper()])
    const lie = secondSentence((ko) => ko.replace('500', '600'))
    const server = await aServer({ does: ({ index }) => (index === 0 ? lie(aKiteAnswer()) : null) })
    expect((await translate(cwd, server)).code).toBe(0)
    expect(server.asked.map(({ parts }) => parts)).toEqual([
      ['title', 'abstract', 'summary', 'keyPoints'],
      ['abstract'],
    ])
    expect(server.asked[1]?.prompt).toContain('The abstract, sentence 2 (Korean) lacks “500')
  })

  test('failed before is not asked again, but with --retry', async () => {
    const cwd = folderOf([aKitePaper()])
    const lie = secondSentence(() => '죄송합니다.')
    let isLying = true
    const server = await aServer({ does: () => (isLying ? lie(aKiteAnswer()) : null) })
    await translate(cwd, server)
    isLying = false
    const second = await translate(cwd, server)
    expect(server.asked).toHaveLength(3)
    expect(second.stdout).toContain(
      '1 parts failed their checks before; --retry asks for them again',
    )
    await translate(cwd, server, '--retry')
    expect(server.asked.map(({ parts }) => parts.length)).toEqual([4, 1, 1, 1])
    expect(only(cwd).abstract.ko?.by).toBe('machine')
  })
})
