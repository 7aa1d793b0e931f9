import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

/** Each fault: the rule that must bite, the file in which it stands, its text. */
const faults: [rule: string, file: string, text: string][] = [
  ['jsx-no-literals', 'src/features/one/text.tsx', 'export const A = () => <p>Read more</p>\n'],
  ['jsx-no-literals', 'src/ui/korean.tsx', 'export const A = () => <p>더 읽기</p>\n'],
  ['jsx-no-literals', 'src/ui/label.tsx', 'export const A = () => <p aria-label="Close" />\n'],
  ['alt-text', 'src/ui/alt.tsx', 'export const A = () => <img src="a.png" />\n'],
  [
    'click-events-have-key-events',
    'src/ui/click.tsx',
    'export const A = ({ b }: { b: () => void }) => <div onClick={b} />\n',
  ],
  [
    'rules-of-hooks',
    'src/ui/hook.tsx',
    "import { useState } from 'react'\nexport function A({ b }: { b: boolean }) {\n  if (b) useState(1)\n  return null\n}\n",
  ],
  [
    'no-danger',
    'src/ui/danger.tsx',
    "export const A = () => <p dangerouslySetInnerHTML={{ __html: '' }} />\n",
  ],
  [
    'no-floating-promises',
    'src/domain/floating.ts',
    'export const a = () => { Promise.resolve(1) }\n',
  ],
  ['no-explicit-any', 'src/domain/any.ts', 'export const a = (b: any) => b\n'],
  ['no-default-export', 'src/domain/default.ts', 'export default 1\n'],
  ['filename-case', 'src/domain/camelCase.ts', 'export const a = 1\n'],
  ['no-restricted-globals', 'src/features/one/net.ts', "export const a = () => fetch('b')\n"],
  [
    'no-restricted-globals',
    'src/queries/keep.ts',
    "export const a = () => localStorage.getItem('b')\n",
  ],
  ['max-lines', 'src/domain/long.ts', 'export {}\n'.repeat(251)],
]

const folder = mkdtempSync(join(tmpdir(), 'nonmun-lint-'))
let report: string

beforeAll(async () => {
  for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) {
    cpSync(file, join(folder, file))
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  write('src/queries/fine.ts', "export const a = () => fetch('b')\n")
  for (const [, file, text] of faults) write(file, text)
  report = await lint()
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

function lint(): Promise<string> {
  const oxlint = resolve('node_modules/oxlint/bin/oxlint')
  return new Promise((done) => {
    execFile(
      process.execPath,
      [oxlint, '--type-aware', '--format', 'unix', 'src'],
      { cwd: folder },
      (_, stdout) => done(stdout),
    )
  })
}

test.each(faults)('%s bites in %s', (rule, file) => {
  const found = report.split('\n').filter((line) => line.startsWith(`${file}:`))
  expect(found).toContainEqual(expect.stringContaining(rule))
})

test('says nothing of what is allowed', () => {
  expect(report).not.toContain('src/queries/fine.ts')
})
