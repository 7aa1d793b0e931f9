declare global {
  interface ImportMetaEnv {
    /** False where the site was built with `NONMUN_OFFLINE=off`. */
    readonly NONMUN_OFFLINE: boolean
  }
}

/** What the reader should hear of the copy that is kept for times without a connection. */
export type OfflineNews =
  /** A newer version of the page is there; `reload` changes to it. */
  | { readonly kind: 'new-version'; readonly reload: () => void }
  /** There is no connection, and what is shown comes from what was kept. */
  | { readonly kind: 'offline' }

/** Null: there is a connection again. */
type Tell = (news: OfflineNews | null) => void

/** A page may stay open for weeks: on its return it looks for a newer version, at most this often. */
const lookAgainMs = 60 * 60_000

/**
 * Registers the service worker, which keeps the page and what is read in it, and tells of a newer
 * version and of a lost connection. Does nothing where there are no service workers (an address
 * without https, a private window of some browsers). Never reloads by itself.
 */
export function keepOffline(tell: Tell, signal: AbortSignal): void {
  // Typed as if it were always there.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!container || !import.meta.env.PROD) return
  if (!import.meta.env.NONMUN_OFFLINE) {
    void leave(container)
    return
  }
  tellOfConnection(container, tell, signal)
  tellOfOtherTabs(container, tell, signal)
  register(container, tell, signal).catch(() => {
    // The page works as well without: storage is full or blocked, or the host has no sw.js.
  })
}

async function register(
  container: ServiceWorkerContainer,
  tell: Tell,
  signal: AbortSignal,
): Promise<void> {
  const base = import.meta.env.BASE_URL
  const registration = await container.register(addressOf(`${base}sw.js`), {
    scope: base,
    updateViaCache: 'none',
  })
  const tellOf = (worker: ServiceWorker | null) => {
    if (worker?.state !== 'installed' || !container.controller) return
    tell({ kind: 'new-version', reload: () => changeTo(worker, container) })
  }
  tellOf(registration.waiting)
  const onFound = () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => tellOf(worker), { signal })
  }
  onFound()
  registration.addEventListener('updatefound', onFound, { signal })
  lookAgain(registration, signal)
}

let policy: { readonly createScriptURL: (address: string) => string } | undefined

/** The policy that the page's Content-Security-Policy names: it lets this one address through. */
function addressOf(address: string): string {
  policy ??= window.trustedTypes?.createPolicy('nonmun-service-worker', {
    createScriptURL: (given) => {
      if (given === `${import.meta.env.BASE_URL}sw.js`) return given
      throw new TypeError(`not the address of the service worker: ${given}`)
    },
  })
  return policy?.createScriptURL(address) ?? address
}

function changeTo(worker: ServiceWorker, container: ServiceWorkerContainer): void {
  container.addEventListener('controllerchange', () => location.reload(), { once: true })
  // A worker has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  worker.postMessage({ type: 'SKIP_WAITING' })
}

/**
 * The first worker takes over a page that is already there: it is given what this visit has fetched.
 * One that replaces another was wished for in some tab; the others are told, not reloaded.
 */
function tellOfOtherTabs(container: ServiceWorkerContainer, tell: Tell, signal: AbortSignal): void {
  let before = container.controller
  const onChange = () => {
    if (before) tell({ kind: 'new-version', reload: () => location.reload() })
    else {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      container.controller?.postMessage({
        type: 'CACHE_URLS',
        payload: { urlsToCache: fetchedSoFar() },
      })
    }
    before = container.controller
  }
  container.addEventListener('controllerchange', onChange, { signal })
}

function fetchedSoFar(): string[] {
  const site = new URL(import.meta.env.BASE_URL, location.href).href
  const names = performance.getEntriesByType('resource').map(({ name }) => name)
  return [...new Set(names)].filter((name) => /^(?:archive|assets)\//.test(name.replace(site, '')))
}

function tellOfConnection(
  container: ServiceWorkerContainer,
  tell: Tell,
  signal: AbortSignal,
): void {
  const onOffline = () => {
    if (container.controller) tell({ kind: 'offline' })
  }
  if (!navigator.onLine) onOffline()
  window.addEventListener('offline', onOffline, { signal })
  window.addEventListener('online', () => tell(null), { signal })
}

function lookAgain(registration: ServiceWorkerRegistration, signal: AbortSignal): void {
  let looked = performance.now()
  const onReturn = () => {
    if (document.hidden || performance.now() - looked < lookAgainMs) return
    looked = performance.now()
    // Without a connection there is nothing to find; the next return looks again.
    registration.update().catch(() => {})
  }
  document.addEventListener('visibilitychange', onReturn, { signal })
}

/** A site that no longer wants to be kept takes its service worker back. */
async function leave(container: ServiceWorkerContainer): Promise<void> {
  const registration = await container.getRegistration(import.meta.env.BASE_URL)
  await registration?.unregister()
}
