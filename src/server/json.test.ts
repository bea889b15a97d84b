import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { decodeUtf8, faultAt, MOST_LEVELS, parseJson, parseJsonLines } from './json.ts'

const SEED = 20181013

const problemsOf = (result: ReturnType<typeof parseJson>) => (result.ok ? [] : result.problems)
const placeOf = (text: string) => problemsOf(parseJson(text)).map(({ code, path }) => `${code} ${path}`)

test('malformed JSON is named with line and column', () => {
  assert.deepEqual(placeOf('{"a": 1,}'), ['json.malformed body:1:9'])
  assert.deepEqual(placeOf('{\n  "a": 1\n  "b": 2\n}'), ['json.malformed body:3:3'])
  assert.deepEqual(placeOf('[1, 2'), ['json.malformed body:1:6'])
  assert.deepEqual(placeOf('{"people": 2,000}'), ['json.malformed body:1:14'])
  assert.deepEqual(placeOf("{'a': 1}"), ['json.malformed body:1:2'])
  assert.deepEqual(placeOf('{"a": "one\ntwo"}'), ['json.malformed body:1:7'])
  assert.deepEqual(placeOf('[1] [2]'), ['json.malformed body:1:5'])
  assert.deepEqual(placeOf('NaN'), ['json.malformed body:1:1'])
  assert.deepEqual(placeOf(' \n'), ['body.empty '])
})

test('the place of a fault is where the engine sees it, wherever it says so, on 5,000 damaged texts', () => {
  const damaged = fc
    .tuple(fc.json({ maxDepth: 4 }), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', 'x', '0', ' ', ':', '{'))
    .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1))
  fc.assert(
    fc.property(damaged, (text) => {
      const message = messageOf(text)
      const parsed = parseJson(text)
      if (text.trim() === '') return
      assert.equal(parsed.ok, message === null)
      const told = /position (\d+)/.exec(message ?? '')?.[1]
      // Inside a broken word or string the engine names the character, we name the beginning of the word.
      if (told !== undefined) assert.ok(faultAt(text) <= Number(told), `${faultAt(text)} ${message}`)
      if (message?.includes('Unexpected end')) assert.ok(faultAt(text) <= text.length)
    }),
    { seed: SEED, numRuns: 5000 },
  )
})

function messageOf(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

test('32 levels are read, 33 are refused at the bracket, and a million do not exhaust the stack', () => {
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
  assert.equal(parseJson(nested(MOST_LEVELS)).ok, true)
  assert.deepEqual(placeOf(nested(MOST_LEVELS + 1)), ['json.malformed body:1:33'])
  assert.deepEqual(placeOf('{"a":'.repeat(1_000_000)), ['json.malformed body:1:161'])
  assert.equal(parseJson(`["${'['.repeat(1000)}\\"${'['.repeat(1000)}"]`).ok, true)
})

test('keys that reach a prototype are refused, however they are written; the same words as text are not', () => {
  for (const text of ['{"__proto__": {}}', '[{"a": {"\\u005f_proto__": 1}}]', '{"constructor": {"prototype": {}}}']) {
    assert.equal(problemsOf(parseJson(text))[0]?.slots['reason'], 'key', text)
  }
  assert.equal(parseJson('{"constructor": "Juan, builder", "note": "the __proto__ of Ana"}').ok, true)
})

test('text that is not UTF-8 is refused with the first wrong byte; a byte order mark is tolerated', () => {
  assert.deepEqual(decodeUtf8(Buffer.from('\ufeff{}')), { ok: true, value: '{}' })
  assert.deepEqual(decodeUtf8(Buffer.from('{"a":"ñ \ufffd"}')), { ok: true, value: '{"a":"ñ \ufffd"}' })
  const byteOf = (bytes: Buffer) => problemsOf(decodeUtf8(bytes)).map(({ code, slots }) => `${code} ${slots['byte']}`)
  assert.deepEqual(byteOf(Buffer.from('{"a":"ñ"}', 'latin1')), ['json.encoding 6'])
  assert.deepEqual(byteOf(Buffer.from('\ufeff{}', 'utf16le')), ['json.encoding 0'])
  assert.deepEqual(byteOf(Buffer.from([0x22, 0xe2, 0x82])), ['json.encoding 1'])
})

test('JSON lines: empty ones are skipped, every wrong one is named by its line, at most twenty', () => {
  assert.deepEqual(parseJsonLines('{"a":1}\r\n\n{"a":2}\n'), { ok: true, value: [{ a: 1 }, { a: 2 }] })
  assert.deepEqual(
    problemsOf(parseJsonLines('{}\n{\n[}\n')).map(({ path }) => path),
    ['body:2:2', 'body:3:2'],
  )
  assert.equal(problemsOf(parseJsonLines('x\n'.repeat(500))).length, 20)
  assert.equal(problemsOf(parseJsonLines('\n\n'))[0]?.code, 'body.empty')
})
