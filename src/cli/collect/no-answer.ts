/** A request to which no answer came that can be used; the message says why, for people. */
export class NoAnswer extends Error {
  /** `again`: another try may help; `never`: none will before something else changes. */
  readonly remedy: 'again' | 'never'
  /** How long the server asked to be left alone, in milliseconds; null where it did not say. */
  readonly wait: number | null

  constructor(message: string, remedy: NoAnswer['remedy'], wait: number | null = null) {
    super(message)
    this.remedy = remedy
    this.wait = wait
  }
}
