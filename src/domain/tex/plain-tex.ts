import { parseTex } from './parse-tex.ts'
import type { TexNode } from './tex-node.ts'

/**
 * The text without its markup, for document titles, accessible names and sorting: scripts as
 * `π_0` and `10^3`, every space an ordinary one.
 */
export function plainTex(text: string): string {
  return parseTex(text).map(plainNode).join('').replace(/\s/g, ' ')
}

function plainNode(node: TexNode): string {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'math':
      return plainTex(node.source)
    case 'sub':
      return `_${node.children.map(plainNode).join('')}`
    case 'sup':
      return `^${node.children.map(plainNode).join('')}`
    default:
      return node.children.map(plainNode).join('')
  }
}
