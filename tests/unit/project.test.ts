import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

const skipped = new Set(['.git', 'node_modules', 'dist', 'public/schema'])
const derived = /^public\/archive\/(?:index\.json|(?:weeks|months|papers|institutions)\/)/

/** The files that belong to the project; without Git, those that are neither installed nor built. */
function projectFiles(folder = ''): string[] {
  return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`
    if (skipped.has(path) || derived.test(entry.isDirectory() ? `${path}/` : path)) return []
    if (entry.isDirectory()) return projectFiles(`${path}/`)
    return entry.isFile() ? [path] : []
  })
}

const files = projectFiles()
const isText = (file: string) =>
  /\.(?:[cm]?[jt]sx?|json|ya?ml|md|html|css|svg|txt)$|(?:^|\/)\.?[\w-]+$/.test(file)
// A fork's days have authors' abstracts, whatever they may name.
const isAbstracts = (file: string) => /^public\/archive\/days\/[\d-]+\.(?:en|ko)\.json$/.test(file)
const texts = files
  .filter((file) => isText(file) && !isAbstracts(file))
  .map((file) => [file, readFileSync(file, 'utf8')] as const)

test('sees the project', () => {
  expect(files).toContain('package.json')
  expect(files).toContain('src/domain/calendar.ts')
  expect(texts.length).toBeGreaterThan(50)
})

describe('no file', () => {
  // Put together here, so that this file does not hold what it looks for.
  const machinePaths = new RegExp(
    `(?<![\\w.~/-])/(?:${['work', 'root', 'home', 'Users', 'tmp'].join('|')})/[\\w.-]+`,
  )

  test('names a path of somebody’s machine', () => {
    expect(texts.filter(([, text]) => machinePaths.test(text)).map(([file]) => file)).toEqual([])
  })

  test('names a host of a package registry', () => {
    const hosts = new RegExp(['registry', 'npmjs', 'org'].join('\\.'))
    expect(texts.filter(([, text]) => hosts.test(text)).map(([file]) => file)).toEqual([])
  })

  test('stands at the root without being needed there', () => {
    const root = files.filter((file) => !file.includes('/'))
    expect(root.filter((file) => !rootFiles.has(file))).toEqual([])
  })

  test('has a name that says nothing', () => {
    const empty = /(?:^|[/.-])(?:utils?|helpers?|misc|common|data)(?:\.|\/|$)/
    expect(files.filter((file) => /^(?:src|tests)\//.test(file) && empty.test(file))).toEqual([])
  })
})

const rootFiles = new Set([
  '.gitignore',
  '.npmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  '.size-limit.ts',
  'LICENSE',
  'README.md',
  'index.html',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
])

describe('package-lock.json', () => {
  const lock = readFileSync('package-lock.json', 'utf8')

  test('holds no address from which a package came', () => {
    expect(lock).toContain('"lockfileVersion": 3')
    expect(lock).not.toContain('"resolved"')
    expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz/)
  })

  // Where the registry at hand lacks a platform's package, npm leaves it out, and `npm ci` refuses.
  test('has an entry for the package of every platform', () => {
    const packages: Record<string, { optionalDependencies?: Record<string, string> }> =
      JSON.parse(lock).packages
    const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      ),
    )
    expect(absent).toEqual([])
  })

  test('agrees with package.json', () => {
    const wanted = JSON.parse(readFileSync('package.json', 'utf8'))
    const locked = JSON.parse(lock).packages['']
    expect(locked.dependencies).toEqual(wanted.dependencies)
    expect(locked.devDependencies).toEqual(wanted.devDependencies)
  })
})

describe('package.json', () => {
  const { dependencies, devDependencies, imports } = JSON.parse(
    readFileSync('package.json', 'utf8'),
  )

  test('names one exact version of each package', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/)
    }
  })

  test('gives every room a name', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of rooms) expect(imports).toHaveProperty([`#${name}/*`], `./src/${name}/*`)
  })
})

test('.ci/run can be run', () => {
  expect(existsSync('.ci/run')).toBe(true)
  execFileSync('bash', ['-n', '.ci/run'])
  expect(readFileSync('.ci/run', 'utf8')).toMatch(/^#!/)
})
