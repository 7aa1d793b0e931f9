/**
 * The way back: served in place of the service worker, it ends it and forgets all that was kept.
 * `NONMUN_OFFLINE=off npm run build` writes it.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => {
  event.waitUntil(leave())
})

async function leave(): Promise<void> {
  const names = await caches.keys()
  const own = names.filter(
    (name) => name.startsWith('nonmun-') || name.endsWith(self.registration.scope),
  )
  await Promise.all(own.map((name) => caches.delete(name)))
  await self.registration.unregister()
}
