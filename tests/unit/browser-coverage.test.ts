import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

/** Components that no browser test renders by name, and why that is right. */
const skips: Readonly<Record<string, string>> = {
  'src/ui/tex-math.tsx': 'Rendered through TypesetText in tests/browser/ui/tex-text.test.tsx.',
  'src/ui/tex-source.tsx': 'Rendered through TypesetText in tests/browser/ui/tex-text.test.tsx.',
}

/** Tests whose components have nothing that axe could judge, and why. */
const withoutAxe: Readonly<Record<string, string>> = {
  'tests/browser/app/use-comforts.test.tsx': 'A hook has no element.',
  'tests/browser/i18n/language.test.tsx': 'A context has no element.',
  'tests/browser/ui/tex-text.test.tsx': 'Phrasing inside of other people’s elements.',
  'tests/browser/ui/use-media.test.tsx': 'A hook has no element.',
}

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => ending.test(file))
}

const components = ['src/ui', 'src/features'].flatMap((room) => filesBelow(room, /\.tsx$/))
const tests = filesBelow('tests/browser', /\.test\.tsx$/).map(
  (file) => [file, readFileSync(file, 'utf8')] as const,
)

/** As a test would import it: `#ui/segments.tsx`. */
function specifierOf(file: string): string {
  return file.replace(/^src\//, '#')
}

function testOf(component: string): string | undefined {
  return tests.find(([, text]) => text.includes(`from '${specifierOf(component)}'`))?.[0]
}

test('components and tests were found', () => {
  expect(components).toContain('src/ui/segments.tsx')
  expect(components).toContain('src/features/ranking/ranking-list.tsx')
  expect(tests.length).toBeGreaterThan(10)
})

test.each(components.filter((file) => !(file in skips)))('%s has a browser test', (file) => {
  expect(testOf(file), `import it in a test below tests/browser, or say why not`).toBeDefined()
})

test.each(tests.map(([file]) => file).filter((file) => !(file in withoutAxe)))(
  '%s asks axe',
  (file) => {
    expect(readFileSync(file, 'utf8')).toMatch(/await expectAccessible\(|axe\.run\(/)
  },
)

describe('no excuse is stale', () => {
  test.each(Object.keys(skips))('%s exists and has no test', (file) => {
    expect(existsSync(file)).toBe(true)
    expect(testOf(file)).toBeUndefined()
  })

  test.each(Object.keys(withoutAxe))('%s exists and does not ask axe', (file) => {
    expect(existsSync(file)).toBe(true)
    expect(readFileSync(file, 'utf8')).not.toContain('expectAccessible')
  })

  test.each(Object.entries({ ...skips, ...withoutAxe }))('%s: "%s" is a reason', (_, reason) => {
    expect(reason.length).toBeGreaterThan(15)
  })
})
