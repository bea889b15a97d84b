/**
 * Where everything is plugged together: the only room with the real clock, dice, disk and net. A data folder holds the
 * reports (`reports/vereda.db`), the cache of views beside them (which may be deleted at any time), photos and voices
 * (`files`), and this hub's key.
 */
import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Signer } from '../core/report.ts'
import { instant } from '../core/time.ts'
import { KINDS, VIEWS } from '../domains/all.ts'
import { filesRoom } from '../files/room.ts'
import type { Assistant } from '../hub/assisting.ts'
import type { Hub } from '../hub/contract.ts'
import { openHub } from '../hub/hub.ts'
import type { Senders } from '../hub/messaging.ts'
import type { OpenFile } from '../hub/opening.ts'
import type { TilesDone } from '../hub/tiles.ts'
import { Log } from '../log/log.ts'
import type { Store } from '../log/port.ts'
import type { VerifyBeside } from '../log/sorting.ts'
import { soundReport } from '../log/stored.ts'
import type { Cipher } from '../store/cipher.ts'
import { openCiphered } from '../store/ciphered.ts'
import { FileFolder } from '../store/files.ts'
import { openSqlite } from '../store/sqlite.ts'
import { epochOf, placeIn } from './epoch.ts'
import { hubSigner, senderSigner, verifyEd25519 } from './keys.ts'
import { highsSolver } from './solver.ts'
import { keepTiles, tileShelf } from './tiles.ts'
import { version } from './version.ts'

export type DataOptions = {
  /** Folder of the hub's data; made when it is not there. */
  readonly folder: string
  /** Connection of a PostgreSQL that keeps the reports instead of the folder. */
  readonly postgres?: string
  /** A second reader of texts, where one is set. */
  readonly assistant?: Assistant
  /** Shared with the gateway of text messages; absent: none are taken in. */
  readonly smsSecret?: string
  /** Closes what is written to the disk; absent: it lies there in clear. */
  readonly diskKey?: Cipher
  /** Who looks at signatures; absent: this thread, which answers requests meanwhile in their order. */
  readonly verify?: VerifyBeside
}

export type Opened = {
  readonly hub: Hub
  readonly log: Log
  readonly store: Store
  readonly signer: Signer
  /** Keeps the map that a journey brings along, in the place of the one before; null: it brings none. */
  readonly keepTiles: (from: string | null, journey: string) => Promise<TilesDone>
  readonly close: () => Promise<void>
}

/** Photos and voices, in the data folder. */
export const FILES = 'files'

const FORECAST = { seed: 1, members: 2000, horizonDays: 10 } as const

/** The driver of PostgreSQL is loaded only where one is used: a small machine's memory is for its reports. */
async function openStore(folder: string, postgres: string | undefined): Promise<Placed> {
  if (postgres === undefined) {
    const place = join(folder, 'reports')
    const disk = await openSqlite(place)
    return { disk, place: async () => placeIn(place) }
  }
  const { openPostgres } = await import('../store/postgres.ts')
  const disk = await openPostgres(postgres)
  return { disk, place: () => disk.place() }
}

/** A store, and what tells where it lies from a copy of it. */
type Placed = { readonly disk: Store; readonly place: () => Promise<string> }

/** As the database's driver: the assistant's part is loaded only where one is set. */
async function filesOf(assistant: Assistant | undefined): Promise<OpenFile> {
  if (assistant === undefined) return filesRoom()
  const { assisted } = await import('../hub/assisting.ts')
  return assisted(filesRoom(), assistant)
}

const QUIET = 'sms.quiet'

/** Senders of text messages, as keys; those who want no answers are remembered as keys, too. */
function sendersOf(store: Store, secret: string): Senders {
  const quietOnes = async (): Promise<string[]> => JSON.parse((await store.getFact(QUIET)) ?? '[]') as string[]
  return {
    signerOf: (number) => senderSigner(secret, number),
    isQuiet: async (device) => (await quietOnes()).includes(device),
    quiet: async (device, isQuiet) => {
      const others = (await quietOnes()).filter((one) => one !== device)
      await store.setFact(QUIET, JSON.stringify(isQuiet ? [...others, device] : others))
    },
  }
}

const SUMMARY = 'hub.holdings'
const summaryIn = (store: Store) => ({
  get: () => store.getFact(SUMMARY),
  set: (text: string) => store.setFact(SUMMARY, text),
})
const pause = (): Promise<void> => new Promise((go) => setImmediate(go))

/** What an earlier release made could be read by every user of the machine. A disk that knows no owners is left as it is. */
function closeToOthers(folder: string): void {
  for (const own of ['reports', FILES, 'tiles']) {
    try {
      chmodSync(join(folder, own), 0o700)
    } catch {
      // Not there yet, or not ours to close: then it was made by somebody else.
    }
  }
}

/** Opens a data folder. Rejects with StoreTrouble: another process, a read-only or full disk, a damaged file. */
export async function openData(options: DataOptions): Promise<Opened> {
  const { folder, postgres, assistant, smsSecret, diskKey, verify = verifyEd25519 } = options
  const cipher = diskKey ?? null
  const { disk, place } = await openStore(folder, postgres)
  try {
    mkdirSync(folder, { recursive: true })
    closeToOthers(folder)
    const signer = hubSigner(folder, cipher)
    const store = await openCiphered(disk, cipher)
    const now = (): string => instant(Date.now())
    const log = await Log.open({ store, kinds: KINDS, views: VIEWS, verify, read: soundReport, now })
    const epoch = await epochOf(store, await place())
    const hub = openHub({
      log,
      kinds: KINDS,
      signer,
      verify: verifyEd25519,
      epoch,
      holdings: { kept: summaryIn(store), pause },
      openFile: await filesOf(assistant),
      atlas: async () => (await import('../files/atlas.ts')).atlasAtHand(),
      nowMs: () => Date.now(),
      version,
      solver: highsSolver,
      facts: { get: (name) => store.getFact(name), set: (name, text) => store.setFact(name, text) },
      files: new FileFolder(join(folder, FILES), cipher),
      tiles: tileShelf(folder),
      ...(smsSecret === undefined ? {} : { senders: sendersOf(store, smsSecret) }),
      ...FORECAST,
    })
    const keep: Opened['keepTiles'] = (from, journey) => keepTiles(from, folder, journey)
    return { hub, log, store, signer, keepTiles: keep, close: () => hub.close() }
  } catch (error) {
    await disk.close()
    throw error
  }
}
