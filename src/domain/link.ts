/** Hosts from which pictures are shown; the Content-Security-Policy names the same ones. */
export const imageHosts = [
  'huggingface.co',
  'cdn-thumbnails.huggingface.co',
  'cdn-uploads.huggingface.co',
  'cdn-avatars.huggingface.co',
] as const

const codeHosts = ['github.com', 'gitlab.com', 'codeberg.org', 'bitbucket.org', 'gitee.com']

/**
 * The address in a string, or null. Checked after parsing, because `new URL` accepts
 * `javascript:`, strips leading spaces and reads `https://good@evil` as a user name.
 */
export function parseHttps(value: unknown, hosts?: readonly string[]): string | null {
  if (typeof value !== 'string' || value.length > 2000 || !URL.canParse(value)) return null
  const url = new URL(value)
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null
  if (hosts && !hosts.includes(url.hostname)) return null
  return url.href
}

export function parseImageLink(value: unknown): string | null {
  return parseHttps(value, imageHosts)
}

/** A repository: an owner and a name on a known host; a site's footer or front page is not code. */
export function parseCodeLink(value: unknown): string | null {
  const href = parseHttps(value, codeHosts)
  if (!href) return null
  const url = new URL(href)
  const [owner, name] = url.pathname.split('/').filter((part) => part !== '')
  return owner && name ? `https://${url.hostname}/${owner}/${name.replace(/\.git$/, '')}` : null
}

/** Hugging Face draws a card for every paper that it lists, at this address. */
export function thumbnailOf(id: string): string {
  return `https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/${id}.png`
}
