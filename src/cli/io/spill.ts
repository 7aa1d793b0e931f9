import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Paper } from '#domain/paper.ts'

/** Papers put aside on disk under a key, so that memory holds one key's papers at a time. */
export interface Spill {
  readonly append: (key: string, papers: Iterable<Paper>) => void
  readonly read: (key: string) => Paper[]
  readonly close: () => void
}

/** A spill in a folder of its own below `parent`, which `close` removes. */
export function openSpill(parent = tmpdir()): Spill {
  let folder: string | null = null
  const fileOf = (key: string) => {
    folder ??= mkdtempSync(join(parent, 'nonmun-'))
    return join(folder, `${key}.jsonl`)
  }
  return {
    append: (key, papers) => {
      const lines = Array.from(papers, (paper) => `${JSON.stringify(paper)}\n`)
      appendFileSync(fileOf(key), lines.join(''))
    },
    read: (key) => {
      if (folder === null || !existsSync(fileOf(key))) return []
      const lines = readFileSync(fileOf(key), 'utf8').split('\n')
      return lines.flatMap((line): Paper[] => (line === '' ? [] : [spilled(line)]))
    },
    close: () => {
      if (folder !== null) rmSync(folder, { recursive: true, force: true })
    },
  }
}

function spilled(line: string): Paper {
  const value: unknown = JSON.parse(line)
  if (isPaper(value)) return value
  throw new Error('A temporary file was changed while the program ran.')
}

// Written by this process moments ago: enough to notice a file that is not ours.
function isPaper(value: unknown): value is Paper {
  return typeof value === 'object' && value !== null && 'id' in value && 'editions' in value
}
