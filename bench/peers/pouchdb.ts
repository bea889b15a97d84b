/** PouchDB as phones and its own server on LevelDB, each in a process of its own. It signs nothing and does not fsync. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Child } from './child.ts'

const TOOLS = join(import.meta.dirname, '..', '..', 'tools', 'pouchdb')

export type Pushed = { readonly written: number; readonly ms: number }

export class PouchDb {
  readonly #folder = mkdtempSync(join(tmpdir(), 'vereda-bench-pouchdb-'))
  readonly client = new Child([join(TOOLS, 'client.cjs'), this.#folder])
  #server: Child | null = null
  #url = ''

  static isThere = (): boolean => existsSync(join(TOOLS, 'node_modules', 'pouchdb', 'package.json'))

  /** Starts the server, or starts it again on what it holds. */
  async start(): Promise<string> {
    mkdirSync(join(this.#folder, 'hub'), { recursive: true })
    this.#server = new Child([join(TOOLS, 'server.cjs'), join(this.#folder, 'hub')])
    this.#url = `${await this.#server.url()}/reports`
    return this.#url
  }

  get url(): string {
    return this.#url
  }

  get serverPid(): number {
    return (this.#server as Child).pid
  }

  async kill(): Promise<void> {
    await this.#server?.end('SIGKILL')
  }

  async close(): Promise<void> {
    await this.client.end('SIGKILL')
    await this.kill()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
