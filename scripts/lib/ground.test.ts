import assert from 'node:assert/strict'
import { test } from 'node:test'
import { boxOf, cellNames, clipLine, clipRing, groundOf } from './ground.ts'

const box = { west: 0, south: 0, east: 10, north: 10 }

test('a ring is cut to the part that lies in a box, one that surrounds it to the box itself', () => {
  const half = clipRing(
    [
      [5, 5],
      [15, 5],
      [15, 8],
      [5, 8],
    ],
    box,
  )
  assert.deepEqual(Math.max(...half.map(([x]) => x)), 10)
  assert.equal(half.length, 4)
  const around = clipRing(
    [
      [-5, -5],
      [15, -5],
      [15, 15],
      [-5, 15],
    ],
    box,
  )
  assert.deepEqual(new Set(around.map(String)), new Set(['0,0', '10,0', '10,10', '0,10']))
  assert.deepEqual(
    clipRing(
      [
        [20, 20],
        [30, 20],
        [30, 30],
      ],
      box,
    ),
    [],
  )
})

test('a line that leaves a box and comes back is two runs, each a point longer than the box', () => {
  const line = [
    [1, 1],
    [9, 1],
    [20, 1],
    [25, 5],
    [9, 9],
    [1, 9],
  ] as const
  assert.deepEqual(clipLine(line, box), [
    [
      [1, 1],
      [9, 1],
      [20, 1],
    ],
    [
      [25, 5],
      [9, 9],
      [1, 9],
    ],
  ])
})

test('the cell of Guatemala has land, coasts and borders within it, and is small', () => {
  assert.ok(cellNames().includes('-4,0'))
  const cell = groundOf('-4,0')
  assert.ok(cell.land.length > 0 && cell.coasts.length > 0 && cell.borders.length > 0)
  const { west, east } = boxOf('-4,0')
  for (const line of cell.land) {
    let x = 0
    for (let i = 0; i < line.length; i += 2) {
      x += line[i] ?? 0
      assert.ok(x >= west * 100 && x <= east * 100)
    }
  }
  assert.ok(JSON.stringify(cell).length < 60_000)
})
