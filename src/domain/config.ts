import * as v from 'valibot'

/** Plain http is for a server on the same machine, such as one that tests start. */
function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || ['127.0.0.1', 'localhost'].includes(hostname)
}

function addressIn(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

const folder = v.pipe(
  v.string(),
  v.check(
    (text) => isFolderOfSite(text) || isAddressOfFolder(text),
    'a folder of the site such as "archive/", or an https address; with a slash at its end',
  ),
)

const server = v.pipe(
  v.string(),
  v.check((text) => {
    const url = addressIn(text)
    return url !== null && isSecure(url) && url.href === `${text}/`
  }, 'an https address without a path, such as "https://huggingface.co"'),
)

function isFolderOfSite(text: string): boolean {
  return /^(?:[\w-]+\/)+$/.test(text)
}

function isAddressOfFolder(text: string): boolean {
  const url = addressIn(text)
  return url !== null && isSecure(url) && url.href === text && url.pathname.endsWith('/')
}

/** What whoever runs a site may choose in `public/config.json`; whatever is left out is the default. */
export const configFile = v.strictObject({
  version: v.optional(v.literal(1), 1),
  /** Where the archive lies: a folder of the site, or an address elsewhere. */
  archive: v.optional(folder, 'archive/'),
  /**
   * Whether the page asks Hugging Face by itself for what the archive lacks. Where it does not, an
   * abstract still comes from there when the reader wants it.
   */
  live: v.optional(v.boolean(), true),
  /** The server that answers for Hugging Face's API. */
  api: v.optional(server, 'https://huggingface.co'),
  /** Servers besides this machine on which readers may have a language model of their own. */
  connect: v.optional(v.pipe(v.array(server), v.maxLength(20)), []),
})

export type Config = v.InferOutput<typeof configFile>

export interface ConfigReading {
  readonly config: Config | null
  /** One line for each thing that is wrong, in English: whoever builds a site reads it. */
  readonly problems: readonly string[]
}

/** Reads the settings of a site; `undefined` (no file) gives the defaults. */
export function readConfig(input: unknown): ConfigReading {
  const result = v.safeParse(configFile, input ?? {})
  if (result.success) return { config: result.output, problems: [] }
  return { config: null, problems: result.issues.map(problemOf) }
}

function problemOf(found: v.InferIssue<typeof configFile>): string {
  const path = v.getDotPath(found) ?? ''
  if (found.type === 'strict_object' && path !== '') {
    return `"${path}" is no setting; there are: ${Object.keys(configFile.entries).join(', ')}`
  }
  const expected = found.type === 'check' ? found.message : found.expected
  return `${path === '' ? 'the file' : path}: expected ${expected ?? 'another value'}, found ${found.received}`
}
