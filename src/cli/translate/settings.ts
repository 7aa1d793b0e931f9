import { secretsIn } from './redact.ts'

/** Where a language model is asked, and by what name. */
export interface ModelSettings {
  readonly provider: 'openai' | 'google'
  readonly model: string
  /** Null for the provider's own. */
  readonly baseUrl: string | null
  /** Null for a server that needs none, such as one on the same machine. */
  readonly key: string | null
}

export type Environment = Readonly<Record<string, string | undefined>>

export interface ModelOptions {
  readonly model?: string | undefined
  readonly baseUrl?: string | undefined
}

const openAi = 'https://api.openai.com/v1'

/**
 * The model that flags and environment variables name, flags first; a text that says what is
 * lacking where they name none. `google:` or `openai:` before a name settles whose it is; without
 * it, an address makes it an OpenAI-compatible server's, and `gemini…` is Google's.
 */
export function modelSettings(options: ModelOptions, env: Environment): ModelSettings | string {
  const named = options.model ?? given(env, 'NONMUN_MODEL')
  if (!named) return 'No model is named. Give --model <name>, or set NONMUN_MODEL.'
  const openAiUrl = options.baseUrl ?? given(env, 'OPENAI_BASE_URL')
  if (openAiUrl !== null && !isWebAddress(openAiUrl)) {
    return '--base-url (OPENAI_BASE_URL) is to be an http or https address.'
  }
  const { provider, model } = split(named, openAiUrl)
  return provider === 'google'
    ? googleSettings(model, options.baseUrl ?? null, env)
    : openAiSettings(model, openAiUrl, env)
}

function split(named: string, baseUrl: string | null): Pick<ModelSettings, 'provider' | 'model'> {
  const provider = (['google', 'openai'] as const).find((one) => named.startsWith(`${one}:`))
  if (provider) return { provider, model: named.slice(provider.length + 1) }
  const isGoogle = baseUrl === null && named.startsWith('gemini')
  return { provider: isGoogle ? 'google' : 'openai', model: named }
}

function googleSettings(
  model: string,
  baseUrl: string | null,
  env: Environment,
): ModelSettings | string {
  const key = given(env, 'GOOGLE_GENERATIVE_AI_API_KEY')
  if (!key) return `${model} is Google's. Set GOOGLE_GENERATIVE_AI_API_KEY.`
  return { provider: 'google', model, baseUrl, key }
}

function openAiSettings(
  model: string,
  baseUrl: string | null,
  env: Environment,
): ModelSettings | string {
  const key = given(env, 'OPENAI_API_KEY')
  if (baseUrl === null && key === null) {
    return 'No server is named. Set OPENAI_API_KEY, or --base-url (OPENAI_BASE_URL) to a server that needs no key, such as http://127.0.0.1:11434/v1.'
  }
  return { provider: 'openai', model, baseUrl: (baseUrl ?? openAi).replace(/\/+$/, ''), key }
}

function given(env: Environment, name: string): string | null {
  return env[name]?.trim() || null
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)
}

/** What must stand in no message: the key, and a name and password in the address. */
export function secretsOf({ key, baseUrl }: ModelSettings): readonly string[] {
  return [...(key === null ? [] : [key]), ...(baseUrl === null ? [] : secretsIn(baseUrl))]
}
