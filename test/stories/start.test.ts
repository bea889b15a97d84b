// `npm start` as a user meets it: a real process, a real folder, a real port.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { temporaryFolder } from '../support/folder.ts'

const START = join(import.meta.dirname, '..', '..', 'scripts', 'start.mjs')

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

type Running = { child: ChildProcess; ended: Promise<Ended>; url: Promise<string>; tlsUrl: Promise<string> }

const SMS_SECRET = 'a secret of sixteen letters'

function run(...args: string[]): Running {
  const child = spawn(process.execPath, [START, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, VEREDA_LANG: 'en', VEREDA_SMS_SECRET: SMS_SECRET },
  })
  after(() => child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream })
  lines.on('line', (line) => {
    out += `${line}\n`
  })
  const said = (pattern: RegExp) =>
    new Promise<string>((found) => {
      lines.on('line', (line) => {
        const address = pattern.exec(line)?.[0]
        if (address) found(address)
      })
    })
  const [url, tlsUrl] = [said(/http:\/\/\S+/), said(/https:\/\/\S+/)]
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, out, err })))
  return { child, ended, url, tlsUrl }
}

test('a first start shows the example, answers, refuses a second one on its data, and Ctrl-C ends it cleanly', async () => {
  const data = temporaryFolder()
  const hub = run('--data', data, '--port', '0')
  const url = await hub.url
  const journeys = (await (await fetch(new URL('/api/journeys', url))).json()) as { id: string; isExample: boolean }[]
  assert.ok(journeys[0]?.isExample)
  const second = await run('--data', data, '--port', '0').ended
  assert.equal(second.code, 2)
  assert.match(second.err, /^.*another.*$/im)
  assert.equal(second.err.trim().split('\n').length, 1)
  hub.child.kill('SIGINT')
  const { code, out, err } = await hub.ended
  assert.deepEqual({ code, err }, { code: 0, err: '' })
  assert.match(out, /About .* people/)
  assert.match(out, /58 miles|93 km/)
  assert.doesNotMatch(out, /NOT encrypted/)
  const again = run('--data', data, '--port', '0', '--host', '0.0.0.0')
  await again.url
  again.child.kill('SIGINT')
  const later = await again.ended
  assert.doesNotMatch(later.out, /new reports/)
  assert.match(later.out, /NOT encrypted/, 'whoever opens it to a net without a certificate is told what that means')
})

test('--help says what can be asked, and starts nothing', async () => {
  const { code, out } = await run('--help').ended
  assert.equal(code, 0)
  for (const option of ['--journey', '--data', '--port', '--host', '--empty']) assert.match(out, new RegExp(option))
})

test('an empty start says how to begin, and makes a folder of reports, of files and a key, which only its owner may read', async () => {
  const data = temporaryFolder()
  mkdirSync(join(data, 'reports'), { mode: 0o755 }) // As an earlier release made it.
  const hub = run('--data', data, '--port', '0', '--empty')
  const url = await hub.url
  assert.deepEqual(await (await fetch(new URL('/api/journeys', url))).json(), [])
  assert.deepEqual(readdirSync(data).sort(), ['device.key', 'files', 'hub.address', 'reports'])
  for (const path of readdirSync(data, { recursive: true }) as string[])
    assert.equal(statSync(join(data, path)).mode & 0o077, 0, `others of this machine may not see ${path}`)
  hub.child.kill('SIGTERM')
  assert.match((await hub.ended).out, /No journey yet/)
  assert.ok(!existsSync(join(data, 'hub.address')), 'where it answered is gone with it')
})

test('a port that is taken is one plain sentence that names it, and the data folder is as it was', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  after(() => taken.close())
  await new Promise((open) => taken.once('listening', open))
  const { port } = taken.address() as { port: number }
  const data = temporaryFolder()
  const { code, out, err } = await run('--data', data, '--port', String(port)).ended
  assert.deepEqual({ code, out }, { code: 2, out: '' })
  assert.match(err, new RegExp(String(port)))
  assert.equal(err.trim().split('\n').length, 1)
  assert.deepEqual(readdirSync(data), [])
})

test('a journey’s folder with faults is refused with every fault’s file and line, and nothing of it is kept', async () => {
  const folder = temporaryFolder()
  const data = temporaryFolder()
  writeFileSync(join(folder, 'journey.json'), '{"id":"test","title":"Test","start":"2026-02-30","from_stop":"a"}')
  writeFileSync(
    join(folder, 'stops.csv'),
    'stop_id,name,country,lat,lon,kind,population,tz\na,A,GT,-90.5,14.6,town,,America/Guatemala\n',
  )
  writeFileSync(join(folder, 'legs.csv'), 'from,to\na,b\n')
  const { code, err } = await run('--data', data, '--port', '0', '--journey', folder).ended
  assert.equal(code, 2)
  for (const place of ['journey.json', 'stops.csv:2', 'legs.csv']) assert.match(err, new RegExp(place))
  assert.deepEqual(readdirSync(data), [])
})

test('a folder that is no folder, an unknown option and a wrong port are one sentence and exit code 2', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  for (const args of [
    ['--data', join(file, 'data')],
    ['--colour', 'red'],
    ['--port', 'many'],
    ['--onion', 'albergue.onion'],
    ['--journey', file],
  ]) {
    const { code, err } = await run('--data', temporaryFolder(), '--port', '0', ...args).ended
    assert.equal(code, 2, args.join(' '))
    assert.equal(err.trim().split('\n').length, 1, err)
    assert.doesNotMatch(err, /\bat .*:\d+|Error:/)
  }
})

const TLS = join(import.meta.dirname, '..', 'fixtures', 'tls')
const [CERT, KEY] = [join(TLS, 'hub.pem'), join(TLS, 'hub.key')]

/** The status that the hub at a port of this machine answers by HTTPS to who calls it by a name. */
const statusBy = (port: string, name: string, path: string): Promise<number> =>
  new Promise((done, fail) => {
    const ask = { host: '127.0.0.1', port, servername: name, path, ca: readFileSync(CERT), agent: false }
    const check = { ...ask, headers: { host: `${name}:${port}` }, checkServerIdentity: () => undefined }
    get(check, (answer) => done(answer.resume().statusCode ?? 0)).on('error', fail)
  })

test('with a certificate the net is answered by HTTPS under its names, and a gateway of text messages by its secret', async () => {
  const hub = run(
    '--data',
    temporaryFolder(),
    '--port',
    '0',
    '--empty',
    '--tls-cert',
    CERT,
    '--tls-key',
    KEY,
    '--tls-port',
    '0',
  )
  const [url, tlsUrl] = await Promise.all([hub.url, hub.tlsUrl])
  const { hostname, port } = new URL(tlsUrl)
  assert.equal(hostname, 'albergue.test', 'what people type is the first name of the certificate')
  assert.equal(await statusBy(port, 'albergue.test', '/api/hello'), 200)
  assert.equal(await statusBy(port, 'elsewhere.test', '/api/hello'), 421)
  assert.equal(await statusBy(port, 'albergue.test', '/api/journeys'), 403, 'who did not sign is told nothing')
  await assert.rejects(fetch(`http://127.0.0.1:${port}/api/hello`))
  const { outside } = (await (await fetch(new URL('/api/hello', url))).json()) as { outside?: string }
  assert.equal(`${outside}/`, new URL(tlsUrl).href, 'an invitation made at the machine leads phones there')

  const body = JSON.stringify({
    from: '+50312345678',
    text: 'AYUDA',
    id: '1',
    at: `${new Date().toISOString().slice(0, 19)}Z`,
  })
  const post = (secret: string) => {
    const seconds = Math.floor(Date.now() / 1000)
    const mac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
    const headers = { 'content-type': 'application/json', 'vereda-sms': `t=${seconds},v1=${mac}` }
    return fetch(new URL('/api/sms', url), { method: 'POST', headers, body })
  }
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code
  assert.equal(await codeOf(await post(SMS_SECRET)), 'sms.nowhere', 'through the door, and no journey is there yet')
  assert.equal(await codeOf(await post('a secret of somebody else')), 'sms.signature')
  hub.child.kill('SIGINT')
  assert.equal((await hub.ended).code, 0)
})

test('a certificate without its key, with another one, or that is none is one sentence', async () => {
  const other = join(temporaryFolder(), 'other.key')
  writeFileSync(
    other,
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }),
  )
  for (const args of [
    ['--tls-cert', CERT],
    ['--tls-cert', CERT, '--tls-key', other],
    ['--tls-cert', START, '--tls-key', KEY],
  ]) {
    const { code, err } = await run('--data', temporaryFolder(), '--port', '0', ...args).ended
    assert.equal(code, 2)
    assert.match(err, /certificate and key \(PEM\)/)
    assert.equal(err.trim().split('\n').length, 1)
  }
})
