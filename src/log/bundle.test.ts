// A bundle as a file and as a row of codes: whole, or refused.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bytesOfCodes, codesOf } from '../../test/support/codes.ts'
import { bundleText, readBundle } from './bundle.ts'
import { base45, type Frames, fromBase45, missingFrames, rowsIn, withFrame } from './frames.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const someBytes = (n: number): Uint8Array => Uint8Array.from({ length: n }, (_, i) => (i * 7919 + 13) % 256)

/** Reads codes one after the other, as a camera does. */
const read = (codes: readonly string[]): Frames | null =>
  codes.reduce<Frames | null>((held, code) => withFrame(held, code) ?? held, null)

test('the examples of RFC 9285, both ways', () => {
  for (const [plain, text] of [
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ] as const) {
    assert.equal(base45(utf8(plain)), text)
    assert.deepEqual(fromBase45(text), utf8(plain))
  }
  for (const wrong of ['GGW', ':::', 'A', 'a00', 'ZZ']) assert.equal(fromBase45(wrong), null, wrong)
})

test('a row of codes read in any order, with doubles and others between, gives the same bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 4000 }), fc.infiniteStream(fc.nat()), (bytes, dice) => {
      const codes = codesOf(bytes) ?? []
      const seen = [...codes, ...codes, 'VR1:00000000:1:2:ABC', 'https://example.org'].map((code) => ({
        code,
        at: dice.next().value as number,
      }))
      const shuffled = seen.sort((a, b) => a.at - b.at).map(({ code }) => code)
      // The first code read decides of which row they are.
      const own = [codes[0] as string, ...shuffled]
      assert.deepEqual(bytesOfCodes(read(own) as Frames), bytes)
    }),
    { numRuns: 100 },
  )
})

test('what is missing of a row is named by its numbers', () => {
  const codes = codesOf(someBytes(2000)) ?? []
  assert.equal(codes.length, 6)
  const held = read(codes.filter((_, i) => i !== 1 && i !== 4)) as Frames
  assert.deepEqual(missingFrames(held), [2, 5])
  assert.equal(bytesOfCodes(held), null)
})

test('half a row waits for the rest; a code of another row meanwhile is told, and two rows one after the other are both whole', () => {
  const [one, two] = [codesOf(someBytes(900)) ?? [], codesOf(someBytes(1000)) ?? []]
  const half = rowsIn(null, one.slice(0, 2))
  assert.deepEqual([half.whole.length, half.held?.pieces.size, half.isOther], [0, 2, false])
  const other = rowsIn(half.held, two.slice(0, 1))
  assert.deepEqual([other.held, other.whole.length, other.isOther], [half.held, 0, true])
  const rest = rowsIn(other.held, [...one.slice(2), ...two])
  assert.deepEqual(rest.whole.map(bytesOfCodes), [someBytes(900), someBytes(1000)])
  assert.deepEqual([rest.held, rest.isOther], [null, false])
  assert.equal(rowsIn(half.held, ['https://example.org']).isOther, false, 'what is no code of ours is nobody’s row')
})

test('a misread code never becomes bytes', () => {
  const codes = codesOf(someBytes(900)) ?? []
  const changed = codes.map((code, i) => (i === 1 ? `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}` : code))
  assert.equal(bytesOfCodes(read(changed) as Frames), null)
})

test('what would be a thousand codes goes as a file', () => {
  assert.equal(codesOf(new Uint8Array(400_000)), null)
})

test('a bundle that lost or changed anything says so, and one that is none says what was wanted', () => {
  const reports = ['{"a":1}', '{"b":2}', '{"c":3}']
  const text = bundleText(reports)
  assert.deepEqual(readBundle(text), { ok: true, value: reports })
  const codes = (wrong: string) => {
    const read = readBundle(wrong)
    return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path}`)
  }
  assert.deepEqual(codes(text.replace('{"b":2}\n', '')), ['export.changed 1'])
  assert.deepEqual(codes(text.replace('"b":2', '"b":3')), ['export.changed 1'])
  assert.deepEqual(codes('{"hello":1}'), ['export.header 1'])
  assert.deepEqual(codes(''), ['export.header 1'])
  assert.deepEqual(codes(bundleText(['{"a":1}', '{"b":'])), ['json.malformed 3'])
})
