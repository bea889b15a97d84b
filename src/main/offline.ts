/**
 * The service worker: the app starts without network, also years of releases later. It keeps the app's own files (some
 * from the start, the others from when they are first opened) and nothing else. What the hub answers is never kept here, because here it would lie in clear; the phone's sealed store
 * keeps it. A new release waits until the last page of the old one is closed or a page asks for it, so no page
 * misses a piece of its own.
 *
 * The build writes the list of files and the release in front of this file (vite.config.ts).
 */
declare const FILES: readonly string[]
declare const RELEASE: string
declare const self: ServiceWorkerGlobalScope

// The types of service workers clash with those of pages, so the few that are needed stand here.
type Lifetime = Event & { waitUntil(work: Promise<unknown>): void }
type Fetching = Lifetime & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type ServiceWorkerGlobalScope = {
  addEventListener(type: 'install' | 'activate' | 'message', listen: (event: Lifetime) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
}

const PREFIX = 'vereda-app-'
const CACHE = PREFIX + RELEASE
const FIRST = '/'
const PIECE = /^\/assets\// // Named by what is in them, so none is ever of another release.
const NOT_OURS = /^\/(api|public)([/.]|$)/

self.addEventListener('install', (event) => event.waitUntil(keepFiles()))
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))
self.addEventListener('message', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || NOT_OURS.test(pathname)) return
  event.respondWith(request.mode === 'navigate' ? answer(FIRST, request) : answer(pathname, request))
})

/** Whole or not at all: an app with a missing piece is worse than yesterday's. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.addAll(FILES.map((file) => new Request(file, { cache: 'reload' })))
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  )
  await self.clients.claim()
}

async function answer(path: string, request: Request): Promise<Response> {
  const kept = await caches.match(path, { cacheName: CACHE })
  if (kept) return kept
  const response = await fetch(request)
  if (response.ok && PIECE.test(path)) await keepPiece(path, response.clone())
  return response
}

/** A full store keeps no piece; the page has it all the same. */
async function keepPiece(path: string, response: Response): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.put(path, response).catch(() => {})
}
