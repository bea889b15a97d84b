import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { BODY_STEP_BYTES, padded } from './padding.ts'

const noise = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(33 + ((at * 7919 + ((at * at) >> 3)) % 90))).join('')

test('whatever is packed is a whole number of steps long, and unpacks to what it was', async () => {
  for (let length = 0; length < 5000; length += 37) {
    const text = noise(length)
    const made = padded(gzipSync(text))
    assert.equal(made.length % BODY_STEP_BYTES, 0)
    assert.equal(gunzipSync(made).toString('utf8'), text)
  }
  // As a browser unpacks it.
  const stream = new Blob([padded(gzipSync('{"v":1}')) as BlobPart])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
  assert.equal(await new Response(stream).text(), '{"v":1}')
})

test('one word more does not show, and what is no gzip is left alone', () => {
  const sizes = ['A', 'Ana', 'Ana María de la Cruz'].map((name) => padded(gzipSync(JSON.stringify({ name }))).length)
  assert.deepEqual(sizes, [BODY_STEP_BYTES, BODY_STEP_BYTES, BODY_STEP_BYTES])
  const plain = new TextEncoder().encode('{}')
  assert.equal(padded(plain), plain)
  const twice = padded(gzipSync('x'))
  assert.equal(padded(twice), twice)
})
