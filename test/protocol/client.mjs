// A minimal client of the protocol, written from docs/protocol.md alone: it uses nothing of src/, only Node itself. It
// keeps its reports in memory, and is what a test talks to a real hub with.
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'

const sha256 = (bytes) => createHash('sha256').update(bytes).digest()
const base64url = (bytes) => Buffer.from(bytes).toString('base64url')

/** RFC 8785: keys by UTF-16 code units; numbers and strings as JSON writes them. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.keys(value).filter((key) => value[key] !== undefined)
  return `{${fields
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`
}

/** A key of one's own, or that of a seed (an invitation's). */
export function newKey(seed) {
  const pkcs8 = seed && Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = pkcs8
    ? createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
    : generateKeyPairSync('ed25519').privateKey
  const device = createPublicKey(privateKey).export({ format: 'jwk' }).x
  return { device, sign: (text) => base64url(sign(null, sha256(text), privateKey)) }
}

export function isSigned(device, text, sig) {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: device }, format: 'jwk' })
  return verify(null, sha256(text), key, Buffer.from(sig, 'base64url'))
}

export class Client {
  constructor(url, key = newKey()) {
    this.url = url
    this.key = key
    /** Everything that is held, by id. */
    this.reports = new Map()
    this.acknowledged = new Set()
    this.refused = new Map()
    this.hello = null
    this.heads = []
    /** Chains of which the hub said that its reports bear the same numbers and are others. */
    this.forked = new Set()
  }

  say(journey, kind, v, data, happened, said = happened.to, seals = undefined) {
    const own = [...this.reports.values()].filter((one) => one.device === this.key.device && one.journey === journey)
    const last = own.sort((a, b) => a.seq - b.seq).at(-1)
    const body = {
      kind,
      v,
      journey,
      device: this.key.device,
      seq: (last?.seq ?? 0) + 1,
      prev: last?.id ?? null,
      happened,
      said,
      data,
      ...(seals && { seals }),
    }
    const text = `vereda report 1\n${canonical(body)}`
    const report = { ...body, id: base64url(sha256(text)), sig: this.key.sign(text) }
    this.reports.set(report.id, report)
    return report
  }

  async greet() {
    const hello = await (await fetch(`${this.url}/api/hello`)).json()
    if (this.hello && this.hello.epoch !== hello.epoch) this.acknowledged.clear()
    this.hello = hello
    return hello
  }

  headers(method, path, body, confirmed = false) {
    const nonce = base64url(randomBytes(16))
    const digest = base64url(sha256(body ?? ''))
    const { hub, challenge } = this.hello
    const lines = [hub, challenge, nonce, method, path, digest].join('\n')
    const sig = this.key.sign(`vereda request 1\n${lines}`)
    const headers = { authorization: `Vereda ${this.key.device}.${challenge}.${nonce}.${digest}.${sig}` }
    if (confirmed) headers['vereda-confirm'] = this.key.sign(`vereda confirm 1\n${lines}`)
    return headers
  }

  async ask(method, path, value, { confirmed = false, packed = true, headers: more = {} } = {}) {
    if (!this.hello) await this.greet()
    const isFile = value instanceof Uint8Array
    const text = value === undefined || isFile ? undefined : JSON.stringify(value)
    const body = isFile ? value : text === undefined ? undefined : packed ? gzipSync(text) : Buffer.from(text)
    const headers = { ...this.headers(method, path, body, confirmed), ...more }
    if (body) headers['content-type'] = isFile ? 'application/octet-stream' : 'application/json'
    if (text !== undefined && packed) headers['content-encoding'] = 'gzip'
    const answer = await fetch(this.url + path, { method, headers, body })
    if (answer.status !== 401 || !answer.headers.get('vereda-challenge')) return answer
    const { code } = await answer.clone().json()
    if (code !== 'key.challenge') return answer
    this.hello.challenge = answer.headers.get('vereda-challenge')
    return this.ask(method, path, value, { confirmed, packed, headers: more })
  }

  /** One request of tus, signed like every other. */
  async tus(method, path, headers = {}, body = undefined) {
    const signed = this.headers(method, path, body)
    if (body) signed['content-type'] = 'application/offset+octet-stream'
    return fetch(this.url + path, { method, headers: { 'tus-resumable': '1.0.0', ...signed, ...headers }, body })
  }

  /** Brings the bytes of an attachment from where the hub has them. The last answer. */
  async upload(report, bytes, piece = 16_384) {
    const path = `/api/uploads/${report}`
    let answer = await this.tus('HEAD', path)
    if (answer.status === 404) {
      answer = await this.tus('POST', `/api/uploads?report=${report}`, { 'upload-length': String(bytes.length) })
    }
    while (answer.ok) {
      const offset = Number(answer.headers.get('upload-offset'))
      if (offset === bytes.length) return answer
      const next = bytes.subarray(offset, offset + piece)
      answer = await this.tus('PATCH', path, { 'upload-offset': String(offset) }, next)
    }
    return answer
  }

  /** Chains as ranges, with their marks. */
  have() {
    const chains = new Map()
    for (const report of this.reports.values()) {
      const name = `${report.journey}/${report.device}`
      const chain = chains.get(name) ?? {
        journey: report.journey,
        device: report.device,
        seqs: [],
        ids: [],
        mark: Buffer.alloc(32),
      }
      chain.seqs.push(report.seq)
      chain.ids.push(report.id)
      Buffer.from(report.id, 'base64url').forEach((byte, i) => {
        chain.mark[i] ^= byte
      })
      chains.set(name, chain)
    }
    return [...chains].map(([name, { journey, device, seqs, ids, mark }]) => ({
      journey,
      device,
      ranges: rangesOf(seqs),
      mark: base64url(mark),
      ...(this.forked.has(name) ? { ids } : {}),
    }))
  }

  /** One request; what came of it is entered. */
  async exchange(give, take) {
    const have = this.have()
    const response = await this.ask('POST', '/api/exchange', { v: 1, have, give, take })
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
    const answer = await response.json()
    if (this.hello.epoch !== answer.epoch) {
      this.acknowledged.clear()
      this.hello.epoch = answer.epoch
    }
    answer.outcomes.forEach((outcome, i) => {
      if (outcome.state === 'refused') this.refused.set(give[i].id, outcome.problems)
      else this.acknowledged.add(outcome.id)
    })
    for (const { journey, device, forked } of answer.lack) if (forked) this.forked.add(`${journey}/${device}`)
    for (const report of answer.give) this.reports.set(report.id, report)
    this.heads.push(answer.head)
    return answer
  }

  /** Keys of the devices of a journey for which may be sealed. */
  async readers(journey) {
    const answer = await this.ask('POST', '/api/exchange', { v: 1, readers: [journey] })
    const { readers } = await answer.json()
    return readers.find((one) => one.journey === journey)?.devices ?? []
  }

  /** Until the hub lacks nothing that is held here, and has nothing more to give. */
  async sync({ batch = 1000, take = { reports: 1000, bytes: 800_000 } } = {}) {
    let requests = 0
    let give = []
    for (;;) {
      const forked = this.forked.size
      const answer = await this.exchange(give, take)
      requests++
      give = this.lacked(answer.lack).slice(0, batch)
      if (give.length === 0 && answer.left === 0 && this.forked.size === forked) return requests
    }
  }

  lacked(lack) {
    const held = [...this.reports.values()].filter(({ id }) => !this.refused.has(id))
    const isLacked = ({ journey, device, seq, id }) =>
      lack.some(
        (one) =>
          one.journey === journey && one.device === device && one.ranges.some(([from, to]) => from <= seq && seq <= to),
      ) && !this.acknowledged.has(id)
    return held.filter(isLacked).sort((a, b) => a.seq - b.seq)
  }
}

export function rangesOf(seqs) {
  const ranges = []
  for (const n of [...new Set(seqs)].sort((a, b) => a - b)) {
    if (ranges.at(-1)?.[1] === n - 1) ranges.at(-1)[1] = n
    else ranges.push([n, n])
  }
  return ranges
}

export const headText = ({ epoch, size, root, at }) => ['vereda head 1', epoch, size, root, at].join('\n')

const node = (left, right) => sha256(Buffer.concat([Buffer.of(1), left, right]))
const bytesOf = (text) => Buffer.from(text, 'base64url')

/** RFC 9162, 2.1.3.2. */
export function isInTree(id, { index, size, proof }, root) {
  let [at, last, hash] = [index, size - 1, sha256(Buffer.concat([Buffer.of(0), bytesOf(id)]))]
  for (const step of proof.map(bytesOf)) {
    if (last === 0) return false
    if (at & 1 || at === last) {
      hash = node(step, hash)
      while (!(at & 1) && at !== 0) [at, last] = [at >> 1, last >> 1]
    } else hash = node(hash, step)
    ;[at, last] = [at >> 1, last >> 1]
  }
  return last === 0 && base64url(hash) === root
}

/** RFC 9162, 2.1.4.2. */
export function hasGrown(older, newer, proof) {
  if (older.size === newer.size) return older.root === newer.root
  if (older.size === 0) return true
  const steps = proof.map(bytesOf)
  if ((older.size & (older.size - 1)) === 0) steps.unshift(bytesOf(older.root))
  let [at, last] = [older.size - 1, newer.size - 1]
  while (at & 1) [at, last] = [at >> 1, last >> 1]
  let [old, young] = [steps[0], steps[0]]
  for (const step of steps.slice(1)) {
    if (last === 0) return false
    if (at & 1 || at === last) {
      ;[old, young] = [node(step, old), node(step, young)]
      while (!(at & 1) && at !== 0) [at, last] = [at >> 1, last >> 1]
    } else young = node(young, step)
    ;[at, last] = [at >> 1, last >> 1]
  }
  return last === 0 && base64url(old) === older.root && base64url(young) === newer.root
}

/** Lines of a bundle; packed or not. */
export function bundleOf(reports, packed = true) {
  const lines = reports.map(canonical)
  const header = canonical({
    vereda: 'bundle',
    v: 1,
    reports: lines.length,
    sha256: base64url(sha256(lines.join('\n'))),
  })
  const bytes = Buffer.from(`${[header, ...lines].join('\n')}\n`)
  return packed ? gzipSync(bytes) : bytes
}

export function readBundle(bytes) {
  const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
  const [header, ...lines] = plain.toString('utf8').trimEnd().split('\n')
  const { reports, sha256: hash } = JSON.parse(header)
  if (reports !== lines.length || hash !== base64url(sha256(lines.join('\n')))) throw new Error('not whole')
  return lines.map((line) => JSON.parse(line))
}
