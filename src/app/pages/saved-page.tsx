import type { PlainView } from '#domain/view.ts'

export function SavedPage({ view }: { readonly view: PlainView }) {
  return <main id="main">{view.page}</main>
}
