// Sealing and opening, written from section 13 of docs/protocol.md and the age format (https://age-encryption.org/v1) alone:
// it uses nothing of src/, only Node itself.
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  randomBytes,
} from 'node:crypto'

const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'

/** BIP 173, as age writes its public keys. */
function bech32(prefix, bytes) {
  const fives = []
  let [bits, held] = [0, 0]
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      fives.push((held >> bits) & 31)
    }
  }
  if (bits > 0) fives.push((held << (5 - bits)) & 31)
  const spread = [...[...prefix].map((c) => c.charCodeAt(0) >> 5), 0, ...[...prefix].map((c) => c.charCodeAt(0) & 31)]
  const sum = checksum([...spread, ...fives, 0, 0, 0, 0, 0, 0]) ^ 1
  const check = [0, 1, 2, 3, 4, 5].map((i) => (sum >>> (5 * (5 - i))) & 31)
  return `${prefix}1${[...fives, ...check].map((n) => LETTERS[n]).join('')}`
}

function checksum(values) {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    ;[0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3].forEach((one, i) => {
      if ((top >>> i) & 1) sum ^= one
    })
  }
  return sum
}

function keyIn(recipient) {
  const fives = [...recipient.slice('age1'.length, -6)].map((letter) => LETTERS.indexOf(letter))
  const bytes = []
  let [bits, held] = [0, 0]
  for (const five of fives) {
    held = ((held << 5) | five) & 0xfff
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 255)
  }
  return Buffer.from(bytes)
}

const raw = (key) => Buffer.from(key.export({ format: 'jwk' }).x, 'base64url')
const publicKey = (bytes) =>
  createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x: bytes.toString('base64url') }, format: 'jwk' })

/** A key for sealing: of its own, and not the one that signs. */
export function newSealKey() {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  return { recipient: bech32('age', raw(publicKey)), secret: privateKey }
}

const VERSION = 'age-encryption.org/v1'
const derived = (key, salt, info) => Buffer.from(hkdfSync('sha256', key, salt, info, 32))
const text64 = (bytes) => bytes.toString('base64').replace(/=+$/, '')
const NO_NONCE = Buffer.alloc(12)
const CHUNK = 65_536
const TAG = 16

function closed(key, nonce, bytes) {
  const cipher = createCipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG })
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

function opened(key, nonce, bytes) {
  const cipher = createDecipheriv('chacha20-poly1305', key, nonce, { authTagLength: TAG })
  cipher.setAuthTag(bytes.subarray(-TAG))
  return Buffer.concat([cipher.update(bytes.subarray(0, -TAG)), cipher.final()])
}

const wrapKey = (secret, other, salt) =>
  derived(diffieHellman({ privateKey: secret, publicKey: publicKey(other) }), salt, `${VERSION}/X25519`)

function stanza(recipient, fileKey) {
  const [own, theirs] = [generateKeyPairSync('x25519'), keyIn(recipient)]
  const share = raw(own.publicKey)
  const key = wrapKey(own.privateKey, theirs, Buffer.concat([share, theirs]))
  return `-> X25519 ${text64(share)}\n${text64(closed(key, NO_NONCE, fileKey))}\n`
}

const chunkNonce = (at, isLast) => {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(at, 7)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

function age(plain, recipients) {
  const fileKey = randomBytes(16)
  const header = `${VERSION}\n${recipients.map((one) => stanza(one, fileKey)).join('')}---`
  const mac = createHmac('sha256', derived(fileKey, '', 'header'))
    .update(header)
    .digest()
  const nonce = randomBytes(16)
  const key = derived(fileKey, nonce, 'payload')
  const chunks = []
  for (let at = 0; at === 0 || at < plain.length; at += CHUNK)
    chunks.push(closed(key, chunkNonce(at / CHUNK, at + CHUNK >= plain.length), plain.subarray(at, at + CHUNK)))
  return Buffer.concat([Buffer.from(`${header} ${text64(mac)}\n`), nonce, ...chunks])
}

/** Null: no stanza is for this secret. Throws where something was changed. */
function unage(box, secret) {
  const end = box.indexOf('\n', box.indexOf('\n---') + 1)
  const header = box.subarray(0, end).toString()
  const own = raw(createPublicKey(createPrivateKey(secret.export({ format: 'pem', type: 'pkcs8' }))))
  for (const [, share64, body64] of header.matchAll(/-> X25519 (\S+)\n(\S+)\n/g)) {
    const share = Buffer.from(share64, 'base64')
    const fileKey = tried(() =>
      opened(wrapKey(secret, share, Buffer.concat([share, own])), NO_NONCE, Buffer.from(body64, 'base64')),
    )
    if (!fileKey) continue
    const [signed, mac] = [header.slice(0, header.lastIndexOf('---') + 3), header.slice(header.lastIndexOf('---') + 4)]
    const wanted = text64(
      createHmac('sha256', derived(fileKey, '', 'header'))
        .update(signed)
        .digest(),
    )
    if (wanted !== mac) throw new Error('the header was changed')
    const key = derived(fileKey, box.subarray(end + 1, end + 17), 'payload')
    const rest = box.subarray(end + 17)
    const chunks = []
    for (let at = 0; at < rest.length; at += CHUNK + TAG) {
      const isLast = at + CHUNK + TAG >= rest.length
      chunks.push(opened(key, chunkNonce(at / (CHUNK + TAG), isLast), rest.subarray(at, at + CHUNK + TAG)))
    }
    return Buffer.concat(chunks)
  }
  return null
}

function tried(work) {
  try {
    return work()
  } catch {
    return null
  }
}

/** Who opens what is sealed for a role now: as section 13 says it, of reports that the client holds. `age1…` each. */
export function recipientsOf({ reports }, journey, roles, readers, now) {
  const all = [...reports.values()].filter((one) => one.journey === journey).sort((a, b) => a.seq - b.seq)
  const taken = new Set(all.filter(({ kind }) => kind === 'core.withdrawal').map(({ data }) => data.report))
  const vouched = all.filter(({ id, kind, data: { role, until } }) => {
    const isOn = until === undefined || until > now
    return kind === 'core.vouch' && !taken.has(id) && isOn && roles.includes(role)
  })
  const devices = new Set(vouched.map(({ data }) => data.device).filter((device) => readers.includes(device)))
  const last = new Map()
  for (const { kind, device, data } of all) if (kind === 'core.recipient') last.set(device, data.recipient)
  return [...last].filter(([device]) => devices.has(device)).map(([, recipient]) => recipient)
}

/** The seal of some words of a report of this kind and device. */
export function sealOf(roles, { kind, journey, device }, words, recipients) {
  const text = Buffer.from(JSON.stringify({ kind, journey, device, words }))
  const plain = Buffer.alloc(Math.ceil(text.length / 2048) * 2048, ' ')
  text.copy(plain)
  return { for: roles, box: age(plain, recipients).toString('base64url') }
}

/** The words of a report that this secret opens; null: none, or they are another report's. */
export function wordsIn({ kind, journey, device, seals = [] }, secret) {
  for (const { box } of seals) {
    const plain = unage(Buffer.from(box, 'base64url'), secret)
    if (!plain) continue
    const inner = JSON.parse(plain.toString())
    return inner.kind === kind && inner.journey === journey && inner.device === device ? inner.words : null
  }
  return null
}
