import { useEffect, useState } from 'react'

import type * as engineModule from './engine.ts'

export type Engine = typeof engineModule

let loaded: Engine | null = null
let loading: Promise<Engine | null> | null = null

function loadEngine(): Promise<Engine | null> {
  loading ??= import('./engine.ts').then(
    (engine) => (loaded = engine),
    () => {
      // Offline, perhaps: the next abstract asks again.
      loading = null
      return null
    },
  )
  return loading
}

export interface EngineState {
  readonly engine: Engine | null
  /** It was asked for and could not be had. */
  readonly failed: boolean
}

/** Fetches what needs the glossary, once it is wanted. */
export function useEngine(wanted: boolean): EngineState {
  const [state, setState] = useState<EngineState>({ engine: loaded, failed: false })
  useEffect(() => {
    if (!wanted || state.engine) return undefined
    let isCurrent = true
    const load = async () => {
      const engine = await loadEngine()
      if (isCurrent) setState({ engine, failed: engine === null })
    }
    void load()
    return () => {
      isCurrent = false
    }
  }, [wanted, state.engine])
  return state
}
