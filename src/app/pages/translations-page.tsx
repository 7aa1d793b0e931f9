import type { PlainView } from '#domain/view.ts'

export function TranslationsPage({ view }: { readonly view: PlainView }) {
  return <main id="main">{view.page}</main>
}
