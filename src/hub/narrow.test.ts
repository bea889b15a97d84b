import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeHub, JOURNEY } from '../../test/support/fake-hub.ts'
import { KINDS } from '../domains/all.ts'
import { narrowed, narrowedBoard, narrowedPlan, narrowedReadiness } from './narrow.ts'
import type { Membership } from './readers.ts'

/** Where something stands under one of these names, and is not left out. */
function told(value: unknown, names: ReadonlySet<string>, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${path}/${key}`
    return names.has(key) && inner !== null && typeof inner !== 'object' ? [here] : told(inner, names, here)
  })
}

test('what a kind of need, shelter or ride keeps for the team is in no picture of those along the way', async () => {
  const aid = [...KINDS.values()].filter(({ name }) => /^(needs|shelter|transport)\./.test(name))
  const kept = aid.flatMap(({ secrecy }) => Object.keys(secrecy).filter((field) => secrecy[field] === 'team'))
  const { readiness, plan } = fakeHub()
  for (const picture of [await readiness({ journey: JOURNEY }), await plan({ journey: JOURNEY })]) {
    assert.ok(picture.ok)
    const seen = narrowed(picture.value, { role: 'field', circle: 'journey', stops: null })
    assert.deepEqual(told(seen, new Set(kept)), [])
    assert.deepEqual(narrowed(picture.value, { role: 'coordinator', circle: 'team', stops: null }), picture.value)
  }
  const { value } = (await readiness({ journey: JOURNEY })) as { value: unknown }
  assert.ok(
    told(value, new Set(kept)).some((path) => path.endsWith('/who')),
    'the picture has something to leave out',
  )
})

test('whoever reads of some stops alone is told needs, help, rides, alarms and plans of these, and of no other', async () => {
  const hub = fakeHub()
  const [readiness, plan, board] = await Promise.all([
    hub.readiness({ journey: JOURNEY }),
    hub.plan({ journey: JOURNEY, since: '2018-10-15T00:00:00Z' }),
    hub.board(JOURNEY),
  ])
  assert.ok(readiness.ok && plan.ok && board.ok)
  const seen = (stops: Membership['stops']) => {
    const membership = { role: 'field', circle: 'journey', stops } as const
    const needs = narrowedReadiness(readiness.value, membership)
    const planned = narrowedPlan(plan.value, membership)
    const { ahead, alarms } = narrowedBoard(board.value, membership)
    const { lines, unmet, rides, waiting, since } = planned
    const told = [needs.stops, needs.alarms, needs.lifts, lines, unmet, rides, waiting, since?.changes, ahead, alarms]
    return told.map((one) => one?.length)
  }
  const all = seen(null)
  assert.ok(
    all.every((n) => n && n > 0),
    `${all}`,
  )
  assert.deepEqual(
    seen(['elsewhere']),
    all.map(() => 0),
  )
  const own = readiness.value.stops[0]?.stop as string
  assert.deepEqual(seen([own])[0], 1)
})
