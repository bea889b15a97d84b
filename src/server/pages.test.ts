import assert from 'node:assert/strict'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { fakeServer } from '../../test/support/fake-server.ts'
import { temporaryFolder } from '../../test/support/folder.ts'

const SCRIPT = `export const words = ${JSON.stringify('vereda '.repeat(200))}`
const above = temporaryFolder()
const webFolder = join(above, 'web')
mkdirSync(join(webFolder, 'assets'), { recursive: true })
const put = (name: string, text: string | Buffer): void => writeFileSync(join(webFolder, name), text)
writeFileSync(join(above, 'secret.txt'), 'secret')
put('index.html', '<!doctype html><title>Vereda</title>')
put('sw.js', 'self.x = 1')
put('app.webmanifest', '{}')
put('assets/main-Bq3xYz01.js', SCRIPT)
put('assets/built-Bq3xYz01.css', 'a{}'.repeat(200))
put('assets/built-Bq3xYz01.css.br', 'pressed at build')
put('assets/icon-Bq3xYz01.png', Buffer.alloc(2000))
const { app } = fakeServer({ webFolder })
const page = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test('files come with their type; those with a hash in their name are kept for ever, the others asked for again', async () => {
  const kinds: [string, string, RegExp][] = [
    ['/', 'text/html; charset=utf-8', /^no-cache$/],
    ['/index.html', 'text/html; charset=utf-8', /^no-cache$/],
    ['/sw.js', 'text/javascript; charset=utf-8', /^no-cache$/],
    ['/app.webmanifest', 'application/manifest+json; charset=utf-8', /^no-cache$/],
    ['/assets/main-Bq3xYz01.js', 'text/javascript; charset=utf-8', /immutable/],
    ['/assets/icon-Bq3xYz01.png', 'image/png', /immutable/],
  ]
  for (const [url, type, caching] of kinds) {
    const answer = await app.inject(url)
    assert.equal(answer.statusCode, 200, url)
    assert.equal(answer.headers['content-type'], type)
    assert.match(String(answer.headers['cache-control']), caching)
    assert.match(String(answer.headers['content-security-policy']), /default-src 'none'/)
  }
})

test('files are packed as the browser wishes, by the build where it did so, and pictures never', async () => {
  const ask = (url: string, packing: string) => app.inject({ url, headers: { 'accept-encoding': packing } })
  const br = await ask('/assets/main-Bq3xYz01.js', 'gzip, deflate, br')
  assert.equal(br.headers['content-encoding'], 'br')
  assert.equal(brotliDecompressSync(br.rawPayload).toString(), SCRIPT)
  const gz = await ask('/assets/main-Bq3xYz01.js', 'gzip, br;q=0')
  assert.equal(gunzipSync(gz.rawPayload).toString(), SCRIPT)
  assert.equal((await ask('/assets/main-Bq3xYz01.js', '')).body, SCRIPT)
  assert.equal((await ask('/assets/built-Bq3xYz01.css', 'br')).body, 'pressed at build')
  assert.equal((await ask('/assets/icon-Bq3xYz01.png', 'br, gzip')).headers['content-encoding'], undefined)
  assert.equal(br.headers['vary'], 'accept-encoding')
})

test('what the browser holds is not sent again', async () => {
  const { headers } = await app.inject('/sw.js')
  const again = await app.inject({ url: '/sw.js', headers: { 'if-none-match': String(headers['etag']) } })
  assert.deepEqual([again.statusCode, again.body], [304, ''])
  const other = await app.inject({ url: '/sw.js', headers: { 'if-none-match': '"other"' } })
  assert.equal(other.statusCode, 200)
})

test('a HEAD is answered as a GET without the body', async () => {
  const { statusCode, body, headers } = await app.inject({ method: 'HEAD', url: '/assets/main-Bq3xYz01.js' })
  assert.deepEqual([statusCode, body, headers['content-length']], [200, '', String(SCRIPT.length)])
})

test('the addresses of screens get the first page; scripts, pictures and the interface get a 404', async () => {
  for (const url of ['/why/size', '/days/2018-10-15', '/j/invented-march.abcdefgh234567ab']) {
    assert.match((await app.inject({ url, headers: page })).body, /<title>Vereda/, url)
  }
  const missing = [
    app.inject({ url: '/gone.js', headers: { accept: '*/*' } }),
    app.inject({ url: '/api/gone', headers: page }),
    app.inject({ url: '/assets/gone-12345678.js', headers: page }),
    app.inject({ method: 'POST', url: '/why/size', headers: page }),
  ]
  for (const answer of await Promise.all(missing)) {
    assert.equal(answer.statusCode, 404)
    assert.equal(answer.json().code, 'request.notFound')
  }
})

test('no path leads out of the folder', async () => {
  const paths = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//secret.txt',
  ]
  for (const url of [...paths, '/assets/%2e%2e/%2e%2e/secret.txt', '/%00', '/assets']) {
    const answer = await app.inject({ url, headers: { accept: '*/*' } })
    assert.doesNotMatch(answer.body, /^secret/, url)
    assert.equal(answer.statusCode, 404, url)
  }
})

test('without a web folder the interface answers and pages are not found', async () => {
  const bare = fakeServer()
  assert.equal((await bare.app.inject('/api/journeys')).statusCode, 200)
  assert.equal((await bare.app.inject({ url: '/', headers: page })).statusCode, 404)
})

test('an app that is built anew under a running hub is served whole, and never as an error', async () => {
  const folder = join(temporaryFolder(), 'web')
  const build = (script: string, page: string): void => {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(join(folder, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'assets', script), SCRIPT)
    writeFileSync(join(folder, 'index.html'), page)
  }
  build('main-Old00001.js', 'old')
  const running = fakeServer({ webFolder: folder }).app
  const ask = async (url: string): Promise<readonly [number, string]> => {
    const { statusCode, body } = await running.inject({ url, headers: page })
    return [statusCode, statusCode === 200 ? body : '']
  }
  assert.deepEqual(await ask('/'), [200, 'old'])
  rmSync(folder, { recursive: true })
  assert.deepEqual(await ask('/assets/main-Old00001.js'), [404, ''], 'while it is built')
  build('main-New00002.js', 'new')
  assert.deepEqual(await ask('/assets/main-Old00001.js'), [404, ''])
  assert.deepEqual(await ask('/assets/main-New00002.js'), [200, SCRIPT])
  assert.deepEqual(await ask('/'), [200, 'new'])
})
