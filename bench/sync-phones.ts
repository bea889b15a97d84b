/** Phones of the bench: each signs its chain of reports and speaks the protocol to a real hub over real sockets. */
import { randomBytes } from 'node:crypto'
import { Agent, request } from 'node:http'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Report, Signer } from '../src/core/report.ts'
import { wholeDay } from '../src/core/time.ts'
import { type Answered, Line, type Network } from '../src/phone/line.ts'
import { chainOf, testDevice } from '../test/support/devices.ts'

const [pack, unpack] = [promisify(gzip), promisify(gunzip)]
const ZONE = 'America/Guatemala'

/** Bytes of bodies and heads, both ways, and requests. */
export type Carried = { up: number; down: number; requests: number }

/** Keeps its connections, and asks for packed answers, as browsers do. */
export function counted(url: string, carried: Carried): Network & { close: () => void } {
  const agent = new Agent({ keepAlive: true })
  const network: Network = ({ method, path, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = { ...headers, 'accept-encoding': 'gzip', ...(body && { 'content-length': String(body.length) }) }
      const asking = request(new URL(path, url), { method, headers: sent, agent }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('error', reject)
        response.on('end', () => {
          const bytes = Buffer.concat(pieces)
          carried.requests++
          carried.up += (body?.length ?? 0) + lengthOf(headers)
          carried.down += bytes.length + lengthOf(response.headers)
          answered(response.statusCode ?? 0, response.headers, bytes).then(resolve, reject)
        })
      })
      asking.on('error', reject)
      asking.end(body ?? undefined)
    })
  return Object.assign(network, { close: () => agent.destroy() })
}

const lengthOf = (headers: object): number => JSON.stringify(headers).length

async function answered(status: number, headers: NodeJS.Dict<string | string[]>, bytes: Buffer): Promise<Answered> {
  const plain = headers['content-encoding'] === 'gzip' ? await unpack(bytes) : bytes
  const challenge = headers['vereda-challenge']
  return {
    status,
    json: JSON.parse(plain.toString('utf8')) as unknown,
    challenge: typeof challenge === 'string' ? challenge : null,
    retryAfterS: Number(headers['retry-after'] ?? 0) || null,
  }
}

export type BenchPhone = { readonly signer: Signer; readonly reports: readonly Report[] }

/** A phone with its chain: counts of a group on the days of a journey, with the words of whoever counted. */
export function benchPhone(name: string, journey: string, counts: number): BenchPhone {
  const signer = testDevice(name)
  const say = chainOf(signer)
  const reports = Array.from({ length: counts }, (_, n) => {
    const happened = wholeDay(`2018-10-${13 + (n % 14)}`, ZONE)
    const people = { low: null, best: 1000 + ((n * 7919) % 2000), high: null }
    const data = { group: 'main', stop: `stop-${n % 12}`, people, method: 'estimated', metric: 'group_size' }
    return say({ kind: 'movement.sighting', v: 1, journey, happened, said: happened.to, data })
  })
  return { signer, reports }
}

export const packed = async (text: string) => ({ bytes: await pack(text), encoding: 'gzip' })
export const nonce = (): string => randomBytes(16).toString('base64url')
export const lineOf = (signer: Signer, network: Network): Line => new Line({ network, signer, pack: packed, nonce })
