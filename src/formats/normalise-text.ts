// Zero-width characters, soft hyphens and the controls that turn the direction of text.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
// A control character inside a string is a syntax error in JSON; a blank is not.
// eslint-disable-next-line no-control-regex
const controls = /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g

/** Puts line ends and a leading byte order mark right: all that may happen before code pages are judged. */
export function normaliseLineEnds(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

/**
 * NFC, without zero-width and control characters. Only after code pages were judged: in text read
 * with the wrong one, these characters are bytes of other letters.
 */
export function normaliseCharacters(text: string): string {
  return text
    .replaceAll('\u0000', '')
    .replace(controls, ' ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(invisible, '')
    .normalize('NFC')
}
