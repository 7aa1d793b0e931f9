import { dirname, resolve } from 'node:path'

import ts from 'typescript'
import { describe, expect, test } from 'vitest'

const browserOnly = ['window', 'document', 'localStorage', 'HTMLElement', 'indexedDB']
const nodeOnly = ['process', 'Buffer', '__dirname']
const beyondTheLanguage = ['fetch', 'WebSocket', 'setTimeout', 'console', 'performance']
const nodeImport = "import { join } from 'node:path'\nexport const found = join('a', 'b')\n"
const pureText = "export const found = [new URL('https://a.b').href].toSorted()\n"

const faults = [
  ['an index that may lead nowhere', 'export const a = (b: string[]): string => b[0]\n'],
  [
    'undefined in place of an absent field',
    'export const a: { b?: string } = { b: undefined as string | undefined }\n',
  ],
  [
    'a switch that falls through',
    'export const a = (b: number) => { switch (b) { case 1: b++; case 2: b-- } }\n',
  ],
  ['an enum', 'export enum A { b }\n'],
  ['any by omission', 'export const a = (b) => b\n'],
] as const

const uses = (name: string) => `export const found = ${name}\n`

/** Compiles made-up files as if they stood in a room; gives what the compiler says of each text. */
function compileIn(room: string, texts: readonly string[]): Map<string, string[]> {
  const path = `${room}/tsconfig.json`
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path))
  const files = new Map(texts.map((text, index) => [resolve(room, `made-up-${index}.ts`), text]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => files.has(resolve(name)) || fileExists(name)
  host.getSourceFile = (name, ...rest) => {
    const text = files.get(resolve(name))
    return text === undefined
      ? getSourceFile(name, ...rest)
      : ts.createSourceFile(name, text, ts.ScriptTarget.ES2023)
  }
  const globals = room === 'src/domain' ? [resolve('src/domain/globals.d.ts')] : []
  const program = ts.createProgram(
    [...files.keys(), ...globals],
    { ...options, noEmit: true },
    host,
  )
  return new Map(
    [...files].map(([file, text]) => [
      text,
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    ]),
  )
}

const foreignToTheDomain = [...browserOnly, ...nodeOnly, ...beyondTheLanguage]
const domain = compileIn('src/domain', [
  ...foreignToTheDomain.map(uses),
  ...faults.map(([, text]) => text),
  nodeImport,
  pureText,
])
const commandLine = compileIn('src/cli', [...browserOnly.map(uses), nodeImport])

describe('the domain', () => {
  test.each(foreignToTheDomain)('does not compile against %s', (name) => {
    expect(domain.get(uses(name))).toContainEqual(expect.stringContaining(`'${name}'`))
  })

  test('does not compile against a module of Node', () => {
    expect(domain.get(nodeImport)).toContainEqual(expect.stringContaining('node:path'))
  })

  test('compiles against the language itself, and URL', () => {
    expect(domain.get(pureText)).toEqual([])
  })

  test.each(faults)('refuses %s', (_, text) => {
    expect(domain.get(text)).not.toEqual([])
  })
})

describe('the command line', () => {
  test.each(browserOnly)('does not compile against %s', (name) => {
    expect(commandLine.get(uses(name))).toContainEqual(expect.stringContaining(`'${name}'`))
  })

  test('compiles against Node', () => {
    expect(commandLine.get(nodeImport)).toEqual([])
  })
})
