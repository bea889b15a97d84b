import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fakeHub, JOURNEY } from '../../test/support/fake-hub.ts'
import { KINDS } from '../domains/all.ts'
import { narrowed } from './narrow.ts'

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
