/**
 * The files of the web app. Only what lay in the folder when the server started is ever served, so no path can lead
 * out of it. Each is read once, when it is first asked for, and then stays in memory (the app is small); the build
 * pressed them, and what it did not press is pressed here. Where the app is built anew under a running hub, all is
 * read anew as soon as something is missing: half of one build and half of another would be no app.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { isWorthPressing, toBrotli, toGzip } from './pressing.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

type Packing = 'br' | 'gzip' | 'identity'
type Page = {
  readonly type: string
  readonly etag: string
  readonly bodies: Readonly<Partial<Record<Packing, Buffer>>>
}

export type Served = {
  readonly status: 200 | 304
  readonly headers: Record<string, string>
  readonly body: Buffer | null
}
export type PageAsk = {
  readonly path: string
  readonly accepts: string
  readonly packings: string
  readonly etag: string | undefined
}

export class Pages {
  readonly #folder: string
  readonly #kept = new Map<string, Promise<Page>>()
  #names: Promise<Set<string>> | null = null
  /** When the folder was last changed, as it was listed. */
  #listed = ''

  constructor(folder: string) {
    this.#folder = resolve(folder)
  }

  /** The answer to a GET, or null where nothing is. Addresses of the app's own screens get its first page. */
  async serve(ask: PageAsk): Promise<Served | null> {
    return (await this.#found(ask)) ?? ((await this.#isBuiltAnew()) ? this.#found(ask) : null)
  }

  async #isBuiltAnew(): Promise<boolean> {
    if ((await this.#changed()) === this.#listed) return false
    this.#names = null
    this.#kept.clear()
    return true
  }

  /** Of the folder and its pieces; empty where they are not there. */
  async #changed(): Promise<string> {
    const both = [this.#folder, join(this.#folder, 'assets')]
    return Promise.all(both.map(async (path) => String((await stat(path)).mtimeMs))).then(String, () => '')
  }

  async #found(ask: PageAsk): Promise<Served | null> {
    const name = await this.#nameOf(ask)
    const page = name === null ? null : await this.#page(name).catch(unlessGone)
    if (name === null || page === null) return null
    const packing = packingOf(page, ask.packings)
    const etag = `"${page.etag}-${packing}"`
    const headers: Record<string, string> = { etag, vary: 'accept-encoding', 'cache-control': cachingOf(name) }
    if (ask.etag === etag) return { status: 304, headers, body: null }
    headers['content-type'] = page.type
    if (packing !== 'identity') headers['content-encoding'] = packing
    return { status: 200, headers, body: page.bodies[packing] ?? null }
  }

  async #nameOf({ path, accepts }: PageAsk): Promise<string | null> {
    const names = await this.#list()
    const name = path === '/' ? 'index.html' : path.slice(1)
    if (names.has(name)) return name
    const isScreen = accepts.includes('text/html') && !/^\/(api|assets)(\/|$)/.test(path)
    return isScreen && names.has('index.html') ? 'index.html' : null
  }

  #list(): Promise<Set<string>> {
    this.#names ??= this.#readNames()
    return this.#names
  }

  async #readNames(): Promise<Set<string>> {
    this.#listed = await this.#changed()
    const entries = await readdir(this.#folder, { recursive: true, withFileTypes: true }).catch(
      (error) => unlessGone(error) ?? [],
    )
    const files = entries.filter((entry) => entry.isFile())
    return new Set(
      files.map((file) =>
        join(file.parentPath, file.name)
          .slice(this.#folder.length + 1)
          .split(sep)
          .join('/'),
      ),
    )
  }

  #page(name: string): Promise<Page> {
    const kept = this.#kept.get(name)
    if (kept) return kept
    const read = this.#read(name)
    this.#kept.set(name, read)
    read.catch(() => this.#kept.delete(name)) // Whoever asked is told; the next one tries again.
    return read
  }

  async #read(name: string): Promise<Page> {
    const plain = await readFile(join(this.#folder, name))
    const extension = extname(name)
    const type = TYPES[extension] ?? 'application/octet-stream'
    const etag = createHash('sha256').update(plain).digest('base64url').slice(0, 22)
    if (!isWorthPressing(name, plain)) return { type, etag, bodies: { identity: plain } }
    const [br, zipped] = await Promise.all([
      this.#built(`${name}.br`, plain, toBrotli),
      this.#built(`${name}.gz`, plain, toGzip),
    ])
    return { type, etag, bodies: { identity: plain, br, gzip: zipped } }
  }

  /** What the build pressed, if it did; it had more time. */
  async #built(name: string, plain: Buffer, press: (plain: Buffer) => Promise<Buffer>): Promise<Buffer> {
    return (await this.#list()).has(name) ? readFile(join(this.#folder, name)) : press(plain)
  }
}

/** A file that was there when the folder was listed. Any other trouble of the disk is told. */
function unlessGone(error: NodeJS.ErrnoException): null {
  if (error.code !== 'ENOENT') throw error
  return null
}

function packingOf(page: Page, accepted: string): Packing {
  const names = accepted
    .split(',')
    .filter((part) => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map((part) => part.split(';')[0]?.trim())
  return (['br', 'gzip'] as const).find((one) => names.includes(one) && page.bodies[one]) ?? 'identity'
}

/** Names that carry a hash of the content never change it; everything else is asked for again each time. */
const cachingOf = (name: string): string =>
  /^assets\/.*-[\w-]{8,}\.\w+$/.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache'
