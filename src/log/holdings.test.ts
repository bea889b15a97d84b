// In which order reports leave, from the short entries alone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Holdings } from './holdings.ts'
import type { StoredRow } from './port.ts'

const FIRST = 'core.vouch'

const rows = (
  [
    [FIRST, 12, ''],
    ['movement.sighting', 19, 'zac'],
    ['movement.sighting', 14, 'gua'],
    ['movement.sighting', 16, 'gua'],
    [FIRST, 13, ''],
  ] as const
).map(([kind, day, stop], i) => {
  const body = JSON.stringify({ kind, happened: { to: `2018-10-${day}T00:00:00Z` }, data: { stop } })
  return { pos: i + 1, id: `${'A'.repeat(42)}${'AEIMQ'[i]}`, journey: 'march.x', device: 'a', seq: i + 1, body }
}) as unknown as StoredRow[]

const holdings = new Holdings<null>({
  after: async (pos) => rows.slice(pos),
  marks: async (pos) => rows.slice(pos),
  labelOf: ({ kind, data }) => ({ stops: [String(data['stop'])], label: null, goesFirst: kind === FIRST }),
})
const wish = { have: [], journeys: null, mayRead: () => true }

test('what goes first leaves before what is near, and that before the newest', async () => {
  const orderOf = async (stops: string[]) => (await holdings.missing({ ...wish, stops })).map(({ seq }) => seq)
  assert.deepEqual(await orderOf([]), [5, 1, 2, 4, 3])
  assert.deepEqual(await orderOf(['gua']), [5, 1, 4, 3, 2])
})

test('ranges are told tidy whatever came first, and what was told before does not grow', async () => {
  const pages = [[4, 2], [5, 9], [3], [3, 1]]
  let pos = 0
  const marks = pages.flat().map((seq, i) => ({ ...(rows[0] as StoredRow), pos: i + 1, seq }))
  const growing = new Holdings<null>({
    after: async () => [],
    marks: async (after) => marks.slice(after, pos),
    labelOf: () => ({ stops: [], label: null, goesFirst: false }),
  })
  const told = []
  for (const page of pages) {
    pos += page.length
    await growing.catchUp()
    told.push(growing.have()[0]?.ranges)
  }
  const tidy = [
    [
      [2, 2],
      [4, 4],
    ],
    [
      [2, 2],
      [4, 5],
      [9, 9],
    ],
    [
      [2, 5],
      [9, 9],
    ],
    [
      [1, 5],
      [9, 9],
    ],
  ]
  assert.deepEqual(told, tidy)
})
