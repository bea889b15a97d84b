// A phone whose browser is in trouble, for tests of the page: its thread runs some lines before its own.
import type { BrowserContext, Page } from 'playwright-core'
import { withBrowser } from '../support/browser.ts'

/** Nothing of what these show goes through a service worker, which would fetch the whole app for each. */
export const WITHOUT_SERVICE = { serviceWorkers: 'block' } as const

/** The phone's thread runs these lines first. */
export const beforeThread = (of: Page | BrowserContext, lines: string): Promise<unknown> =>
  of.route('**/assets/phone-*.js', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${lines};${await response.text()}` })
  })

/** A phone of its own, whose thread runs these lines first. */
export async function phoneAfter(url: string, lines: string, path = '/report/note'): Promise<Page> {
  const other = await (await withBrowser()).newPage({ viewport: { width: 360, height: 740 }, ...WITHOUT_SERVICE })
  other.setDefaultTimeout(20_000)
  await beforeThread(other, lines)
  await other.goto(`${url}${path}?lang=en`)
  return other
}

/** What Safari 15.4 and Chrome 99 lack of what later ones have: the oldest that can run the page (README). */
export const OLD = `{
  const lacking = [
    [String.prototype, 'isWellFormed toWellFormed'],
    [Array.prototype, 'toReversed toSorted toSpliced with'],
    [Object.getPrototypeOf(Uint8Array.prototype), 'toReversed toSorted with'],
    [Uint8Array.prototype, 'toBase64 toHex'],
    [Uint8Array, 'fromBase64 fromHex'],
    [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
    [Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())), 'map filter take drop flatMap reduce toArray forEach some every find'],
    [Object, 'groupBy'],
    [Map, 'groupBy'],
    [Promise, 'withResolvers try'],
    [Array, 'fromAsync'],
    [URL, 'canParse parse'],
    [AbortSignal, 'any timeout'],
    [Response, 'json'],
    [globalThis.StorageManager?.prototype ?? {}, 'estimate'],
    [globalThis.HTMLFormElement?.prototype ?? {}, 'requestSubmit'],
    [globalThis, 'CompressionStream DecompressionStream BarcodeDetector OffscreenCanvas requestIdleCallback trustedTypes scheduler'],
  ]
  for (const [of, names] of lacking) for (const name of names.split(' ')) delete of[name]
  const read = globalThis.createImageBitmap
  globalThis.createImageBitmap = async (picture, how) => {
    if (how?.imageOrientation === 'from-image') throw new TypeError('from-image')
    return read(picture, how)
  }
}`

/** What a full disk answers, from when it is told to. */
export const FULL = `
  let isFull = false
  new BroadcastChannel('full').onmessage = () => { isFull = true }
  for (const name of ['add', 'put']) {
    const real = IDBObjectStore.prototype[name]
    IDBObjectStore.prototype[name] = function (...given) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      return real.apply(this, given)
    }
  }`

/** One changed byte in the largest entry of a phone's journal, or in each, as a script for its page. */
const damage = (isAll: boolean): string => `(async () => {
  const settled = (asked) => new Promise((done, fail) => {
    asked.onsuccess = () => done(asked.result)
    asked.onerror = () => fail(asked.error)
  })
  for (const { name } of await indexedDB.databases()) {
    if (!/^vereda-[01](-b)?$/.test(name)) continue
    const db = await settled(indexedDB.open(name))
    const store = db.transaction('entries', 'readwrite').objectStore('entries')
    const [all, keys] = await Promise.all([settled(store.getAll()), settled(store.getAllKeys())])
    const most = Math.max(...all.map(({ length }) => length))
    for (const [at, entry] of all.entries()) {
      if (!${isAll} && entry.length < most) continue
      entry[entry.length >> 1] ^= 1
      store.put(entry, keys[at])
    }
    await new Promise((done) => { store.transaction.oncomplete = done })
    db.close()
  }
})()`
export const damageLargest = damage(false)
export const damageAll = damage(true)

/** Both clocks, the phone's and its hub's as it hears it, go as many milliseconds ahead as it is told. */
export const LATER = `
  let ahead = 0
  const [realNow, realFetch] = [Date.now, fetch]
  Date.now = () => realNow() + ahead
  const told = new BroadcastChannel('ahead')
  told.onmessage = ({ data }) => told.postMessage((ahead += data))
  self.fetch = async (path, asked) => {
    const response = await realFetch(path, asked)
    if (path !== '/api/hello') return response
    const said = await response.json()
    const now = new Date(Date.parse(said.now) + ahead).toISOString().slice(0, 19) + 'Z'
    return Response.json({ ...said, now }, { headers: response.headers })
  }`

/** On a phone with those lines. */
export const goOn = (page: Page, hours: number): Promise<void> =>
  page.evaluate(
    (ms) =>
      new Promise<void>((done) => {
        const telling = new BroadcastChannel('ahead')
        telling.onmessage = () => done()
        telling.postMessage(ms)
      }),
    hours * 3_600_000,
  )
