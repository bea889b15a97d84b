import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDevice, verify } from '../../test/support/devices.ts'
import type { Log, Outcome } from '../log/log.ts'
import { StoreTrouble } from '../log/port.ts'
import { OWNER } from './readers.ts'
import { openSync } from './syncing.ts'

type Given = { readonly id: string }
const given = (letter: string): Given => ({ id: `${letter.repeat(42)}A` })

/** The exchange of a hub whose log does this when reports come. */
function syncOver(accept: (values: readonly Given[]) => Promise<Outcome[]>) {
  const none = async () => []
  const log = { accept, after: none, marks: none, rows: none, onErase: () => {} } as unknown as Log
  const now = () => '2018-10-15T00:00:00Z'
  return openSync({ log, kinds: new Map(), signer: testDevice('hub'), verify, epoch: 'E', now })
}

test('a bug that one report brings to light holds up none of those beside it, and is told of that one alone', async () => {
  const tried: number[] = []
  const sync = syncOver(async (values) => {
    tried.push(values.length)
    if (values.some(({ id }) => id.startsWith('P'))) throw new TypeError('a bug')
    return values.map(({ id }) => ({ id, state: 'applied', again: false, awaits: null, problems: [] }))
  })
  const give = [...'ABCDEPGHIJ'].map(given)
  const answer = await sync.exchange({ v: 1, give }, OWNER)
  assert.ok(answer.ok)
  assert.deepEqual(
    answer.value.outcomes.map(({ id, state, problems }) => [id, state, problems[0]?.code]),
    give.map(({ id }) => (id.startsWith('P') ? [id, 'refused', 'request.failed'] : [id, 'applied', undefined])),
  )
  assert.ok(tried.length <= 9, `${tried.length} tries`)
})

test('a store in trouble takes none of them and says so: nothing is told as refused that may come again', async () => {
  const sync = syncOver(async () => {
    throw new StoreTrouble('store.full', 'no room')
  })
  await assert.rejects(sync.exchange({ v: 1, give: [given('A'), given('B')] }, OWNER), { code: 'store.full' })
})
