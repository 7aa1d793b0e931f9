// What XML 1.0 has no way to write: controls, halves of a pair, and two code points that are none.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/** Text as HTML or XML writes it, in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
