// Reports that somebody carries in a file: written by the client that knows docs/protocol.md alone, taken in by a real hub.
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { good } from '../../src/core/problem.ts'
import type { Handed } from '../../src/hub/syncing.ts'
import { openData } from '../../src/main/compose.ts'
import { verifyEd25519 } from '../../src/main/keys.ts'
import { temporaryFolder } from '../support/folder.ts'
import { admit, foundJourney, happened, netHub } from '../support/net.ts'
import { runCommand } from '../support/terminal.ts'
import { bundleOf, Client } from './client.mjs'

const count = (people: number) => ({ group: 'main', stop: 'esq', people: { low: null, best: people, high: null } })

function said(client: Client, journey: string, n: number) {
  return Array.from({ length: n }, (_, i) => client.say(journey, 'movement.sighting', 1, count(100 + i), happened))
}

const handed = async (client: Client, file: Uint8Array): Promise<Handed> => {
  const answer = await client.ask('POST', '/api/bundle', file)
  assert.equal(answer.status, 200, await answer.clone().text())
  return (await answer.json()) as Handed
}

test('a file that one phone carries for another is taken in report by report, and again with the same outcomes', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const [ana, carrier] = [new Client(hub.url), new Client(hub.url)]
  await admit(hub, journey, ana.key.device)
  const reports = said(ana, journey, 3)
  const wrong = { ...(reports[1] as object), said: '2018-10-16T00:00:00Z' }
  const stranger = said(new Client(hub.url), journey, 1)
  const file = bundleOf([...reports, wrong, ...stranger, { no: 'report' }])
  const first = await handed(carrier, file)
  assert.deepEqual(
    { ...first, outcomes: first.outcomes.map(({ state }) => state).join(' ') },
    {
      reports: 6,
      added: 4,
      already: 0,
      waiting: 1,
      refused: 2,
      outcomes: 'applied applied applied refused waiting refused',
    },
  )
  assert.equal(first.outcomes[3]?.problems[0]?.code, 'report.id')
  const second = await handed(carrier, file)
  assert.deepEqual(second.outcomes, first.outcomes)
  assert.deepEqual([second.added, second.already], [0, 4])
  assert.deepEqual((await handed(carrier, bundleOf(reports, false))).already, 3)
})

test('a file that is cut, changed, no bundle or packed to burst is refused whole, in words', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const client = new Client(hub.url)
  const plain = bundleOf(said(client, journey, 4), false)
  const text = new TextDecoder().decode(plain)
  const bomb = bundleOf([{ text: 'x'.repeat(9_000_000) }])
  for (const [file, status, code] of [
    [bundleOf(said(client, journey, 4)).subarray(0, 300), 415, 'request.media'],
    [Buffer.from(text.split('\n').slice(0, 3).join('\n')), 422, 'export.changed'],
    [Buffer.from(text.replace('"esq"', '"gua"')), 422, 'export.changed'],
    [Buffer.from('{"a":1}'), 422, 'export.header'],
    [Buffer.from([0xff, 0xfe, 0x41]), 400, 'json.encoding'],
    [bomb, 413, 'body.tooLarge'],
    [Buffer.alloc(1_048_577), 413, 'body.tooLarge'],
  ] as const) {
    const answer = await client.ask('POST', '/api/bundle', file)
    const { code: told } = (await answer.json()) as { code: string }
    assert.deepEqual([answer.status, told], [status, code])
  }
  assert.equal((await hub.log.counts()).waiting['device'] ?? 0, 0)
})

test('vereda import takes the same file, packed or not, and names the line of what it refuses', async () => {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const client = new Client(hub.url)
  const reports = said(client, journey, 2)
  await hub.stop()
  const folder = temporaryFolder()
  const [packed, plain] = [join(folder, 'a.vereda'), join(folder, 'b.vereda')]
  writeFileSync(packed, bundleOf(reports))
  writeFileSync(plain, bundleOf([...reports, { ...(reports[0] as object), seq: 9 }], false))
  const vereda = (...args: string[]) =>
    runCommand(['import', ...args, '--data', hub.folder], '', {
      openData: async (folder) => good(await openData({ folder })),
      verify: verifyEd25519,
    })
  const first = await vereda(packed)
  assert.deepEqual([first.code, first.out], [0, '0 taken in, 2 waiting, 0 refused, 0 there already.\n'])
  const second = await vereda(plain)
  assert.equal(second.out, '0 taken in, 0 waiting, 1 refused, 2 there already.\n')
  assert.equal(second.code, 1)
  assert.match(second.err, /b\.vereda:4/)
  writeFileSync(packed, bundleOf(reports).subarray(0, 100))
  const cut = await vereda(packed)
  assert.equal(cut.code, 2)
  assert.match(cut.err, /a\.vereda/)
})
