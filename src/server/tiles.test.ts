// A journey's own map tiles: ranges of bytes of one archive, as maps ask for them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { JOURNEY } from '../../test/support/fake-hub.ts'
import { fakeServer } from '../../test/support/fake-server.ts'

const { app } = fakeServer()
const ask = (range?: string, journey = JOURNEY) =>
  app.inject({ url: `/api/tiles?journey=${journey}`, ...(range === undefined ? {} : { headers: { range } }) })
const TEXT = 'PMTiles\u0003 of the fake hub'

test('a range of bytes is answered with these bytes, where they lie, and nothing that a browser may keep', async () => {
  const answer = await ask('bytes=0-7')
  assert.deepEqual([answer.statusCode, answer.body], [206, TEXT.slice(0, 8)])
  const { 'content-range': where, 'content-type': type, 'cache-control': kept } = answer.headers
  assert.deepEqual([where, type, kept], [`bytes 0-7/${TEXT.length}`, 'application/vnd.pmtiles', 'no-store'])
})

test('the same range in the path, where a device signs it, gives the same bytes', async () => {
  const answer = await app.inject({ url: `/api/tiles?journey=${JOURNEY}&bytes=2-7` })
  assert.deepEqual([answer.statusCode, answer.body], [206, TEXT.slice(2, 8)])
  const backwards = await app.inject({ url: `/api/tiles?journey=${JOURNEY}&bytes=7-2` })
  assert.deepEqual([backwards.statusCode, backwards.json().code], [416, 'request.range'])
  assert.equal((await app.inject({ url: `/api/tiles?journey=${JOURNEY}&bytes=all` })).statusCode, 422)
})

test('a range that reaches beyond the end ends with the file', async () => {
  const answer = await ask('bytes=20-16383')
  assert.deepEqual([answer.statusCode, answer.body], [206, TEXT.slice(20)])
  assert.equal(answer.headers['content-range'], `bytes 20-${TEXT.length - 1}/${TEXT.length}`)
})

test('no range, a range beyond the file, one backwards, one of the whole of a large file: a problem, and no bytes', async () => {
  for (const range of [undefined, 'bytes=99-100', 'bytes=5-2', 'bytes=0-', 'bytes=0-1,4-5', 'lines=0-1']) {
    const answer = await ask(range)
    assert.deepEqual([answer.statusCode, answer.json().code], [416, 'request.range'], range)
  }
})

test('a journey without a map of its own says so without an error', async () => {
  const answer = await ask('bytes=0-7', 'other-march.abcdefgh234567ab')
  assert.deepEqual([answer.statusCode, answer.body], [204, ''])
})
