// Devices for tests: real Ed25519 keys (node:crypto), the same for the same seed, and the writer of their chains.
import { createHash, createPrivateKey, createPublicKey, sign, verify as verifyNow } from 'node:crypto'
import type { ChainEnd, Report, Signer, Statement, Verify } from '../../src/core/report.ts'
import { signReport } from '../../src/core/report.ts'

// PKCS #8 wrapping of a raw Ed25519 seed (RFC 8410 section 7).
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Checks signatures as a hub does. */
export const verify: Verify = (device, message, sig) => {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: device }, format: 'jwk' })
  return verifyNow(null, message, key, Buffer.from(sig, 'base64url'))
}

export type TestDevice = Signer & { readonly verify: Verify }

export function testDevice(seed: number | string): TestDevice {
  const raw = createHash('sha256').update(`test device ${seed}`).digest()
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, raw]), format: 'der', type: 'pkcs8' })
  const device = String(createPublicKey(key).export({ format: 'jwk' }).x)
  return { device, sign: (message) => sign(null, message, key).toString('base64url'), verify }
}

/** Signs one statement after the other as a device's chain. */
export function chainOf(device: Signer): (statement: Statement) => Report {
  let end: ChainEnd = { seq: 1, prev: null }
  return (statement) => {
    const report = signReport(statement, end, device)
    end = { seq: end.seq + 1, prev: report.id }
    return report
  }
}
