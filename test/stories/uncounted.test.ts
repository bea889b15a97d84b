// A journey of which it was said where people are, and by nobody how many: unknown stays unknown on every screen, and
// nobody is told to cook for a number that rests on no report.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { instant } from '../../src/core/time.ts'
import { temporaryFolder } from '../support/folder.ts'
import { hubWith, value } from '../support/hub.ts'
import { runCommand } from '../support/terminal.ts'

const folder = join(temporaryFolder(), 'april')
const names = ['San Pedro Sula', 'Nueva Ocotepeque', 'Esquipulas', 'Chiquimula', 'Ciudad de Guatemala']
const begun = await runCommand(['journey', 'begin', folder, ...names, '--start', instant(Date.now()).slice(0, 10)])
assert.deepEqual([begun.code, begun.err], [0, ''])
const { hub, journey } = await hubWith(folder)

async function say(kind: string, data: Record<string, unknown>): Promise<void> {
  const at = instant(Date.now())
  const happened = { from: at, to: at, precision: 'minute', zone: 'America/Guatemala' } as const
  value(await hub.say({ journey, kind, data, happened }))
}

test('while nobody said how many, it is told when they come, and no number of people, litres or meals', async () => {
  await say('movement.arrival', { group: 'main', stop: 'esq' })
  await say('movement.arrival', { group: 'vanguard', stop: 'chi' })
  const board = value(await hub.board(journey))
  assert.deepEqual([board.size, board.lastHeard?.stop?.stop], [null, 'esq'])
  const { because, figure } = value(await hub.why(journey, 'size'))
  assert.deepEqual([because.map(({ key }) => key), figure], [['why.size.none'], null], 'nor what a forecast began with')
  assert.ok(board.ahead.some(({ arrival }) => arrival !== null))
  for (const { people, nights, gaps } of board.ahead) assert.deepEqual([people, nights, gaps], [null, [], []])
  assert.ok(board.ribbon.every(({ people }) => people === null))
  const [vanguard] = board.others
  assert.deepEqual([vanguard?.place.stop, vanguard?.size], ['chi', null])
  assert.ok(vanguard?.ahead.every(({ people, nights }) => people === null && nights.length === 0))
  assert.equal(value(await hub.why(journey, 'group.vanguard')).figure, null)
  const { stops } = value(await hub.readiness({ journey }))
  assert.ok(stops.length > 0)
  for (const { people, nights } of stops) {
    assert.equal(people, null)
    for (const night of nights) assert.deepEqual([night.planFor, night.people], [null, null])
    for (const line of nights.flatMap((night) => night.lines)) assert.equal(line.gap, null, line.key ?? '')
  }
  const plan = value(await hub.plan({ journey }))
  assert.deepEqual([plan.lines, plan.unmet], [[], []])
  const changed = value(await hub.whatIf(journey, { closures: [{ stop: 'chi', hours: 24 }] }))
  assert.ok(changed.stops.length > 0)
  for (const { before, after, nights, needs } of changed.stops)
    assert.deepEqual([before.people, after.people, nights, needs], [null, null, [], []])
})

test('the first number that somebody says is reckoned with from then on', async () => {
  await say('movement.sighting', {
    group: 'main',
    stop: 'esq',
    people: { low: null, best: 700, high: null },
  })
  const board = value(await hub.board(journey))
  assert.ok(board.size && board.size.best > 500)
  assert.ok(board.ahead.some(({ people, gaps }) => people !== null && gaps.length > 0))
})
