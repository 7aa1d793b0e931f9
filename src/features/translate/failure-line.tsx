import { useWords } from '#i18n/use-words.ts'
import type { Failure } from './failure.ts'

/** Why a translation did not come, and what may help. */
export function FailureLine({ failure }: { readonly failure: Failure }) {
  const say = useWords('reading')
  const words =
    failure.of === 'source'
      ? say('translate.sourceFailed')
      : failure.of === 'browser'
        ? say(`browserFailure.${failure.kind}`)
        : say(`modelFailure.${failure.kind}`)
  return (
    <p role="alert" className="mb-2 max-w-[38rem] text-sm">
      {words}
    </p>
  )
}
