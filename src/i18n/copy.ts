import type { en } from './locales/en.ts'
import type { intakeEn } from './locales/intake-en.ts'

/**
 * The shape every language's copy must have: the English keys, less the plural forms that a
 * language such as Korean does not have.
 */
type Shape<T> = {
  readonly [Key in keyof T as Key extends `${string}_one` ? never : Key]: T[Key] extends string
    ? string
    : Shape<T[Key]>
}

export type Copy = Shape<typeof en>
export type IntakeCopy = Shape<typeof intakeEn>
