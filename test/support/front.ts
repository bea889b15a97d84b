// A proxy in front of a hub, as on a server: who asks through it does not sit at the hub's machine, though all are on this one.
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

/** Its address; closed after the tests of the file. To a browser it is as safe a place as a hub with a certificate. */
export async function frontOf(hub: string): Promise<string> {
  const server = createServer((ask, answer) => {
    const headers = { ...ask.headers, via: '1.1 front' }
    const asked = request(new URL(ask.url ?? '/', hub), { method: ask.method ?? 'GET', headers }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers)
      given.pipe(answer)
    })
    asked.on('error', () => answer.destroy())
    answer.on('close', () => asked.destroy())
    ask.pipe(asked)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  after(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
