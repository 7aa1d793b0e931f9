/**
 * The language model that the reader has named: its address, its name and a key where it needs one.
 * Kept in this browser alone. Storage may be blocked, full or wiped; nothing stored is trusted.
 */
import * as v from 'valibot'

const ownModelSchema = v.object({
  /** An OpenAI-compatible address with `/v1`, without a slash at its end. */
  address: v.pipe(v.string(), v.maxLength(500)),
  model: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  key: v.pipe(v.string(), v.maxLength(500)),
})

export type OwnModel = v.InferOutput<typeof ownModelSchema>

const storageKey = 'nonmun.ownModel'

let current: OwnModel | null | undefined
const listeners = new Set<() => void>()

/** The model that was named, null where none was; the same object until it changes. */
export function readOwnModel(): OwnModel | null {
  if (current === undefined) current = fromStorage()
  return current
}

/** Names a model, or with null forgets it, in the other tabs too. False where it lasts for this visit only. */
export function changeOwnModel(model: OwnModel | null): boolean {
  current = model
  const isKept = attempt(() => {
    if (model) localStorage.setItem(storageKey, JSON.stringify(model))
    else localStorage.removeItem(storageKey)
  })
  for (const listener of listeners) listener()
  return isKept
}

export function subscribeToOwnModel(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && event.key !== storageKey) return
    current = undefined
    listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

/**
 * The address as requests are made to it, or null: https, or plain http, which the page's policy
 * allows for this machine. Without user name, query and fragment: these could carry a secret away.
 */
export function parseModelAddress(text: string): string | null {
  const line = text.trim()
  if (!URL.canParse(line)) return null
  const { protocol, username, password, search, hash, origin, pathname } = new URL(line)
  const isPlain = username + password + search + hash === ''
  if (!isPlain || !['https:', 'http:'].includes(protocol)) return null
  return origin + pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

function fromStorage(): OwnModel | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null')
    const { success, output } = v.safeParse(ownModelSchema, stored)
    return success && parseModelAddress(output.address) === output.address ? output : null
  } catch {
    return null
  }
}
