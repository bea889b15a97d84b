// A journey's folder with a map of its own: kept when the journey is added, read piece by piece, and refused where it is none.
import assert from 'node:assert/strict'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { good } from '../../src/core/problem.ts'
import { openData } from '../../src/main/compose.ts'
import { temporaryFolder } from '../support/folder.ts'
import { EXAMPLE } from '../support/hub.ts'
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
  assert.match(added.out, /new reports.*\nThe journey brings its own map/)
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
