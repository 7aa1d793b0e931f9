import { toLine } from '#domain/text.ts'

const longest = 300

/**
 * A message from outside, made fit for a terminal and a file: one line, of bounded length, without
 * secrets, and without words that begin like one (servers quote a part of a wrong key).
 */
export function redact(message: string, secrets: readonly string[]): string {
  const line = secrets.reduce((text, secret) => {
    const whole = text.replaceAll(secret, '•••')
    return secret.length < 8 ? whole : whole.replaceAll(wordFrom(secret), '•••')
  }, toLine(message))
  return line.length > longest ? `${line.slice(0, longest)}…` : line
}

function wordFrom(secret: string): RegExp {
  const start = secret.slice(0, 4).replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`)
  return new RegExp(`(?<![A-Za-z0-9])${start}[^\\s"',;]*`, 'g')
}

/** The name and the password in an address. */
export function secretsIn(address: string): readonly string[] {
  const { username, password } = new URL(address)
  return [username, password]
    .flatMap((part) => [part, decodeURIComponent(part)])
    .filter((part) => part !== '')
}
