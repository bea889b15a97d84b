import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hostName, originGuard } from './guard.ts'

const own = { host: '127.0.0.1:8080' }
const api = { method: 'GET', path: '/api/board' }
const post = { method: 'POST', path: '/api/say' }

test('on loopback only the names of loopback pass, however they are written', () => {
  const check = originGuard('127.0.0.1', [])
  for (const host of ['127.0.0.1:8080', 'localhost', 'LOCALHOST:1', 'localhost.', '[::1]:8080']) {
    assert.equal(check({ ...api, headers: { host } }), null, host)
  }
  for (const host of [
    'evil.example',
    '192.168.1.5',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '',
    'a b',
    '127.0.0.1@evil',
  ]) {
    assert.equal(check({ ...api, headers: { host } })?.status, 421, host)
  }
  assert.equal(check({ ...api, headers: {} })?.status, 421)
})

test('on a network its numbers and the names it was given pass, and no other name', () => {
  const check = originGuard('0.0.0.0', ['Albergue.local'])
  for (const host of ['192.168.1.5:80', '[fe80::1]', 'albergue.local:8080', 'localhost']) {
    assert.equal(check({ ...api, headers: { host } }), null, host)
  }
  assert.equal(check({ ...api, headers: { host: 'evil.example' } })?.status, 421)
})

test('a post passes from the own page and from programs that are no browsers', () => {
  const check = originGuard('127.0.0.1', [])
  const passes = (headers: Record<string, string>) => check({ ...post, headers: { ...own, ...headers } }) === null
  assert.ok(passes({}))
  assert.ok(passes({ origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-origin' }))
  for (const origin of [
    'http://evil.example',
    'null',
    'http://127.0.0.1:9090',
    'http://localhost:8080',
    'http://127.0.0.1',
    '',
  ]) {
    assert.ok(!passes({ origin }), origin)
  }
  for (const site of ['cross-site', 'same-site', 'anything']) assert.ok(!passes({ 'sec-fetch-site': site }), site)
})

test('another page may link to a screen of the hub, but neither it nor its scripts and pictures may ask for data', () => {
  const check = originGuard('127.0.0.1', [])
  const ask = (path: string, mode: string) =>
    check({ method: 'GET', path, headers: { ...own, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode } })
  assert.equal(ask('/api/board', 'no-cors')?.status, 403)
  assert.equal(ask('/api/board', 'cors')?.status, 403)
  assert.equal(ask('/api/export', 'navigate')?.status, 403)
  assert.equal(ask('/', 'no-cors'), null)
  assert.equal(ask('/board', 'navigate'), null)
  const typed = { ...own, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }
  assert.equal(check({ method: 'GET', path: '/api/export', headers: typed }), null)
})

test('host names are read strictly', () => {
  const names = [undefined, '', 'a.b:1', '[::1]:8', '[::1', 'a:b', 'A.B.', 'user@a', 'a/b'].map(hostName)
  assert.deepEqual(names, ['', '', 'a.b', '::1', '', '', 'a.b', '', ''])
})
