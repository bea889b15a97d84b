import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOnlyHere } from './outside.ts'

test('an address of this machine itself leads nobody else anywhere; one of the net does', () => {
  for (const here of ['http://127.0.0.1:4018', 'http://localhost:4018', 'http://[::1]:4018', 'http://127.1.2.3'])
    assert.ok(isOnlyHere(here), here)
  for (const out of ['https://albergue.local:4443', 'https://127.example.org', 'http://192.168.1.10', 'nonsense', ''])
    assert.ok(!isOnlyHere(out), out)
})
