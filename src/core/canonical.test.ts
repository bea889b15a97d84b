import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, isCanonicalisable } from './canonical.ts'

test('numbers are written as RFC 8785 writes them (its appendix B)', () => {
  const vectors: [string, string][] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555555', '333333333.3333333'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ]
  for (const [bits, text] of vectors) {
    const value = new DataView(Uint8Array.from(Buffer.from(bits, 'hex')).buffer).getFloat64(0)
    assert.equal(canonical(value), text, bits)
  }
})

test('keys are sorted by UTF-16 code units, and text is escaped as little as JSON allows (RFC 8785 section 3.2)', () => {
  const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
  assert.equal(canonical(value), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  assert.equal(
    canonical({
      string: '€$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
      numbers: JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]'),
    }),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('what JSON cannot carry is a bug of the caller', () => {
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, 10n, undefined, [() => 1]]) {
    assert.throws(() => canonical(value), TypeError)
  }
  assert.equal(canonical({ a: undefined, b: 1 }), '{"b":1}')
  assert.equal(isCanonicalisable({ a: ['\ud83d\ude00'] }), true)
  assert.equal(isCanonicalisable({ a: ['\ud83d'] }), false)
  assert.equal(isCanonicalisable({ '\ud83d': 1 }), false)
})

test('canonical text parses back to the same value, and does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const value = JSON.parse(text)
      if (!isCanonicalisable(value)) return
      assert.equal(canonical(JSON.parse(canonical(value))), canonical(value))
      assert.equal(canonical(turned(value)), canonical(value))
    }),
    { seed: 8785, numRuns: 500 },
  )
})

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  )
}
