import type { SearchView } from '#domain/view.ts'

export function SearchPage({ view }: { readonly view: SearchView }) {
  return <main id="main">{view.page}</main>
}
