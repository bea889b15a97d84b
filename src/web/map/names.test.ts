import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namesOn } from './names.ts'

const spot = (stop: string, x: number, y: number, rank = 0, lines = [stop]) => ({ bead: { stop }, x, y, rank, lines })

test('a name stands beside its stop, and left of it where the map ends', () => {
  const names = namesOn([spot('Zacapa', 50, 50), spot('Chiquimula', 380, 150)], 400, [])
  assert.deepEqual(names.get('Zacapa'), { x: 62, y: 56, anchor: 'start' })
  assert.deepEqual(names.get('Chiquimula'), { x: 368, y: 156, anchor: 'end' })
})

test('a name keeps off the road where there is room above or below it, and covers it where there is none', () => {
  const road = { from: [0, 100], to: [400, 100] } as const
  assert.equal(namesOn([spot('Zacapa', 200, 100)], 400, [road]).get('Zacapa')?.anchor, 'middle')
  const up = { from: [200, 100], to: [200, 0] } as const
  const below = namesOn([spot('Zacapa', 200, 100)], 400, [road, up]).get('Zacapa')
  assert.ok((below?.y ?? 0) > 100, 'the one side that is free')
  const fork = [road, { from: [200, 100], to: [330, 40] }, { from: [200, 100], to: [200, 180] }] as const
  const corner = namesOn([spot('Zacapa', 200, 100)], 400, fork).get('Zacapa')
  assert.deepEqual([corner?.anchor, (corner?.y ?? 0) < 100], ['end', true], 'the one corner that is free')
  const between = [spot('A', 200, 76, 1), spot('B', 200, 124, 2), spot('Zacapa', 200, 100)]
  assert.equal(namesOn(between, 400, [road]).get('Zacapa')?.anchor, 'start')
})

test('no name covers another, nor a stop; the nearest are named first', () => {
  const near = [spot('second', 60, 104, 1), spot('first', 50, 100, 0)]
  assert.deepEqual([...namesOn(near, 130, []).keys()][0], 'first')
  const close = Array.from({ length: 9 }, (_, i) => spot(`stop ${i}`, 50 + i, 50 + i, i))
  assert.ok(namesOn(close, 130, []).size < 9)
})
