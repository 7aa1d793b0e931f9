import { lazy, Suspense, type ReactNode } from 'react'

import { parseTex } from '#domain/tex/parse-tex.ts'
import type { TexNode, TexStyle } from '#domain/tex/tex-node.ts'

import { TexSource } from './tex-source.tsx'

// Where the engine cannot be fetched, formulas stay readable as they were typed.
const TexMath = lazy(() =>
  import('./tex-math.tsx').then(
    (module) => ({ default: module.TexMath }),
    () => ({ default: TexSource }),
  ),
)

export interface TypesetTextProps {
  readonly text: string
  /** False inside a link, where another link may not stand. */
  readonly links: boolean
}

/** Text with its TeX typeset. Everything else in it is plain text. */
export function TypesetText({ text, links }: TypesetTextProps) {
  return <>{renderNodes(parseTex(text), links)}</>
}

function renderNodes(nodes: readonly TexNode[], links: boolean): ReactNode {
  return nodes.map((node, index) => (
    // Nodes have no identity but their place, and no state.
    <TexPiece key={index} node={node} links={links} />
  ))
}

function TexPiece({ node, links }: { readonly node: TexNode; readonly links: boolean }) {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'styled':
      return renderStyled(node.style, renderNodes(node.children, links))
    case 'sub':
      return <sub>{renderNodes(node.children, links)}</sub>
    case 'sup':
      return <sup>{renderNodes(node.children, links)}</sup>
    case 'link':
      return links ? (
        <a
          className="underline decoration-1 underline-offset-2 wrap-anywhere"
          href={node.href}
          rel="noopener noreferrer"
        >
          {renderNodes(node.children, links)}
        </a>
      ) : (
        <span>{renderNodes(node.children, links)}</span>
      )
    case 'math':
      return (
        <Suspense fallback={<TexSource source={node.source} />}>
          <TexMath source={node.source} />
        </Suspense>
      )
  }
}

function renderStyled(style: TexStyle, children: ReactNode): ReactNode {
  switch (style) {
    case 'italic':
      // Korean has no italics.
      return <em className="[&:lang(ko)]:font-medium [&:lang(ko)]:not-italic">{children}</em>
    case 'bold':
      return <strong>{children}</strong>
    case 'mono':
      return <code className="font-mono text-[0.9em] leading-none">{children}</code>
    case 'smallcaps':
      return <span className="[font-variant-caps:small-caps]">{children}</span>
    case 'underline':
      return <span className="underline">{children}</span>
  }
}
