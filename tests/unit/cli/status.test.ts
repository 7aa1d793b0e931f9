import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import type { Paper } from '#domain/paper.ts'
import { aCollection } from '#tests/builders/a-collection.ts'
import { ownTexts } from '#tests/builders/a-document.ts'
import { aFolder, contentOf } from '#tests/builders/a-folder.ts'
import { aKiteAnswer, aKitePaper } from '#tests/builders/a-kite-paper.ts'
import { anEdition, paperId } from '#tests/builders/a-paper.ts'
import { aRun } from '#tests/builders/a-run.ts'
import { aText, someKeyPoints } from '#tests/builders/a-text.ts'
import { anArchive } from '#tests/builders/an-archive.ts'
import { languageModelServer } from '#tests/setup/language-model-server.ts'

const machine = { by: 'machine', model: 'kite-1' } as const
const papers: readonly Paper[] = [
  aKitePaper(1, {
    title: { en: 'KiteNet', ko: aText('카이트넷', machine) },
    summary: { en: aText('Ours.'), ko: aText('우리 것', machine) },
    keyPoints: { en: someKeyPoints(['Ours.']), ko: someKeyPoints(['우리 것.']) },
    editions: [anEdition('2026-01-12', 1), anEdition('2026-01-13', 1)],
  }),
  aKitePaper(2, { abstract: { en: null, ko: null } }),
]

function aStatus(cwd: string, ...more: string[]) {
  return aRun(cwd, ['status', '--archive', 'archive', ...more])
}

function folderOf(some: readonly Paper[]): string {
  const files = [...anArchive(aCollection(some))].map(([path, text]) => [`archive/${path}`, text])
  return aFolder(Object.fromEntries(files))
}

test('a table says for each day and language how many papers have which text, and from whom', async () => {
  const { code, stdout } = await aStatus(folderOf(papers))
  expect(code).toBe(0)
  const rows = stdout.split('\n').map((line) => line.trim().split(/\s+/).join(' '))
  expect(rows.slice(0, 5)).toEqual([
    'title summary key points abstract digest',
    'day papers ko en ko en ko en ko en ko',
    '2026-01-13 2 1 1 1 1 1 1 0 0 0',
    '2026-01-12 1 1 1 1 1 1 1 0 0 0',
    'total 2 1 1 1 1 1 1 0 0 0',
  ])
  expect(stdout).toContain(
    'title (ko): machine 1\nsummary (en): editor 1\nsummary (ko): machine 1\n',
  )
  expect(stdout).toContain('2 papers lack something; 1 have no English abstract')
})

test('--missing names what each paper lacks, --from and --to the days', async () => {
  const cwd = folderOf(papers)
  const { stdout } = await aStatus(cwd, '--missing')
  expect(stdout).toContain('2026-01-13 2601.00001 lacks abstract (ko)\n')
  expect(stdout).toContain('2026-01-13 2601.00002 lacks title (ko)\n')
  const { stdout: older } = await aStatus(cwd, '--to', '2026-01-12', '--missing')
  expect(older).toContain('2026-01-12 2601.00001 lacks abstract (ko)\n')
  expect(older).not.toContain('2601.00002')
})

test('our own texts count before they are merged into the days', async () => {
  const cwd = folderOf([aKitePaper(1)])
  mkdirSync(join(cwd, 'archive/texts'))
  writeFileSync(join(cwd, 'archive/texts/2601.00001.yaml'), ownTexts('2601.00001'))
  const { stdout } = await aStatus(cwd, '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    total: { papers: 1, written: { 'summary.ko': { editor: 1 }, 'abstract.en': { authors: 1 } } },
    days: [{ date: '2026-01-13', papers: 1 }],
    incomplete: [{ id: '2601.00001', wanted: { title: true, abstract: true, summary: [] } }],
  })
})

test('what failed its checks is told with the reason, until it is there', async () => {
  const cwd = folderOf([aKitePaper(1), aKitePaper(2)])
  let isLying = true
  const server = await languageModelServer({
    knows: ({ title }) => aKiteAnswer(Number(/\d+/.exec(title)?.[0] ?? 0) - 200),
    does: (_, honest) =>
      isLying ? { kind: 'answer', answer: { ...honest, title: '죄송합니다.' } } : null,
  })
  onTestFinished(() => server.close())
  const args = ['--archive', 'archive', '--model', 'm', '--base-url', server.url, '--limit', '1']
  await aRun(cwd, ['translate', ...args])
  const failing = await aStatus(cwd, '--missing')
  expect(failing.stdout).toContain('1 parts of 1 papers failed their checks')
  expect(failing.stdout).toContain(
    '2601.00001 lacks title (ko). The title (Korean) holds words about the task (“죄송합니다”)',
  )
  const { stdout } = await aStatus(cwd, '--json')
  expect(JSON.parse(stdout)).toMatchObject({
    incomplete: [
      {
        id: paperId('2601.00001'),
        failures: [{ part: 'title', model: 'm', faults: [{ code: 'refusal' }] }],
      },
      { id: paperId('2601.00002'), failures: [] },
    ],
  })
  isLying = false
  await aRun(cwd, ['translate', ...args, '--retry'])
  expect((await aStatus(cwd)).stdout).not.toContain('failed their checks')
})

test('looking changes nothing', async () => {
  const cwd = folderOf(papers)
  const before = contentOf(cwd)
  await aStatus(cwd)
  expect(contentOf(cwd)).toEqual(before)
})

test('a folder that is not there is said in words', async () => {
  const { code, stderr } = await aStatus(aFolder())
  expect({ code, stderr }).toEqual({ code: 1, stderr: 'nonmun: There is no folder archive.\n' })
})
