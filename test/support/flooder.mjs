// Somebody who floods a hub, in a process of their own: keys without end, bytes that unpack to far more than they are, and
// connections that never finish what they ask. Says at its end what it was answered.
import { randomBytes } from 'node:crypto'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { Client } from '../protocol/client.mjs'

const [url = '', seconds = '1'] = process.argv.slice(2)
const untilMs = Date.now() + Number(seconds) * 1000
const answers = {}
const KEYS_AT_ONCE = 16
const SLOW = 500
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024))

const isOn = () => Date.now() < untilMs
const count = (what) => {
  answers[what] = (answers[what] ?? 0) + 1
}

async function strangers(hello) {
  while (isOn()) {
    const client = new Client(url)
    client.hello = { ...hello }
    try {
      const answer = await client.ask('GET', '/api/tree/growth?from=0&to=0')
      await answer.arrayBuffer()
      count(`key ${answer.status}`)
    } catch {
      count('key cut')
    }
  }
}

async function bombs(hello) {
  while (isOn()) {
    const client = new Client(url)
    client.hello = { ...hello }
    const headers = client.headers('POST', '/api/exchange', bomb)
    const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' }
    const answer = await fetch(`${url}/api/exchange`, {
      method: 'POST',
      headers: { ...headers, ...packed },
      body: bomb,
    }).catch(() => null)
    await answer?.arrayBuffer().catch(() => null)
    count(`bomb ${answer?.status ?? 'cut'}`)
    await new Promise((done) => setTimeout(done, 250))
  }
}

/** A request a byte a second, taken up again when the hub has had enough of it. */
function slow() {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const timer = setInterval(() => socket.write(randomBytes(1).toString('hex').slice(1)), 1000)
  socket.on('error', () => {})
  socket.on('connect', () =>
    socket.write('POST /api/exchange HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\nX-Slow: '),
  )
  socket.on('close', () => {
    clearInterval(timer)
    count('slow shut')
    if (isOn()) setTimeout(slow, 1000)
  })
  setTimeout(() => socket.destroy(), Math.max(0, untilMs - Date.now()))
}

const hello = await new Client(url).greet()
for (let n = 0; n < SLOW; n++) slow()
await Promise.all([...Array.from({ length: KEYS_AT_ONCE }, () => strangers(hello)), bombs(hello)])
process.send?.(answers)
process.disconnect?.()
setTimeout(() => process.exit(0), 500)
