import { useEffect } from 'react'

import { citationMetaOf } from '#domain/citation/citation-meta.ts'
import type { Citable } from '#domain/citation/csl.ts'

/** What reference managers read from the head of a paper's page; React moves it there. */
export function CitationMeta({ paper }: { readonly paper: Citable }) {
  return (
    <>
      {citationMetaOf(paper).map(([name, content], index) => (
        // Authors may have one name.
        // oxlint-disable-next-line react/no-array-index-key
        <meta key={`${paper.id} ${index}`} name={name} content={content} />
      ))}
      <Telling key={paper.id} />
    </>
  )
}

/** Zotero looks at a page once it has loaded, and again when it is told to. */
function Telling() {
  useEffect(() => {
    document.dispatchEvent(new Event('ZoteroItemUpdated', { bubbles: true, cancelable: true }))
  }, [])
  return null
}
