import { useMemo, useState } from 'react'
import { encode } from 'uqr'

import type { KeptPaper } from '#domain/library/library.ts'
import { mostInLink, writeListLink } from '#domain/library/list-link.ts'
import { useWords } from '#i18n/use-words.ts'

export interface ListToPhoneProps {
  readonly papers: readonly KeptPaper[]
  readonly tag: string
  /** The address of the page that reads the link, without what stands behind `#`. */
  readonly address: string
}

/** A link that carries a small list, and its QR code, for the phone's camera. */
export function ListToPhone({ papers, tag, address }: ListToPhoneProps) {
  const say = useWords('keep')
  const [copied, setCopied] = useState(false)
  const link = address + writeListLink({ ids: papers.map(({ id }) => id), tag })
  const code = useMemo(() => encode(link, { border: 2 }), [link])
  const squares = code.data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  )
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link)
      setCopied(true)
    } catch {
      // Not allowed here: the link below can be selected by hand.
    }
  }
  return (
    <div className="flex flex-wrap items-start gap-5">
      <svg
        viewBox={`0 0 ${code.size} ${code.size}`}
        role="img"
        aria-label={say('phone.code', { count: Math.min(papers.length, mostInLink) })}
        className="size-56 bg-white"
        shapeRendering="crispEdges"
      >
        <path d={squares.join('')} fill="#000" />
      </svg>
      <div className="min-w-0 flex-1 basis-64 text-sm text-soft">
        <p>{say('phone.how')}</p>
        {papers.length > mostInLink && <p>{say('phone.cut', { count: mostInLink })}</p>}
        <p className="mt-2 break-all text-ink">{link}</p>
        <button type="button" className="pill-button mt-3" onClick={() => void copy()}>
          {copied ? say('phone.copied') : say('phone.copy')}
        </button>
      </div>
    </div>
  )
}
