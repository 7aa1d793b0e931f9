import { afterEach, beforeEach, vi } from 'vitest'

/**
 * An unexpected error or warning fails the test in which it was written. A test that expects one
 * says so with a spy of its own: `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
let noise: string[] = []

beforeEach(() => {
  noise = []
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      noise.push(`console.${level}: ${parts.map(String).join(' ')}`)
    })
  }
})

afterEach(() => {
  vi.restoreAllMocks()
  if (noise.length > 0) throw new Error(`Written to the console unexpectedly:\n${noise.join('\n')}`)
})
