import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Label, type Membership, mayHave, OWNER, PUBLIC, type Reader } from './readers.ts'

const JOURNEY = 'march.x'
const field: Membership = { role: 'field', circle: 'journey', stops: ['gua'] }
const as = (membership: Membership): Reader => ({
  device: 'own',
  in: (journey) => (journey === JOURNEY ? membership : null),
})
const report = { journey: JOURNEY, device: 'other', stops: ['gua'], circle: 'journey' } as const
type Wanted = Label & { readonly journey: string; readonly device: string; readonly stops: readonly string[] }
const has = (reader: Reader, more: Partial<Wanted> = {}): boolean => mayHave(reader, { ...report, ...more })

test('whoever is let in for some stops has what concerns them, what concerns none, and what they said themselves', () => {
  const here = as(field)
  assert.deepEqual(
    [{}, { stops: [] }, { stops: ['zac', 'gua'] }, { stops: ['zac'] }].map((more) => has(here, more)),
    [true, true, true, false],
  )
  assert.ok(has(here, { stops: ['zac'], circle: 'sealed', device: 'own' }))
  assert.ok(has(as({ ...field, stops: null }), { stops: ['zac'] }), 'without stops, all of them')
})

test('nobody has what is for a narrower circle, of another journey, or sealed for another role', () => {
  const here = as(field)
  assert.deepEqual(
    (['public', 'journey', 'team', 'sealed'] as const).map((circle) => has(here, { circle })),
    [true, true, false, false],
  )
  assert.ok(!has(here, { journey: 'other.x' }))
  assert.ok(!has(PUBLIC, { circle: 'public' }))
  const opens = { roles: ['legal'], circle: 'journey' } as const
  const sealed = { circle: 'sealed', opens } as const
  assert.deepEqual(
    [as({ ...field, role: 'legal' }), here, OWNER].map((reader) => has(reader, sealed)),
    [true, false, false],
  )
  assert.ok(!has(as({ ...field, role: 'legal' }), { ...sealed, opens: { ...opens, circle: 'team' } }))
})
