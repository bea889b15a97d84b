// A signature that one of two machines takes and the other refuses would split their logs for ever.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBase64url, toBase64url, utf8Of } from '../core/bytes.ts'
import { seedSigner, verifyEd25519 } from './keys.ts'
import { phoneSigner, verifyOnPhone } from './phoneKeys.ts'

const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const bytesOf = (text: string): Uint8Array => fromBase64url(text) as Uint8Array
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n

/** The same signature with the group's order added to its scalar: the sum comes out alike, and it is another text. */
function twin(signature: string): string {
  const bytes = bytesOf(signature).slice()
  const scalar = bytes.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + ORDER
  for (let i = 0; i < 32; i++) bytes[32 + i] = Number((scalar >> BigInt(8 * i)) & 255n)
  return toBase64url(bytes)
}

function withFlippedBit(text: string, bit: number): string {
  const bytes = bytesOf(text).slice()
  const at = bit % (bytes.length * 8)
  bytes[at >> 3] = (bytes[at >> 3] as number) ^ (1 << (at & 7))
  return toBase64url(bytes)
}

test('a phone and a hub sign with one secret alike, and each takes what the other signed', () => {
  fc.assert(
    fc.property(seed, fc.string(), (secret, text) => {
      const [phone, hub, message] = [phoneSigner(secret), seedSigner(secret), utf8Of(text)]
      assert.equal(phone.device, hub.device)
      assert.equal(phone.sign(message), hub.sign(message))
      assert.ok(verifyOnPhone(phone.device, message, hub.sign(message)))
      assert.ok(verifyEd25519(phone.device, message, phone.sign(message)))
    }),
    { numRuns: 20, seed: 6 },
  )
})

test('a signature with a changed bit, of another device, cut short or written otherwise is refused by both', () => {
  fc.assert(
    fc.property(seed, fc.string(), fc.nat(511), (secret, text, bit) => {
      const { device, sign } = phoneSigner(secret)
      const message = utf8Of(text)
      const signature = sign(message)
      const wrong: (readonly [string, string])[] = [
        [device, withFlippedBit(signature, bit)],
        [withFlippedBit(device, bit), signature],
        [device, twin(signature)],
        [device, signature.slice(0, 80)],
        [device.slice(0, 40), signature],
        ['no key at all', signature],
        [device, ''],
      ]
      for (const [who, what] of wrong) {
        assert.equal(verifyOnPhone(who, message, what), false)
        assert.equal(verifyEd25519(who, message, what), false)
      }
    }),
    { numRuns: 20, seed: 7 },
  )
})

test('points of small order, for which one signature would fit many messages, are no devices to either', () => {
  const identity = toBase64url(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)))
  const zero = toBase64url(new Uint8Array(32))
  const signature = toBase64url(Uint8Array.from({ length: 64 }, (_, i) => (i === 0 ? 1 : 0)))
  for (const device of [identity, zero]) {
    for (const text of ['uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho']) {
      assert.equal(verifyOnPhone(device, utf8Of(text), signature), false, `the phone took ${text}`)
      assert.equal(verifyEd25519(device, utf8Of(text), signature), false, `the hub took ${text}`)
    }
  }
})
