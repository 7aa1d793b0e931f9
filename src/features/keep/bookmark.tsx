/** A ribbon: filled where the paper is saved. */
export function Bookmark({ filled }: { readonly filled: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="me-1 size-4 shrink-0"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <path d="M5.5 3h9v14L10 13.2 5.5 17z" />
    </svg>
  )
}
