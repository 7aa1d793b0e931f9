import { useState } from 'react'

export interface PictureProps {
  readonly src: string
  /** Empty where the words beside it say the same. */
  readonly alt: string
  /** The first view's own picture is fetched before others. */
  readonly eager?: boolean
  readonly className?: string
}

/** A picture from elsewhere in a box of fixed shape; where it cannot be had, the box stays plain. */
export function Picture({ src, alt, eager = false, className = '' }: PictureProps) {
  const [failed, setFailed] = useState(false)
  return (
    <div className={`overflow-hidden border border-line bg-wash ${className}`}>
      {!failed && (
        <img
          src={src}
          alt={alt}
          width={1200}
          height={648}
          loading={eager ? 'eager' : 'lazy'}
          fetchPriority={eager ? 'high' : 'auto'}
          decoding="async"
          referrerPolicy="no-referrer"
          onError={() => setFailed(true)}
          className="size-full object-cover"
        />
      )}
    </div>
  )
}
