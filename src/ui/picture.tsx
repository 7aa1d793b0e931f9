import { useState } from 'react'

import { useAfterPaint } from './use-after-paint.ts'

export interface PictureProps {
  readonly src: string
  /** Empty where the words beside it say the same. */
  readonly alt: string
  readonly className?: string
}

/**
 * A picture from elsewhere in a box of fixed shape. The words come first: it is fetched once they
 * have been painted. Where it cannot be had, the box stays plain.
 */
export function Picture({ src, alt, className = '' }: PictureProps) {
  const [failed, setFailed] = useState<string | null>(null)
  const painted = useAfterPaint()
  return (
    <div className={`overflow-hidden border border-line bg-wash ${className}`}>
      {painted && failed !== src && (
        <img
          src={src}
          alt={alt}
          width={1200}
          height={648}
          loading="lazy"
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(src)}
          className="size-full object-cover"
        />
      )}
    </div>
  )
}
