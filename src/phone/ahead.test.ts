import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashBytes, toBase64url } from '../core/bytes.ts'
import { seededDice } from '../core/generate.ts'
import { marked, markText } from '../log/exchange.ts'
import { haveWith } from './ahead.ts'

const dice = seededDice(20181025)
const idOf = (n: number): Uint8Array => hashBytes(`report ${n}`)
const named = (seq: number, device = 'ana') => ({ id: toBase64url(idOf(seq)), journey: 'march', device, seq })
const markOf = (seqs: readonly number[]): string =>
  markText(seqs.reduce<Uint8Array>((mark, n) => marked(mark, idOf(n)), new Uint8Array(32)))

test('what is given piece by piece is said to be held as what is there in the end, numbers and marks', () => {
  const seqs = Array.from({ length: 60 }, (_, i) => i + 1).filter(() => dice() < 0.8)
  const shuffled = [...seqs].sort(() => dice() - 0.5)
  let have: ReturnType<typeof haveWith> = []
  for (let at = 0; at < shuffled.length; at += 7)
    have = haveWith(
      have,
      shuffled.slice(at, at + 7).map((n) => named(n)),
    )
  const [chain] = haveWith(
    [],
    seqs.map((n) => named(n)),
  )
  assert.deepEqual(have, [chain])
  assert.equal(chain?.mark, markOf(seqs))
  assert.deepEqual(
    haveWith(have, [named(1, 'beto')]).map(({ device }) => device),
    ['ana', 'beto'],
  )
})

test('whatever a hub gives that is no report is passed over', () => {
  const odd = [
    null,
    7,
    'report',
    [],
    {},
    { ...named(1), seq: '1' },
    { ...named(1), id: 'short' },
    { ...named(1), device: {} },
  ]
  assert.deepEqual(haveWith([], odd), [])
})
