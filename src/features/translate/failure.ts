import { TranslatorError, type TranslatorFailure } from '#queries/browser-translator.ts'
import { LoadError } from '#queries/fetch-json.ts'
import { OwnModelError, type OwnModelFailure } from '#queries/own-model.ts'

/** Why there is no translation; each has words of its own. */
export type Failure =
  | { readonly of: 'browser'; readonly kind: TranslatorFailure }
  | { readonly of: 'model'; readonly kind: OwnModelFailure }
  /** The English abstract could not be had. */
  | { readonly of: 'source' }

export function failureIn(error: unknown): Failure {
  if (error instanceof TranslatorError) return { of: 'browser', kind: error.kind }
  if (error instanceof OwnModelError) return { of: 'model', kind: error.kind }
  if (error instanceof LoadError) return { of: 'source' }
  return { of: 'browser', kind: 'failed' }
}
