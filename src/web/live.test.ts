// In which order a phone's kept pictures, the hub's answers and its refusals may come: all of it decided by the test.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answered } from '../phone/line.ts'
import type { Behind } from './phone/state.ts'

// As far as the page's clock and its hidden tabs ask for one.
Object.assign(globalThis, { document: { hidden: false } })
const { pictureOf, refresh, refreshAll } = await import('./live.ts')
const { behind } = await import('./phone/state.ts')

const answer = (status: number, json: unknown): Answered => ({ status, json, challenge: null, retryAfterS: null })
const DENIED = answer(403, { problems: [] })
const later = <T>() => Promise.withResolvers<T>()

/** A phone that kept the Board of when it was let in, and a hub whose answers the test gives. */
function phone(path: string) {
  const kept = new Map([[path, JSON.stringify({ value: 'as kept', received: '2018-10-15T12:00:00Z' })]])
  const asked: ReturnType<typeof later<Answered | null>>[] = []
  const open: Behind = {
    ask: () => {
      const one = later<Answered | null>()
      asked.push(one)
      return one.promise
    },
    listen: null,
    read: () => {},
    keepPicture: async (at, text) => void kept.set(at, text),
    picture: async (at) => kept.get(at) ?? null,
    role: 'field',
  }
  behind.value = open
  return { kept, asked, open }
}

const settled = () => new Promise((done) => setImmediate(done))
const stateOf = (path: string) => pictureOf(path).peek().state

test('a phone whose right was ended shows nothing that it kept: not when the way is cut after the refusal, nor when it starts anew', async () => {
  const { kept, asked, open } = phone('/ended')
  const refused = refresh('/ended')
  asked[0]?.resolve(DENIED)
  await refused
  await settled()
  assert.equal(stateOf('/ended'), 'failed')
  const cut = refresh('/ended')
  asked[1]?.resolve(null)
  await cut
  await refreshAll()
  await settled()
  assert.notEqual(stateOf('/ended'), 'shown', 'it would show what nobody may see who is not let in')
  assert.doesNotMatch(kept.get('/ended') ?? '', /as kept/)
  assert.equal(await open.picture('/ended'), '')
})

test('a refusal stands, whether what was kept is read before it, after it or while it is on its way', async () => {
  const { asked, open } = phone('/slow')
  const reading = later<string | null>()
  behind.value = { ...open, picture: () => reading.promise }
  const refused = refresh('/slow')
  asked[0]?.resolve(DENIED)
  await refused
  reading.resolve(JSON.stringify({ value: 'as kept', received: '2018-10-15T12:00:00Z' }))
  await settled()
  assert.equal(stateOf('/slow'), 'failed')
})

test('an answer from before the refusal that comes after it is neither shown nor kept', async () => {
  const { kept, asked } = phone('/late')
  const [older, newer] = [refresh('/late'), refresh('/late')]
  asked[1]?.resolve(DENIED)
  await newer
  asked[0]?.resolve(answer(200, 'of before'))
  await older
  await settled()
  assert.equal(stateOf('/late'), 'failed')
  assert.equal(kept.get('/late'), '')
})

test('a hub that is asked too much, or is out of reach, takes nothing away of what is shown or kept', async () => {
  const { kept, asked } = phone('/busy')
  for (const [at, came] of [answer(200, 'as told'), answer(429, { problems: [] }), null].entries()) {
    const done = refresh('/busy')
    asked[at]?.resolve(came)
    await done
    assert.equal(stateOf('/busy'), 'shown')
  }
  assert.match(kept.get('/busy') ?? '', /as told/)
})
