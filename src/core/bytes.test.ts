import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { base32, fromBase64url, hashText, toBase64url } from './bytes.ts'

test('base64url is that of Node, and reads back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64url(bytes)
      assert.equal(text, Buffer.from(bytes).toString('base64url'))
      assert.deepEqual(fromBase64url(text), bytes)
    }),
    { seed: 4648, numRuns: 300 },
  )
})

test('what is not canonical base64url is refused: padding, other letters, left-over bits, half a byte', () => {
  for (const text of ['YQ==', 'Y+', 'Y/', 'YR', 'a', 'YWJjZ', 'ñ']) assert.equal(fromBase64url(text), null, text)
})

test('hashes are SHA-256 of UTF-8 (FIPS 180-2 example)', () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  assert.equal(hashText('abc'), Buffer.from(abc, 'hex').toString('base64url'))
  assert.equal(hashText('ñ').length, 43)
})

test('base32 is that of RFC 4648 in lower case', () => {
  assert.equal(base32(new TextEncoder().encode('foobar'), 10), 'mzxw6ytboi')
  assert.equal(base32(new Uint8Array(10), 16), 'a'.repeat(16))
})
