import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import * as v from 'valibot'

/** What a request asks for, read back from its prompt. */
export interface Asked {
  /** Counted from 0 over all requests that reached the model. */
  readonly index: number
  readonly title: string
  readonly sentences: readonly string[]
  /** The parts of the answer that are asked for. */
  readonly parts: readonly string[]
  readonly prompt: string
  /** `json_schema`, `json_object` or none. */
  readonly format: string | null
  readonly key: string | null
}

export type Answer = Readonly<Record<string, unknown>>

/** What the server does with one request, in place of an honest answer. */
export type Behaviour =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'text'; readonly text: string; readonly finish?: 'stop' | 'length' }
  | {
      readonly kind: 'status'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly message?: string
      readonly code?: string
    }
  | { readonly kind: 'hang' | 'cut body' | 'html' }

export interface Model {
  /** The honest answer, with all parts; those that are not asked for are left out. */
  readonly knows: (asked: Asked) => Answer
  /** What is done instead; null for the honest answer. */
  readonly does?: (asked: Asked, honest: Answer) => Behaviour | null
  /** Requests without this key are refused with 401. */
  readonly key?: string
  /** Like a server that knows no JSON Schema: refuses one with 400. */
  readonly refusesSchema?: boolean
  /** False for a server that does not say how many tokens it took. */
  readonly counts?: boolean
}

export interface LanguageModelServer {
  /** With `/v1`. */
  readonly url: string
  /** Every request that reached the model, in order. */
  readonly asked: readonly Asked[]
  readonly close: () => Promise<void>
}

const chatRequest = v.object({
  model: v.string(),
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
  stream: v.optional(v.literal(false)),
  response_format: v.optional(v.object({ type: v.string() })),
})

/** A server on the loopback that follows OpenAI's chat-completions protocol, without streaming. */
export async function languageModelServer(model: Model): Promise<LanguageModelServer> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    void handle(model, asked, request, response)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/v1`,
    asked,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function handle(
  model: Model,
  log: Asked[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const key = keyOf(request)
  const read = v.safeParse(chatRequest, await bodyOf(request))
  const fault = faultOf(model, request, key, read.success ? read.output : null)
  if (fault || !read.success) sendError(response, fault ?? badBody)
  else say(model, log, { ...read.output, key }, response)
}

function say(
  { knows, does = () => null, counts = true }: Model,
  log: Asked[],
  chat: v.InferOutput<typeof chatRequest> & { readonly key: string | null },
  response: ServerResponse,
): void {
  const texts = chat.messages.map(({ content }) => content)
  const asks = readPrompt(texts.at(-1) ?? '')
  const format = chat.response_format?.type ?? null
  const one = { index: log.length, ...asks, format, key: chat.key }
  log.push(one)
  const honest = only(knows(one), one.parts)
  const behaviour = does(one, honest) ?? { kind: 'answer', answer: honest }
  behave(response, behaviour, { name: chat.model, prompt: texts.join('\n'), counts })
}

function keyOf({ headers }: IncomingMessage): string | null {
  return /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? null
}

interface ProtocolError {
  readonly status: number
  readonly message: string
  readonly code?: string
  readonly headers?: Readonly<Record<string, string>>
}

const badBody = { status: 400, message: 'We could not parse the JSON body of your request.' }

/** What the server refuses before the model sees it; null for nothing. */
function faultOf(
  model: Model,
  { method, url }: IncomingMessage,
  key: string | null,
  body: v.InferOutput<typeof chatRequest> | null,
): ProtocolError | null {
  if (method !== 'POST' || url !== '/v1/chat/completions') {
    return { status: 404, message: `Invalid URL (${method} ${url})` }
  }
  if (model.key !== undefined && key !== model.key) {
    // As the real one does, which quotes a part of the key.
    const shown = key === null ? '' : `${key.slice(0, 6)}***${key.slice(-4)}`
    return {
      status: 401,
      message: `Incorrect API key provided: ${shown}.`,
      code: 'invalid_api_key',
    }
  }
  const isRefused = model.refusesSchema && body?.response_format?.type === 'json_schema'
  return isRefused ? { status: 400, message: 'response_format json_schema is not supported' } : null
}

function behave(
  response: ServerResponse,
  behaviour: Behaviour,
  chat: { readonly name: string; readonly prompt: string; readonly counts: boolean },
): void {
  switch (behaviour.kind) {
    case 'hang':
      return
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Welcome</p>')
      return
    case 'status':
      sendError(response, { message: `Error ${behaviour.status}`, ...behaviour })
      return
    case 'cut body': {
      const body = completion('{"title": "', 'stop', chat)
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      response.write(body.slice(0, body.length / 2), () => response.destroy())
      return
    }
    case 'answer':
      send(response, 200, completion(JSON.stringify(behaviour.answer), 'stop', chat))
      return
    case 'text':
      send(response, 200, completion(behaviour.text, behaviour.finish ?? 'stop', chat))
  }
}

function completion(
  content: string,
  finish: string,
  {
    name,
    prompt,
    counts,
  }: { readonly name: string; readonly prompt: string; readonly counts: boolean },
): string {
  const [read, written] = [Math.ceil(prompt.length / 4), Math.ceil(content.length / 2)]
  const usage = { prompt_tokens: read, completion_tokens: written, total_tokens: read + written }
  return JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_768_000_000,
    model: name,
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    ...(counts ? { usage } : {}),
  })
}

function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
}

function sendError(
  response: ServerResponse,
  {
    status,
    message,
    code = null,
    headers = {},
  }: Omit<ProtocolError, 'code'> & { readonly code?: string | null },
): void {
  const body = { error: { message, type: 'invalid_request_error', param: null, code } }
  send(response, status, JSON.stringify(body), headers)
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readPrompt(prompt: string): Pick<Asked, 'title' | 'sentences' | 'parts' | 'prompt'> {
  const sections = [...prompt.matchAll(/^<<< (.+)\n([\s\S]*?)\n>>>$/gm)]
  const section = (name: string) => sections.find(([, title]) => title === name)?.[2] ?? ''
  const lines = section('Abstract').split('\n')
  const form: unknown = JSON.parse(section('Form of the answer'))
  return {
    prompt,
    title: section('Title'),
    sentences: lines.map((line) => line.replace(/^\d+\. /, '')).filter((line) => line !== ''),
    parts: Object.keys(Object(form)),
  }
}

function only(answer: Answer, parts: readonly string[]): Answer {
  return Object.fromEntries(Object.entries(answer).filter(([part]) => parts.includes(part)))
}
