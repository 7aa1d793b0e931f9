import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Plugin } from 'vite'

import { type Config, readConfig } from '#domain/config.ts'

/** Where the settings of a site stand; `NONMUN_CONFIG` names another file. */
export const configPath = 'public/config.json'

/**
 * The settings of the site that is being built. No file gives the defaults; throws, with what is
 * wrong and where, when there is one that cannot be used.
 */
export function readSiteConfig(
  env: Readonly<Record<string, string | undefined>>,
  root = process.cwd(),
): Config {
  const file = env['NONMUN_CONFIG'] ?? configPath
  const path = join(root, file)
  if (!existsSync(path) && env['NONMUN_CONFIG'] === undefined) return settingsIn(undefined, file)
  return settingsIn(jsonIn(readFileSync(path, 'utf8'), file), file)
}

function jsonIn(text: string, file: string): unknown {
  try {
    const json: unknown = JSON.parse(text)
    return json
  } catch (error) {
    throw new Error(`${file} is not JSON: ${String(error)}`, { cause: error })
  }
}

function settingsIn(json: unknown, file: string): Config {
  const { config, problems } = readConfig(json)
  if (config) return config
  throw new Error(`${file} cannot be used.\n${problems.map((line) => `  ${line}`).join('\n')}`)
}

/** Puts the settings into the page's own code. */
export function siteConfig(config: Config): Plugin {
  return {
    name: 'nonmun:site-config',
    config: () => ({ define: { NONMUN_CONFIG: JSON.stringify(config) } }),
  }
}
