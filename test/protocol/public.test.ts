// The public page of a real hub over the net: shut until a coordinator opens it, then no more than it says, in both
// languages, without script and without cookies.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY_MS, instant, wholeDay } from '../../src/core/time.ts'
import { EXAMPLE, hubWith, value } from '../support/hub.ts'
import { admit, foundJourney, type NetHub, netHub, sayAll, ZONE } from '../support/net.ts'
import { Client } from './client.mjs'

const NOW = Date.now()
const dayAgo = (days: number) => wholeDay(instant(NOW - days * DAY_MS).slice(0, 10), ZONE)

async function march(): Promise<{ hub: NetHub; journey: string; coordinator: Client; phones: Client[] }> {
  const hub = await netHub()
  const journey = await foundJourney(hub)
  const stop = (code: string, country: string) => ({
    code,
    name: `Pueblo ${code}`,
    country,
    lat: 14.5,
    lon: -89.5,
    place: 'town',
    zone: ZONE,
  })
  const drawn = [stop('esq', 'GT'), stop('nue', 'HN')].map((data) => ({
    ...{ kind: 'movement.stop', v: 1, journey, happened: dayAgo(20), said: instant(NOW), data },
  }))
  await sayAll(hub, drawn)
  const coordinator = new Client(hub.url)
  await admit(hub, journey, coordinator.key.device, { role: 'coordinator' })
  const phones = [new Client(hub.url), new Client(hub.url)]
  for (const [i, phone] of phones.entries()) {
    await admit(hub, journey, phone.key.device)
    for (const days of [14, 3]) {
      const people = { low: null, best: 2400 + 40 * i, high: null }
      const data = { group: 'main', stop: 'esq', metric: 'at_stop', people, words: 'CANARY words', saidBy: 'church' }
      phone.say(journey, 'movement.sighting', 1, data, dayAgo(days))
    }
    await phone.sync()
  }
  return { hub, journey, coordinator, phones }
}

/** As somebody out there asks: through a proxy, without a key. */
const outside = (hub: NetHub, path: string, headers: Record<string, string> = {}) =>
  fetch(hub.url + path, { headers: { 'x-forwarded-for': 'somebody', ...headers } })

test('nothing is public until a coordinator opens the page, who sees before what everybody will see; and it can be shut again', async () => {
  const { hub, journey, coordinator, phones } = await march()
  const pictures = async () => ((await (await outside(hub, '/api/public')).json()) as { journeys: unknown[] }).journeys
  assert.deepEqual(await pictures(), [])
  assert.match(await (await outside(hub, '/public?lang=en')).text(), /Nothing is public here/)
  const preview = await coordinator.ask('GET', `/api/public/preview?journey=${journey}`)
  const { page, picture } = (await preview.json()) as { page: string; picture: { people: { best: number } } }
  assert.deepEqual([page, picture.people.best], ['closed', 2400])
  assert.equal((await phones[0]?.ask('POST', '/api/public', { journey, page: 'open' }))?.status, 403)
  assert.deepEqual(await pictures(), [])
  assert.equal(
    (await coordinator.ask('POST', '/api/public', { journey, page: 'open', placesAfterDays: 1 })).status,
    422,
  )
  assert.equal((await coordinator.ask('POST', '/api/public', { journey, page: 'open' })).status, 200)
  assert.deepEqual(await pictures(), [picture])
  assert.equal((await coordinator.ask('POST', '/api/public', { journey, page: 'closed' })).status, 200)
  assert.deepEqual(await pictures(), [])
})

test('an exercise is told by its own time and says what it is; opening the page of a journey that is over shows its last days, and does not bring it back to today', async () => {
  const { hub, journey } = await hubWith(EXAMPLE)
  const shown = async () => value(await hub.publishing.preview(journey)).picture
  const exercise = await shown()
  assert.ok(exercise.isExercise && exercise.people && exercise.days.every(({ countries }) => !countries?.length))
  value(await hub.say({ journey, kind: 'core.exercise', data: { clock: 'real' }, happened: dayAgo(0) }))
  const before = await shown()
  assert.ok(!before.isExercise)
  assert.ok(before.people && before.days.some(({ countries }) => countries?.some(({ country }) => country === 'GT')))
  value(await hub.publishing.publish({ journey, page: 'open' }))
  assert.deepEqual(await shown(), before)
  assert.deepEqual(await hub.publishing.pictures(), [before])
})

test('a phone in the field that says that the page is open opens nothing', async () => {
  const { hub, journey, phones } = await march()
  phones[0]?.say(journey, 'core.publication', 1, { page: 'open' }, dayAgo(0))
  await phones[0]?.sync()
  assert.deepEqual(await hub.hub.publishing.pictures(), [])
})

test('the page reads the same in both languages without script, cookie or anything from elsewhere, and names nobody', async () => {
  const { hub, journey, coordinator, phones } = await march()
  await coordinator.ask('POST', '/api/public', { journey, page: 'open' })
  for (const [lang, words] of [
    ['es', /Unas 2.400 .*personas/],
    ['en', /About 2,400 .*people/],
  ] as const) {
    const answer = await outside(hub, '/public', { 'accept-language': lang })
    const html = await answer.text()
    assert.match(html, words)
    assert.match(html, /Guatemala/)
    assert.equal(answer.headers.get('content-language'), lang)
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.ok(!/<script|<form|https?:|\son[a-z]+=/.test(html))
    for (const secret of [
      'CANARY',
      'Pueblo',
      'esq',
      'church',
      journey,
      coordinator.key.device,
      ...phones.map(({ key }) => key.device),
    ])
      assert.ok(!html.includes(secret), secret)
  }
  assert.match(await (await outside(hub, '/public.css')).text(), /font/)
})
