import type { View } from '#domain/view.ts'

export interface AfterwardsProps {
  readonly view: View
}

/** What the page needs only once it stands; each part brings its own code and words. */
export function Afterwards(_: AfterwardsProps) {
  return null
}
