export type TexStyle = 'italic' | 'bold' | 'mono' | 'smallcaps' | 'underline'

/** A piece of a typeset text. `math` is what needs a TeX engine; its source has no delimiters. */
export type TexNode =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'styled'
      readonly style: TexStyle
      readonly children: readonly TexNode[]
    }
  | { readonly kind: 'sub' | 'sup'; readonly children: readonly TexNode[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly TexNode[] }
  | { readonly kind: 'math'; readonly source: string; readonly display: false }

/** Appends text, if there is any. */
export function pushText(nodes: TexNode[], text: string): void {
  if (text !== '') nodes.push({ kind: 'text', text })
}

/** The nodes with neighbouring text joined. Once for a list: a text that grows by pieces is slow to look at. */
export function joinText(nodes: readonly TexNode[]): TexNode[] {
  const joined: TexNode[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + node.text }
    } else joined.push(node)
  }
  return joined
}
