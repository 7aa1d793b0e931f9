import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { requiredRooms, roomRules } from '#tests/setup/room-rules.ts'

const ruleNames = (roomRules.forbidden ?? []).map(({ name }) => name ?? '')

async function look(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    baseDir,
    ruleSet: roomRules,
    validate: true,
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json'],
    },
  })
  if (typeof output === 'string') throw new Error('The cruise gave a report, not a result.')
  return output
}

function violationsOf({ summary }: ICruiseResult): string[] {
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
}

describe('the source', () => {
  let result: ICruiseResult
  beforeAll(async () => {
    result = await look(process.cwd())
  }, 60_000)

  test('keeps every arrow of the architecture', () => {
    expect(violationsOf(result)).toEqual([])
  })

  test('was looked at, room by room and file by file', () => {
    expect(result.summary.totalCruised).toBeGreaterThan(0)
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(0)
    const seen = new Set(result.modules.map(({ source }) => source))
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .map((file) => `src/${file.replaceAll('\\', '/')}`)
      .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    expect(files.filter((file) => !seen.has(file))).toEqual([])
    for (const room of requiredRooms) {
      expect(
        files.some((file) => file.startsWith(`src/${room}/`)),
        room,
      ).toBe(true)
    }
  })
})

/** Each forbidden edge: the rule that must report it, the file that has it, what it imports. */
const forbiddenEdges: [rule: string, file: string, imported: string][] = [
  ['domain-keeps-to-its-floor', 'src/domain/bad.ts', '#formats/fine.ts'],
  ['formats-keeps-to-its-floor', 'src/formats/bad.ts', '#store/fine.ts'],
  ['store-keeps-to-its-floor', 'src/store/bad.ts', '#formats/fine.ts'],
  ['search-keeps-to-its-floor', 'src/search/bad.ts', '#store/fine.ts'],
  ['queries-keeps-to-its-floor', 'src/queries/bad.ts', '#ui/fine.ts'],
  ['i18n-keeps-to-its-floor', 'src/i18n/bad.ts', '#ui/fine.ts'],
  ['ui-keeps-to-its-floor', 'src/ui/bad.ts', '#domain/fine.ts'],
  ['features-keeps-to-its-floor', 'src/features/one/bad.ts', '#app/fine.ts'],
  ['app-keeps-to-its-floor', 'src/app/bad.ts', '#cli/fine.ts'],
  ['cli-keeps-to-its-floor', 'src/cli/bad.ts', '#queries/fine.ts'],
  ['build-keeps-to-its-floor', 'src/build/bad.ts', '#features/two/fine.ts'],
  ['service-worker-keeps-to-its-floor', 'src/service-worker/bad.ts', '#domain/fine.ts'],
  ['features-never-meet', 'src/features/one/peer.ts', '#features/two/fine.ts'],
  ['main-only-mounts', 'src/main.tsx', '#domain/fine.ts'],
  ['only-domain-packages', 'src/domain/package.ts', 'fflate'],
  ['node-stays-at-the-edge', 'src/queries/node.ts', 'node:fs'],
  ['react-stays-in-the-page', 'src/formats/react.ts', 'react'],
  ['page-ships-no-tool', 'src/app/tool.ts', 'tsx'],
  ['no-import-of-tests', 'src/app/test.ts', '#tests/fine.ts'],
  ['no-cycle', 'src/app/a-cycle.ts', './back.ts'],
  ['resolvable', 'src/app/nowhere.ts', '#domain/nowhere.ts'],
  ['hash-across-rooms', 'src/app/relative.ts', '../domain/fine.ts'],
]

const allowedFiles = [
  ...['domain', 'formats', 'store', 'ui', 'app', 'cli', 'queries', 'features/two'].map(
    (room) => `src/${room}/fine.ts`,
  ),
  'tests/fine.ts',
]

describe('a source with one forbidden import of each kind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nonmun-rooms-'))
  let violations: string[]

  beforeAll(async () => {
    cpSync('package.json', join(folder, 'package.json'))
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    for (const file of allowedFiles) write(file, 'export const fine = 1\n')
    write('src/app/back.ts', "import { bad } from './a-cycle.ts'\nexport const fine = bad\n")
    for (const [, file, imported] of forbiddenEdges) {
      write(file, `import { fine } from '${imported}'\nexport const bad = fine\n`)
    }
    // Types are erased when the code runs, but the knowledge remains.
    write(
      'src/domain/type-only.ts',
      "import type { Fine } from '#app/fine.ts'\nexport type Bad = Fine\n",
    )
    violations = violationsOf(await look(folder))
  }, 60_000)

  afterAll(() => rmSync(folder, { recursive: true }))

  function write(file: string, text: string) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }

  test.each(forbiddenEdges)('breaks %s in %s', (rule, file) => {
    expect(
      violations.filter((violation) => violation.startsWith(`${rule}: ${file} →`)),
    ).not.toEqual([])
  })

  test('is reported for an import of types alone', () => {
    expect(violations).toContain(
      'domain-keeps-to-its-floor: src/domain/type-only.ts → src/app/fine.ts',
    )
  })

  test('proves every rule there is', () => {
    const proved = new Set(forbiddenEdges.map(([rule]) => rule))
    expect(ruleNames.filter((name) => !proved.has(name))).toEqual([])
  })
})
