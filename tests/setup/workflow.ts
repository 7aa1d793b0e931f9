import { readFileSync } from 'node:fs'

import * as v from 'valibot'
import { parse } from 'yaml'

const step = v.object({
  id: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: v.optional(v.record(v.string(), v.unknown())),
  env: v.optional(v.record(v.string(), v.string()), {}),
})
const job = v.object({
  needs: v.optional(v.union([v.string(), v.array(v.string())])),
  if: v.optional(v.string()),
  permissions: v.record(v.string(), v.string()),
  'timeout-minutes': v.number(),
  steps: v.array(step),
})
const workflow = v.object({
  on: v.record(v.string(), v.unknown()),
  permissions: v.record(v.string(), v.string()),
  concurrency: v.object({ group: v.string(), 'cancel-in-progress': v.boolean() }),
  jobs: v.record(v.string(), job),
})

type Workflow = v.InferOutput<typeof workflow>

/** A workflow of this repository, and its text. */
export function readWorkflow(name: string): { readonly text: string; readonly workflow: Workflow } {
  const text = readFileSync(`.github/workflows/${name}.yml`, 'utf8')
  return { text, workflow: v.parse(workflow, parse(text)) }
}

/**
 * What a job does by itself: its commands but the installation of packages, each with its variables
 * once the expressions in them have their values (`vars.NONMUN_MODEL` → …, empty where not given).
 */
export function commandsOf(
  { jobs }: Workflow,
  name: string,
  values: Readonly<Record<string, string>>,
): { readonly command: string; readonly env: Readonly<Record<string, string>> }[] {
  const steps = jobs[name]?.steps ?? []
  const filled = (text: string) =>
    text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, expression: string) => values[expression] ?? '')
  return steps.flatMap(({ run, env }) =>
    run === undefined || run === 'npm ci'
      ? []
      : [
          {
            command: run,
            env: Object.fromEntries(Object.entries(env).map(([key, text]) => [key, filled(text)])),
          },
        ],
  )
}
