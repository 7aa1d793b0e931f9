import { describe, expect, test } from 'vitest'

import { evidenceOf, pairsOf } from '#domain/translation/sentence-pairs.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aKiteAnswer, aKitePaper, kiteSentences } from '#tests/builders/a-kite-paper.ts'
import { anEdition } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'
import { aText, someKeyPoints } from '#tests/builders/a-text.ts'
import { type Model } from '#tests/setup/language-model-server.ts'

import { aServer, folderOf, machine, only, quick, translate } from './translating.ts'

describe('an honest model', () => {
  test('fills all that is missing in one request, as the machine that it is', async () => {
    const cwd = folderOf([aKitePaper()])
    const server = await aServer()
    const { code, stderr } = await translate(cwd, server)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(server.asked.map(({ parts, format }) => [parts, format])).toEqual([
      [['title', 'abstract', 'summary', 'keyPoints'], 'json_schema'],
    ])
    const paper = only(cwd)
    const answer = aKiteAnswer()
    expect(paper.title.ko).toEqual({ text: answer.title, ...machine })
    expect(paper.summary).toEqual({
      en: { text: answer.summary.en, ...machine },
      ko: { text: answer.summary.ko, ...machine },
    })
    expect(paper.keyPoints.ko).toMatchObject({
      points: answer.keyPoints.map(({ ko }) => ko),
      ...machine,
    })
  })

  test('gives an abstract by sentence pairs and key points with their evidence', async () => {
    const cwd = folderOf([aKitePaper()])
    await translate(cwd, await aServer())
    const { abstract, keyPoints } = only(cwd)
    const original = abstract.en?.text ?? ''
    const pairs = abstract.ko && pairsOf(abstract.ko, original)
    expect(
      pairs?.map((pair) => ({ en: pair.original.trim(), ko: pair.translation.trim() })),
    ).toEqual(kiteSentences(1))
    for (const points of [keyPoints.en, keyPoints.ko]) {
      expect(points && evidenceOf(points, original)).toEqual(kiteSentences(1).map(({ en }) => en))
    }
  })

  test('is not asked a second time for what is there', async () => {
    const cwd = folderOf([aKitePaper(1), aKitePaper(2)])
    const server = await aServer()
    await translate(cwd, server)
    const before = contentOf(cwd)
    const { code, stdout } = await translate(cwd, server)
    expect(code).toBe(0)
    expect(server.asked).toHaveLength(2)
    expect(stdout).toContain('0 of 0 papers asked')
    expect(contentOf(cwd)).toEqual(before)
  })

  test('leaves an archive that passes its own check', async () => {
    const cwd = folderOf([aKitePaper()])
    await translate(cwd, await aServer())
    const { code, stdout } = await aRun(cwd, ['check', '--archive', 'archive'])
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('0 faults') })
  })

  test('is asked only for the parts and the languages that are missing', async () => {
    const by = { by: 'editor' } as const
    const paper = aKitePaper(1, {
      title: { en: 'KiteNet: Landing 201 Kites in the Wind', ko: aText('연을 내리는 법', by) },
      summary: { en: aText('An editor wrote this.', by), ko: null },
      keyPoints: { en: null, ko: someKeyPoints(['편집자가 썼다.'], by) },
    })
    const cwd = folderOf([paper])
    const server = await aServer()
    expect((await translate(cwd, server)).code).toBe(0)
    expect(server.asked[0]?.parts).toEqual(['abstract', 'summary', 'keyPoints'])
    expect(server.asked[0]?.prompt).toContain(
      '"summary":{"ko":"한국어"},"keyPoints":[{"en":"English"',
    )
    expect(only(cwd)).toMatchObject({
      title: { ko: { text: '연을 내리는 법', by: 'editor' } },
      summary: { en: { by: 'editor' }, ko: machine },
      keyPoints: { en: machine, ko: { points: ['편집자가 썼다.'], by: 'editor' } },
    })
  })

  test('translates but the title of a paper without an English abstract', async () => {
    const cwd = folderOf([aKitePaper(1, { abstract: { en: null, ko: null } })])
    const server = await aServer()
    expect((await translate(cwd, server)).code).toBe(0)
    expect(server.asked.map(({ parts }) => parts)).toEqual([['title']])
    expect(only(cwd)).toMatchObject({ title: { ko: machine }, summary: { en: null, ko: null } })
  })

  test.each([
    ['--date', ['--date', '2026-01-12'], ['12']],
    ['--from and --to', ['--from', '2026-01-09', '--to', '2026-01-12'], ['12', '9']],
    ['--limit, newest first', ['--limit', '2'], ['13', '12']],
  ])('is asked for the papers of %s', async (_, args, days) => {
    const on = (number: number, date: string) =>
      aKitePaper(number, { editions: [anEdition(date, 1)] })
    const papers = [on(9, '2026-01-09'), on(13, '2026-01-13'), on(12, '2026-01-12')]
    const server = await aServer()
    await translate(folderOf(papers), server, ...args)
    expect(server.asked.map(({ title }) => title)).toEqual(
      days.map((day) => aKitePaper(Number(day)).title.en),
    )
  })
})

describe('a server', () => {
  test.each<[string, Partial<Model>]>([
    ['refuses a JSON Schema', { refusesSchema: true }],
    ['does not say how many tokens it took', { counts: false }],
    [
      'puts the answer between thoughts and prose',
      {
        does: (_, honest) => ({
          kind: 'text',
          text: `<think>{"title"</think>Sure!\n\`\`\`json\n${JSON.stringify(honest)}\n\`\`\`\nDone.`,
        }),
      },
    ],
  ])('that %s is understood', async (_, model) => {
    const cwd = folderOf([aKitePaper()])
    const { code, stdout } = await translate(cwd, await aServer(model))
    expect({ code, abstract: only(cwd).abstract.ko?.by }).toEqual({ code: 0, abstract: 'machine' })
    expect(stdout.includes('estimated')).toBe(model.counts === false)
  })

  test('without a key is sent none, and one with a key gets it', async () => {
    const open = await aServer()
    await translate(folderOf([aKitePaper()]), open)
    expect(open.asked[0]?.key).toBeNull()
    const locked = await aServer({ key: 'sk-kite-1234567890' })
    const cwd = folderOf([aKitePaper()])
    const args = ['translate', '--archive', 'archive', ...quick]
    const env = {
      NONMUN_MODEL: 'kite-1',
      OPENAI_BASE_URL: locked.url,
      OPENAI_API_KEY: 'sk-kite-1234567890',
    }
    expect((await aRun(cwd, args, { env })).code).toBe(0)
    expect(JSON.stringify(contentOf(cwd))).not.toContain('sk-kite')
  })

  test('that refuses the key is asked once, and the key stands in no message and no file', async () => {
    const server = await aServer({ key: 'sk-right-0000' })
    const cwd = folderOf([aKitePaper(1), aKitePaper(2)])
    const env = { OPENAI_API_KEY: 'sk-wrong-1234567890' }
    const args = ['translate', '--archive', 'archive', '--model', 'm', '--base-url', server.url]
    const { code, stdout, stderr } = await aRun(cwd, [...args, ...quick, '--json'], { env })
    expect(code).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject({ requests: 1, stopped: { why: 'server' } })
    expect(stdout).toContain('401')
    expect(stdout + stderr + JSON.stringify(contentOf(cwd))).not.toMatch(/sk-wr|7890/)
  })
})

test('--dry-run asks nobody, writes nothing and estimates', async () => {
  const cwd = folderOf([aKitePaper(1), aKitePaper(2)])
  const before = contentOf(cwd)
  const server = await aServer()
  const { code, stdout } = await translate(cwd, server, '--dry-run', '--price', '1/2')
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /2 of 2 papers would be asked of kite-1\n2 requests, [\d,]+ tokens in and [\d,]+ out \(estimated from characters\), 0\.0\d+ USD\nto be filled: 2 titles, 2 abstracts, 2 summaries, 2 key points/,
  )
  expect(server.asked).toEqual([])
  expect(contentOf(cwd)).toEqual(before)
})

test.each([
  ['no model', [], {}, 'No model is named'],
  ['no server', ['--model', 'm'], {}, 'No server is named'],
  ['a model of Google’s and no key', ['--model', 'gemini-x'], {}, 'GOOGLE_GENERATIVE_AI_API_KEY'],
  ['an address that is none', ['--model', 'm', '--base-url', 'localhost:1'], {}, 'http or https'],
])('%s is said before anything is done', async (_, args, env, words) => {
  const ran = await aRun(folderOf([aKitePaper()]), ['translate', '--archive', 'archive', ...args], {
    env,
  })
  expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(words) })
})

test('a folder that is not there is said in words', async () => {
  const ran = await translate(aFolder(), await aServer())
  expect(ran).toMatchObject({ code: 1, stderr: 'nonmun: There is no folder archive.\n' })
})
