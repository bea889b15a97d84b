// Phones for stories: the real phone over a journal in memory, asking a real hub over real sockets.
import { type IncomingMessage, request } from 'node:http'
import { gunzipSync, gzipSync } from 'node:zlib'
import { toBase64url } from '../../src/core/bytes.ts'
import type { Consent } from '../../src/core/consent.ts'
import type { Dice } from '../../src/core/generate.ts'
import { instant } from '../../src/core/time.ts'
import { KINDS } from '../../src/domains/all.ts'
import { Log } from '../../src/log/log.ts'
import { padded } from '../../src/log/padding.ts'
import { StoreTrouble } from '../../src/log/port.ts'
import * as sealer from '../../src/log/seal.ts'
import type { VerifyBeside } from '../../src/log/sorting.ts'
import { besideOf } from '../../src/main/beside.ts'
import { verifyEd25519 } from '../../src/main/keys.ts'
import type { Chest } from '../../src/phone/attached.ts'
import type { Answered, Network, Stream } from '../../src/phone/line.ts'
import { Phone, type PhoneParts } from '../../src/phone/phone.ts'
import { Seals } from '../../src/phone/seals.ts'
import { floorIn } from '../../src/phone/torn.ts'
import { boxOf } from '../../src/store/phone/box.ts'
import type { Journal } from '../../src/store/phone/journal.ts'
import { openPhoneStore } from '../../src/store/phone/store.ts'
import { testDevice } from './devices.ts'

export type HeldPhone = {
  readonly phone: Phone
  readonly device: string
  readonly journal: MemoryJournal
  readonly chest: MemoryChest
}
/** Somebody said yes, and that their family may be told. */
export const AGREED: Consent = { by: 'person', mayGoTo: ['family'], told: 'Only legal help can read what you tell me.' }

export type PhoneOptions = {
  readonly nowMs?: () => number
  readonly journal?: MemoryJournal
  readonly chest?: MemoryChest
  /** Stands between the phone and its network. */
  readonly between?: (network: Network) => Network
  /** After so long without a byte it gives a connection up; absent: it waits. */
  readonly patienceMs?: number
}

export class MemoryJournal implements Journal {
  entries: Uint8Array[] = []
  readonly key = new Uint8Array(32).fill(7)
  read = async () => [...this.entries]
  /** Bytes that it holds at most. */
  room = Number.POSITIVE_INFINITY
  append = async (entry: Uint8Array) => {
    const used = this.entries.reduce((sum, one) => sum + one.length, 0)
    if (used + entry.length > this.room) throw new StoreTrouble('store.full', 'no room')
    this.entries.push(entry)
  }
  replace = async (entries: readonly Uint8Array[]) => {
    this.entries = [...entries]
  }
  close = () => {}
}

const carrier = () => import('../../src/phone/carrying.ts')
const witness = () => import('../../src/phone/witness.ts')
const joining = () => import('../../src/phone/joining.ts')
const working = () => import('../../src/phone/working.ts')
const sweeping = () => import('../../src/log/sweep.ts')
const redating = () => import('../../src/phone/redating.ts')
const forgetting = () => import('../../src/phone/forgetting.ts')
/** What a phone brings when it is needed. */
const BROUGHT = { carrier, witness, joining, working, sweeping, redating, forgetting }
const seals: PhoneParts['seals'] = async (parts) => new Seals({ ...parts, sealer })

/**
 * What one phone found of a signature another need not find again: each is a machine of its own out there, and here they
 * share one.
 */
const verify: VerifyBeside = (...signed) => {
  const [device, message, sig] = signed
  const key = `${device} ${sig} ${toBase64url(message)}`
  const verdict = verdicts.get(key) ?? asPhones(...signed)
  verdicts.set(key, verdict)
  return verdict
}
const verdicts = new Map<string, ReturnType<VerifyBeside>>()
const asPhones = besideOf(verifyEd25519)

/** Photos in memory, with room for so many bytes. */
export class MemoryChest implements Chest {
  readonly kept = new Map<string, Uint8Array>()
  room: number
  constructor(room = Number.POSITIVE_INFINITY) {
    this.room = room
  }
  put = async (name: string, bytes: Uint8Array) => {
    const used = [...this.kept.values()].reduce((sum, one) => sum + one.length, 0)
    if (used + bytes.length > this.room) throw new StoreTrouble('store.full', 'no room')
    this.kept.set(name, bytes)
  }
  get = async (name: string) => this.kept.get(name) ?? null
  drop = async (name: string) => void this.kept.delete(name)
  names = async () => [...this.kept.keys()]
  close = () => {}
}

/** A phone of its own for each seed, the same in every run. */
export async function phoneOf(
  seed: number | string,
  url: string,
  dice: Dice,
  options: PhoneOptions = {},
): Promise<HeldPhone> {
  const {
    nowMs = Date.now,
    journal = new MemoryJournal(),
    chest = new MemoryChest(),
    between = (network) => network,
    patienceMs = 0,
  } = options
  const signer = testDevice(`phone ${seed}`)
  const store = await openPhoneStore(journal, await boxOf(journal.key))
  const torn = { floor: await floorIn(store, signer.device, store.lost), isTorn: store.unread > 0 }
  const log = await Log.open({ store, kinds: KINDS, views: [], verify, now: () => instant(nowMs()), ...torn })
  const nonce = (): string => toBase64url(Uint8Array.from({ length: 16 }, () => Math.floor(dice() * 256)))
  const pack = async (text: string) => ({ bytes: padded(gzipSync(text)), encoding: 'gzip' })
  const parts = {
    store,
    log,
    kinds: KINDS,
    signer,
    verify: verifyEd25519,
    nowMs,
    network: between(networkTo(url, patienceMs)),
    pack,
    nonce,
    seals,
    chest,
    ...BROUGHT,
    dropFacts: store.dropFacts.bind(store),
  }
  return { phone: await Phone.open(parts), device: signer.device, journal, chest }
}

/** One connection a request, so that each meets its own fate on a bad way. */
const networkTo =
  (url: string, patienceMs: number): Network =>
  ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = {
        'accept-encoding': 'gzip',
        ...headers,
        connection: 'close',
        ...(body && { 'content-length': String(body.length) }),
      }
      const asking = request(new URL(path, url), { method, headers: sent, agent: false }, (response) => {
        if (response.headers['content-type']?.startsWith('text/event-stream'))
          return resolve({ status: 200, json: null, challenge: null, retryAfterS: null, stream: streamOf(response) })
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', reject)
        response.on('aborted', () => reject(new Error('cut')))
        response.on('end', () => {
          const { statusCode: status = 0 } = response
          const {
            'vereda-challenge': challenge = null,
            'vereda-work': work = null,
            'retry-after': seconds,
          } = response.headers
          const retryAfterS = seconds === undefined ? null : Number(seconds)
          const at = response.headers['upload-offset']
          const offset = at === undefined ? null : Number(at)
          resolve({
            status,
            offset,
            json: parsed(bodyOf(response, Buffer.concat(pieces))),
            challenge,
            retryAfterS,
            work: work as string | null,
          } as Answered)
        })
      })
      asking.on('error', reject)
      asking.setTimeout(patienceMs, () => asking.destroy(new Error('silent')))
      asking.end(body ?? undefined)
    })

function streamOf(response: IncomingMessage): Stream {
  const pieces = response.setEncoding('utf8')[Symbol.asyncIterator]()
  return { next: async () => (await pieces.next()).value ?? null, stop: () => void response.destroy() }
}

/** Unpacked, as a browser does by itself. */
const bodyOf = ({ headers }: IncomingMessage, bytes: Buffer): Buffer =>
  headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null
  }
}
