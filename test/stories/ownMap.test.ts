// A journey's folder with a map of its own: kept when the journey is added, read piece by piece, and refused where it is none.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { good } from '../../src/core/problem.ts'
import { makeSealKey } from '../../src/log/seal.ts'
import { backUp, restore } from '../../src/main/backup.ts'
import { openData } from '../../src/main/compose.ts'
import { Client } from '../protocol/client.mjs'
import { temporaryFolder } from '../support/folder.ts'
import { EXAMPLE } from '../support/hub.ts'
import { admit, foundJourney, netHub } from '../support/net.ts'
import { pmtiles } from '../support/pmtiles.ts'
import { runCommand } from '../support/terminal.ts'

const folder = temporaryFolder()
cpSync(EXAMPLE, folder, { recursive: true })
const [data, file] = [temporaryFolder(), join(folder, 'tiles.pmtiles')]
const vereda = (...args: string[]) =>
  runCommand(args, '', { defaultData: data, openData: async (path) => good(await openData({ folder: path })) })

test('a file that is no map is named, and nothing of the folder is taken in', async () => {
  writeFileSync(file, 'a picture of the road')
  const { code, err } = await vereda('journey', 'add', folder)
  assert.equal(code, 2)
  assert.match(err, /tiles\.pmtiles: This file is no PMTiles map/)
  assert.match((await vereda('journey', 'list')).out, /no journey here yet/)
})

test('the map of a journey is kept with it, and the hub hands out any piece of it and of no other journey', async () => {
  writeFileSync(file, pmtiles({ type: 'png', tiles: [[0, 0, 0]], credit: 'Invented Maps' }))
  const added = await vereda('journey', 'add', folder)
  assert.match(added.out, /new reports[\s\S]*\nThe journey brings its own map/)
  const { hub, close } = await openData({ folder: data })
  const [journey] = await hub.journeys()
  const tiles = await hub.tiles(journey?.id ?? '')
  const whole = readFileSync(file)
  assert.equal(tiles?.bytes, whole.length)
  assert.deepEqual(Buffer.from((await tiles?.read(7, 100)) ?? []), whole.subarray(7, 107))
  assert.deepEqual(Buffer.from((await tiles?.read(whole.length - 3, 100)) ?? []), whole.subarray(-3))
  assert.equal(await hub.tiles('another-march.abcdefgh234567ab'), null)
  await close()
})

test('the map is in the backup, and a hub built anew from it hands out the same bytes', async () => {
  const key = await makeSealKey()
  const [anew, taken] = [join(temporaryFolder(), 'anew'), await backUp(data, [key.recipient])]
  const bytes = taken.ok ? taken.value.bytes : assert.fail('there is a backup')
  const done = await restore({ bytes, secrets: [key.secret], folder: anew, progress: () => undefined })
  assert.ok(done.ok)
  const { hub, close } = await openData({ folder: anew })
  const [journey] = await hub.journeys()
  const tiles = await hub.tiles(journey?.id ?? '')
  assert.deepEqual(Buffer.from((await tiles?.read(0, 1e9)) ?? []), readFileSync(file))
  await close()
})

test('a folder that brings no map any more takes the old one away, and says so', async () => {
  rmSync(file)
  assert.match((await vereda('journey', 'add', folder)).out, /: 0 new reports.*\nThe folder brings no map any more/)
  const { hub, close } = await openData({ folder: data })
  const [journey] = await hub.journeys()
  assert.equal(await hub.tiles(journey?.id ?? ''), null)
  await close()
  assert.doesNotMatch((await vereda('journey', 'add', folder)).out, /map/)
})

test('over the net the map is given to a device that the journey knows, and to nobody else', async () => {
  const net = await netHub()
  const journey = await foundJourney(net)
  const [known, stranger] = [new Client(net.url), new Client(net.url)]
  await admit(net, journey, known.key.device)
  mkdirSync(join(net.folder, 'tiles'))
  writeFileSync(
    join(net.folder, 'tiles', `${journey}.pmtiles`),
    pmtiles({ type: 'png', tiles: [[0, 0, 0]], credit: '' }),
  )
  const path = `/api/tiles?journey=${journey}&bytes=0-6`
  const given = await known.ask('GET', path)
  assert.deepEqual([given.status, await given.text()], [206, 'PMTiles'])
  assert.equal((await stranger.ask('GET', path)).status, 403)
})
