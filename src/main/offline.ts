/**
 * The service worker: the app starts without network, also years of releases later. It keeps the app's own files (some
 * from the start, the others from when they are first opened) and nothing else. What the hub answers is never kept here, because here it would lie in clear; the phone's sealed store
 * keeps it. A new release waits until the last page of the old one is closed or loaded anew, or a page asks for it, so no
 * page misses a piece of its own.
 *
 * And it runs nothing that was changed since: a phone that once has this file takes in no file of another content. A browser
 * checks the first script of the page by itself, and the others not at all.
 *
 * The build writes what stands here as declared in front of this file (vite.config.ts).
 */
declare const FILES: readonly string[]
/** Of the list of the files that are not installed, with the mark of each. */
declare const LIST: string
/** Of the marks of all files, in order, and of the list. */
declare const RELEASE: string
declare const self: ServiceWorkerGlobalScope

// The types of service workers clash with those of pages, so the few that are needed stand here.
type Lifetime = Event & { readonly data?: unknown; waitUntil(work: Promise<unknown>): void }
type Fetching = Lifetime & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type ServiceWorkerGlobalScope = {
  addEventListener(type: 'install' | 'activate' | 'message', listen: (event: Lifetime) => void): void
  addEventListener(type: 'fetch', listen: (event: Fetching) => void): void
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { includeUncontrolled: true; type: 'window' }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
}

const PREFIX = 'vereda-app-'
const CACHE = PREFIX + RELEASE
const FIRST = '/'
const PIECES = '/pieces.json'
const PIECE = /^\/assets\// // Named by what is in them, so none is ever of another release.
const LEAVING_MS = 500
const NOT_OURS = /^\/(api|public|problems|openapi)([/.]|$)/

self.addEventListener('install', (event) => event.waitUntil(keepFiles()))
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))
self.addEventListener('message', (event) => event.waitUntil(takeOver(event.data)))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || NOT_OURS.test(pathname)) return
  event.respondWith(request.mode === 'navigate' ? answer(FIRST, request) : answer(pathname, request))
})

/** The beginning of the SHA-256: as long as nobody can make two files of one. */
async function markOf(bytes: BufferSource): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return btoa(String.fromCharCode(...new Uint8Array(hash))).slice(0, 22)
}

const markOfText = (text: string): Promise<string> => markOf(new TextEncoder().encode(text))

/** Whole and unchanged, or not at all: an app with a missing piece is worse than yesterday's. */
async function keepFiles(): Promise<void> {
  const files = await Promise.all(FILES.map((file) => fetch(new Request(file, { cache: 'reload' }))))
  const marks = await Promise.all(files.map(async (file) => markOf(await file.clone().arrayBuffer())))
  if ((await markOfText(marks.join('') + LIST)) !== RELEASE) throw new Error('changed on the way')
  const cache = await caches.open(CACHE)
  await Promise.all(files.map((file, at) => cache.put(FILES[at] as string, file)))
}

/** As the page asks for it (src/web/piece.tsx). */
async function takeOver(when: unknown): Promise<void> {
  if (when !== 'alone' || (await isAlone()) || (await isAlone(LEAVING_MS))) await self.skipWaiting()
}

/** A page that was loaded anew is there beside itself for a moment. */
async function isAlone(afterMs = 0): Promise<boolean> {
  await new Promise((done) => setTimeout(done, afterMs))
  return (await self.clients.matchAll({ includeUncontrolled: true, type: 'window' })).length < 2
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
  if (!response.ok || !PIECE.test(path)) return response
  const marks = await marksOfPieces()
  if (marks[path] !== (await markOf(await response.clone().arrayBuffer()))) return Response.error()
  await keep(path, response.clone())
  return response
}

/** None where the list is that of another release: the page then asks for the newer one. */
async function marksOfPieces(): Promise<Readonly<Record<string, string>>> {
  const kept = await caches.match(PIECES, { cacheName: CACHE })
  const list = kept ?? (await fetch(PIECES, { cache: 'no-store' }))
  const text = await list.clone().text()
  if ((await markOfText(text)) !== LIST) return {}
  if (!kept) await keep(PIECES, list)
  return JSON.parse(text)
}

/** A full store keeps no piece; the page has it all the same. */
async function keep(path: string, response: Response): Promise<void> {
  const cache = await caches.open(CACHE)
  await cache.put(path, response).catch(() => {})
}
