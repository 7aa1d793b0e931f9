import { useEffect, useRef, useState } from 'react'

import { testOwnModel } from '#queries/own-model.ts'
import type { OwnModel } from '#store/own-model.ts'
import { type Failure, failureIn } from './failure.ts'

interface Tested {
  /** `odd`: it answers, but not with a Korean sentence. */
  readonly state: 'untested' | 'testing' | 'works' | 'odd' | 'failed'
  readonly answer: string | null
  readonly failure: Failure | null
}

const untested: Tested = { state: 'untested', answer: null, failure: null }

/** Asks a model for one sentence, and says what came of it; the newest question counts. */
export function useModelTest() {
  const [tested, setTested] = useState(untested)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const test = async (own: OwnModel): Promise<void> => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setTested({ ...untested, state: 'testing' })
    try {
      const answer = await testOwnModel(own, controller.signal)
      if (controller.signal.aborted) return
      setTested({ state: answer === null ? 'odd' : 'works', answer, failure: null })
    } catch (error) {
      if (controller.signal.aborted) return
      setTested({ state: 'failed', answer: null, failure: failureIn(error) })
    }
  }
  return { ...tested, test }
}
