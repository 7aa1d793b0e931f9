/**
 * Keeps the page and what was read in it for times without a connection. A new version waits until
 * the reader asks for it. Huggingface.co and other hosts are left alone.
 */
import { ExpirationPlugin } from 'workbox-expiration'
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  type PrecacheEntry,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, type Strategy } from 'workbox-strategies'

import { isKeepable, isPage, type Keeping, keepingOf, mostKept, networkSeconds } from './keeping.ts'

declare const self: ServiceWorkerGlobalScope & {
  /** The files of the page itself; the build puts them here (src/build/service-worker.ts). */
  readonly __WB_MANIFEST: PrecacheEntry[]
}

const base = new URL(self.registration.scope)

function optionsOf(keeping: Keeping) {
  return {
    cacheName: `nonmun-${keeping}`,
    plugins: [
      {
        cacheWillUpdate: ({ response }: { response: Response }) => {
          const { status, type, headers } = response
          const isGood = isKeepable({ status, type, contentType: headers.get('Content-Type') })
          return Promise.resolve(isGood ? response : null)
        },
      },
      new ExpirationPlugin({ maxEntries: mostKept[keeping], purgeOnQuotaError: true }),
    ],
  }
}

const strategies: Readonly<Record<Keeping, Strategy>> = {
  asset: new CacheFirst(optionsOf('asset')),
  search: new CacheFirst(optionsOf('search')),
  archive: new NetworkFirst({
    ...optionsOf('archive'),
    networkTimeoutSeconds: networkSeconds,
  }),
}

/** The path below the site's base, null for an address outside of it. */
function pathOf({ origin, pathname }: URL): string | null {
  return origin === base.origin && pathname.startsWith(base.pathname)
    ? pathname.slice(base.pathname.length)
    : null
}

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false })
cleanupOutdatedCaches()

const shell = createHandlerBoundToURL('index.html')
registerRoute(
  new NavigationRoute((options) => {
    const path = pathOf(new URL(options.request.url))
    return path !== null && isPage(path) ? shell(options) : fetch(options.request)
  }),
)
for (const [keeping, strategy] of Object.entries(strategies)) {
  registerRoute(({ url }) => {
    const path = pathOf(url)
    return path !== null && keepingOf(path) === keeping
  }, strategy)
}

self.addEventListener('activate', (event) => {
  // The visit that brought this worker is kept too, not only the next.
  event.waitUntil(self.clients.claim())
})
self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})
