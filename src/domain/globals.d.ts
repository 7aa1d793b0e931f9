/**
 * What both browsers and Node have beyond the language itself. Kept as small as the domain's
 * needs, so that nothing else of the DOM or of Node compiles in this folder.
 */
declare class URLSearchParams {
  constructor(query: string)
  get(name: string): string | null
  getAll(name: string): string[]
}

declare function decodeURIComponent(part: string): string
declare function encodeURIComponent(part: string): string

declare class URL {
  static canParse(url: string): boolean
  constructor(url: string)
  readonly href: string
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
  readonly username: string
  readonly password: string
}
