import { parseTex } from '#domain/tex/parse-tex.ts'
import type { TexNode } from '#domain/tex/tex-node.ts'

const tags = { italic: 'i', bold: 'b', mono: 'm', smallcaps: 'c', underline: 'u' } as const

/** Nodes as one line, so that a case can be read: `<b>words</b>`, `10<sup>3</sup>`, `[math \frac12]`. */
function inShort(nodes: readonly TexNode[]): string {
  return nodes
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text
        case 'math':
          return `[math ${node.source}]`
        case 'link':
          return `<a ${node.href}>${inShort(node.children)}</a>`
        case 'styled':
          return `<${tags[node.style]}>${inShort(node.children)}</${tags[node.style]}>`
        default:
          return `<${node.kind}>${inShort(node.children)}</${node.kind}>`
      }
    })
    .join('')
}

/** What the parser reads in a text, in short. */
export function read(text: string): string {
  return inShort(parseTex(text))
}
