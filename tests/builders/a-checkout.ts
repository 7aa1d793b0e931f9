import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { onTestFinished } from 'vitest'

/** What a fork begins with, as far as the workflows need it. */
const parts = [
  '.ci',
  '.github',
  '.gitignore',
  'index.html',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
]

export interface Checkout {
  readonly folder: string
  readonly run: (command: string, env?: Readonly<Record<string, string>>) => Promise<Finished>
  /** Runs git; throws where it fails. */
  readonly git: (...words: string[]) => Promise<string>
}

export interface Finished {
  readonly code: number
  /** Both streams. */
  readonly said: string
}

/** A repository with a bare remote of its own: this project with an empty archive, or a clone of it. */
export async function aFork(): Promise<{ first: Checkout; clone: () => Promise<Checkout> }> {
  const root = mkdtempSync(join(tmpdir(), 'nonmun-fork-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const remote = join(root, 'remote.git')
  const first = checkoutIn(join(root, 'first'))
  for (const part of parts) {
    cpSync(part, join(first.folder, part), {
      recursive: true,
      filter: (source) => !source.replaceAll('\\', '/').startsWith('public/archive'),
    })
  }
  await checkoutIn(root).git('init', '--quiet', '--bare', '--initial-branch=main', remote)
  await first.git('init', '--quiet', '--initial-branch=main')
  await first.git('add', '--all')
  await first.git(...asSomebody, 'commit', '--quiet', '-m', 'Start')
  await first.git('remote', 'add', 'origin', remote)
  await first.git('push', '--quiet', 'origin', 'main')
  // Not committed, as for everybody; npm ci would put it there.
  linkPackages(first)
  let clones = 0
  return {
    first,
    clone: async () => {
      clones += 1
      const folder = join(root, `clone-${clones}`)
      await first.git('clone', '--quiet', '--depth', '1', `file://${remote}`, folder)
      const clone = checkoutIn(folder)
      linkPackages(clone)
      return clone
    },
  }
}

export const asSomebody = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org']

function linkPackages({ folder }: Checkout): void {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

function checkoutIn(folder: string): Checkout {
  const run: Checkout['run'] = (command, env = {}) =>
    new Promise((done) => {
      execFile(
        'bash',
        ['-e', '-o', 'pipefail', '-c', command],
        { cwd: folder, env: { ...bare(), ...env }, maxBuffer: 1e8 },
        (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), said: stdout + stderr }),
      )
    })
  const git: Checkout['git'] = (...words) =>
    new Promise((done, fail) => {
      execFile('git', words, { cwd: folder, env: bare() }, (error, stdout, stderr) =>
        error ? fail(new Error(`git ${words.join(' ')}: ${stderr}`)) : done(stdout.trim()),
      )
    })
  return { folder, run, git }
}

/** This process's environment without what a test run, a workflow or a reader's own git adds to it. */
function bare(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(?:NODE_ENV|VITEST|GITHUB_|GIT_|NONMUN_|OPENAI_|npm_)/.test(entry[0]),
  )
  return { ...Object.fromEntries(kept), GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' }
}
