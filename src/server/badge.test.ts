import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { testDevice, verify } from '../../test/support/devices.ts'
import { Badges, digestOf } from './badge.ts'

const MINUTE_MS = 60_000
const [hub, ana] = [testDevice('hub'), testDevice('ana')]
const [method, path, digest] = ['GET', '/api/export', digestOf(new Uint8Array())]
let nonces = 0

function gate() {
  let nowMs = Date.parse('2018-10-15T00:00:00Z')
  const badges = new Badges({ hub: hub.device, verify, nowMs: () => nowMs })
  const shownWith = (challenge: string) => {
    const nonce = `nonce-${nonces++}`.padEnd(16, '-')
    const lines = [hub.device, challenge, nonce, method, path, digest]
    const signed = (use: string): string =>
      ana.sign(
        createHash('sha256')
          .update([`vereda ${use} 1`, ...lines].join('\n'))
          .digest(),
      )
    const authorization = `Vereda ${[ana.device, challenge, nonce, digest, signed('request')].join('.')}`
    return badges.check({ method, path, authorization, confirm: signed('confirm') })
  }
  const later = (minutes: number): void => {
    nowMs += minutes * MINUTE_MS
  }
  return { badges, shownWith, later }
}

test('a challenge opens for ten minutes and confirms for two, and after that neither', () => {
  const { badges, shownWith, later } = gate()
  const challenge = badges.challenge()
  const told = () => {
    const shown = shownWith(challenge)
    return shown.ok ? shown.value.isConfirmed : shown.problems[0]?.code
  }
  assert.equal(told(), true)
  later(2)
  assert.equal(told(), true)
  later(0.1)
  assert.equal(told(), false)
  later(7.9)
  assert.equal(told(), false)
  later(0.1)
  assert.equal(told(), 'key.challenge')
})

test('a challenge of another hub, or of before a restart, opens nothing', () => {
  const [before, now] = [gate(), gate()]
  const shown = now.shownWith(before.badges.challenge())
  assert.equal(!shown.ok && shown.problems[0]?.code, 'key.challenge')
})
