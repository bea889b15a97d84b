import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report } from '../core/report.ts'
import { DAY_MS, HOUR_MS, instant } from '../core/time.ts'
import type { StoredRow } from '../log/port.ts'
import { NO_ACKS } from './acks.ts'
import { type Chosen, type ForgettingParts, forgettable, forgetWhatIsThere, isOldPicture, noted } from './forgetting.ts'

const START = Date.parse('2026-11-01T00:00:00Z')
/** The two clocks, so many days after the start; `apart`: how far the phone's own is behind. */
const at = (days: number, pos: number, apart = 0) => {
  const hubMs = START + days * DAY_MS
  return { pos, hubMs, ownMs: hubMs - apart * DAY_MS }
}

/** What may be forgotten at the last of these moments. */
function after(days: number, seen: readonly ReturnType<typeof at>[], epochs: readonly string[] = []) {
  let chosen: Chosen = { days }
  let upTo: number | null = null
  for (const [n, now] of seen.entries()) ({ chosen, upTo } = noted(chosen, now, epochs[n] ?? 'first'))
  return { upTo, notes: chosen.notes ?? [] }
}

test('nothing is forgotten before the days are over since it was first seen on the hub, and then what was seen on that day', () => {
  assert.equal(after(7, [at(0, 10)]).upTo, 0)
  assert.equal(after(7, [at(0, 10), at(6.9, 20)]).upTo, 0)
  assert.equal(after(7, [at(0, 10), at(3, 20), at(7, 30)]).upTo, 10)
  assert.equal(after(7, [at(0, 10), at(3, 20), at(90, 30)]).upTo, 20, 'after months without a hub')
  assert.equal(after(1, [at(0, 10), at(1, 10)]).upTo, 10)
})

test('with a hub of another epoch it begins anew', () => {
  assert.equal(after(7, [at(0, 10), at(8, 20)], ['first', 'second']).upTo, 0)
  assert.equal(after(7, [at(0, 10), at(8, 20), at(16, 20)], ['first', 'second', 'second']).upTo, 20)
  assert.equal(after(7, [at(0, 10), at(3, 20), at(8, 20)], ['first', 'second', 'first']).upTo, 0, 'the first one again')
})

test('a clock that jumps ahead, back, or both ways forgets nothing; it begins anew where it says that a note is still to come', () => {
  assert.equal(after(7, [at(0, 10), at(400, 20, 399)]).upTo, 0, 'only the hub’s was set right')
  assert.equal(after(7, [at(0, 10, 400), at(1, 20)]).upTo, 0, 'only the phone’s own')
  assert.deepEqual(after(7, [at(0, 10), at(1, 20, 5)]).notes.length, 1)
  assert.equal(after(7, [at(0, 10), at(1, 20, 5), at(7, 20, 5)]).upTo, 0)
  assert.equal(after(7, [at(0, 10), at(1, 20, 5), at(8, 20, 5)]).upTo, 20)
})

test('it looks at most twenty-four times in the days after which it forgets, and notes few moments, however often it is exchanged', () => {
  let chosen: Chosen = { days: 1 }
  const seen = Array.from({ length: 600 }, (_, n) => ({
    ...at(0, n + 1),
    hubMs: START + n * 5 * 60_000,
    ownMs: n * 5 * 60_000,
  }))
  const looks = seen.map((now) => {
    const { upTo, ...next } = noted(chosen, now, 'first')
    chosen = next.chosen
    assert.ok((chosen.notes?.length ?? 0) <= 50)
    if (upTo !== null && upTo > 0) {
      const last = seen.find(({ pos }) => pos === upTo)
      const agoMs = now.hubMs - (last?.hubMs ?? 0)
      assert.ok(agoMs >= DAY_MS && agoMs <= DAY_MS + 2 * HOUR_MS, `${agoMs / HOUR_MS} hours`)
    }
    return upTo
  })
  assert.equal(looks.filter((upTo) => upTo !== null).length, 50)
})

test('whatever the clocks do, no row is forgotten that both say has been on the hub of now for less', () => {
  const moment = fc.record({
    hub: fc.integer({ min: -3, max: 9 }),
    own: fc.integer({ min: -3, max: 9 }),
    more: fc.integer({ min: 0, max: 3 }),
    epoch: fc.constantFrom('first', 'first', 'first', 'second'),
  })
  fc.assert(
    fc.property(fc.array(moment, { maxLength: 30 }), (moments) => {
      let chosen: Chosen = { days: 7 }
      let [hubMs, ownMs, pos] = [START, START, 1]
      const seen: { pos: number; hubMs: number; ownMs: number; epoch: string }[] = []
      for (const { hub, own, more, epoch } of moments) {
        ;[hubMs, ownMs, pos] = [hubMs + hub * DAY_MS, ownMs + own * DAY_MS, pos + more]
        const now = { hubMs, ownMs, pos }
        const told = noted(chosen, now, epoch)
        chosen = told.chosen
        for (let row = 1; row <= (told.upTo ?? 0); row++) {
          const since = seen.filter((one) => one.pos >= row && one.epoch === epoch)
          assert.ok(since.some((one) => hubMs - one.hubMs >= 7 * DAY_MS && ownMs - one.ownMs >= 7 * DAY_MS))
        }
        seen.push({ ...now, epoch })
      }
    }),
    { numRuns: 300, seed: 21 },
  )
})

const [own, other] = ['own', 'other']
const row = (id: string, device = own, more: Partial<Report> & { about?: string } = {}): StoredRow => {
  const { about = null, ...rest } = more
  const kind = rest.kind ?? 'core.note'
  const body = JSON.stringify({ id, device, journey: 'march', kind, data: { report: about }, ...rest })
  const found = { id, device, kind, about, body } satisfies Partial<StoredRow>
  return { ...({} as StoredRow), ...found }
}
const acks = {
  ...NO_ACKS,
  durable: { kept: null, waits: 'trust:march', photo: null, root: null, sealed: null },
  aside: { refused: [], theirsRefused: [] },
}
const known = {
  acks,
  device: own,
  roles: () => ['legal'],
  isThere: () => true,
  isNeeded: ({ kind }: Report) => kind === 'core.recipient',
}

test('what the hub lacks, waits with or refused is never forgotten; others’ reports are, for they came from it', () => {
  const rows = [
    row('kept'),
    row('waits'),
    row('unsent'),
    row('refused'),
    row('theirs', other),
    row('theirsRefused', other),
  ]
  assert.deepEqual(forgettable(rows, known), ['kept', 'theirs'])
})

test('a photo that the hub has not whole stays, and its report with it, but no other', () => {
  const rows = [row('root'), row('photo', own, { kind: 'core.attachment', about: 'root' }), row('kept')]
  assert.deepEqual(forgettable(rows, known), ['root', 'photo', 'kept'])
  assert.deepEqual(forgettable(rows, { ...known, isThere: ({ kind }) => kind !== 'core.attachment' }), ['kept'])
})

test('what is sealed for this phone stays, for the hub has no word of it; so does for whom is sealed', () => {
  const seals = (role: string) => ({ seals: [{ for: [role] }] })
  const rows = [
    row('theirs', other, seals('legal')),
    row('elsewhere', other, seals('familyLinks')),
    row('sealed', own, seals('legal')),
    row('key', other, { kind: 'core.recipient' }),
    row('gone', other, { erased: true } as never),
  ]
  assert.deepEqual(forgettable(rows, known), ['elsewhere', 'sealed'])
})

test('pictures of screens go when they are old; what is half written stays, and so does what a form needs far from any hub', () => {
  const shown = (days: number): string =>
    `field${JSON.stringify({ value: {}, received: instant(START + days * DAY_MS) })}`
  const goes = (name: string, value: string) => isOldPicture(`picture:${name}`, value, START + 7 * DAY_MS)
  assert.deepEqual(
    [goes('/api/board', shown(7)), goes('/api/board', shown(8)), goes('/api/why/x', '')],
    [true, false, true],
  )
  assert.equal(goes('draft:core.note', 'field{"at":"2020-01-01T00:00:00Z","entered":[["text","Half"]]}'), false)
  assert.equal(goes('/api/journeys', shown(0)), false)
  assert.equal(isOldPicture('device.key', 'abc', START), false)
})

test('nothing is forgotten, nor even noted, while this phone holds what it cannot read', async () => {
  let noted = 0
  const store = { unread: 1, getFact: async () => null }
  const keep = async () => void noted++
  const parts = { store, keep, acks: { ...NO_ACKS, epoch: 'first' }, chosen: { days: 1 }, now: at(0, 1) }
  assert.equal(await forgetWhatIsThere(parts as unknown as ForgettingParts), false)
  assert.equal(noted, 0)
})
