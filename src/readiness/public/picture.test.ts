// The public picture as somebody sees it who follows it day after day, with the map and the law of the march in hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testJourney } from '../../../test/support/devices.ts'
import { entriesOf } from '../../core/amend.ts'
import { seededDice } from '../../core/generate.ts'
import { LEAST_PLACES_DAYS, PLACES_DAYS } from '../../core/kinds/publication.ts'
import type { Report } from '../../core/report.ts'
import { DAY_MS, fromWallClock, HOUR_MS, instant } from '../../core/time.ts'
import { KINDS } from '../../domains/all.ts'
import type { Knowledge } from '../knowledge.ts'
import { dangersIn, quietMidnight } from './danger.ts'
import { type PublicPicture, publicPictureOf } from './picture.ts'

const zone = 'America/Guatemala'
const COUNTRIES = ['HN', 'GT', 'SV', 'MX']
/** Ten stops of each of three countries, and thirty of the last. */
const countryOf = (at: number): string => COUNTRIES[Math.min(3, Math.floor(at / 10))] as string
const STOPS = Array.from({ length: 60 }, (_, at) => ({
  ...{ id: `s${at}`, name: `Stop ${at}`, country: countryOf(at), lat: 14, lon: -90 + at * 0.3 },
  ...{ kind: 'town' as const, population: null, zone, reports: [] },
}))

function knowledgeOf(reports: readonly Report[], nowMs: number): Knowledge {
  const entries = entriesOf(reports, KINDS)
  const isOfHelp = ({ report }: (typeof entries)[number]): boolean => report.kind.startsWith('needs.')
  return {
    journey: { id: 'march.x', title: 'March', isExample: true, zone },
    ...{ asOf: instant(nowMs), isPast: false, network: { stops: STOPS, legs: [], groups: [] } },
    ...{ sources: new Map(), letInBy: new Map(), kinds: KINDS },
    entries: entries.filter((one) => !isOfHelp(one)),
    needs: entries.filter(isOfHelp),
    counts: { applied: reports.length, waiting: 0, refused: 0 },
  }
}

const dayAt = (n: number): string => instant(Date.UTC(2018, 9, 1) + n * DAY_MS).slice(0, 10)
const { tell } = testJourney('public')
const seen = (by: string, day: string, stop: string, best: number, more: object = {}): Report =>
  tell(
    'movement.sighting',
    { group: 'main', metric: 'at_stop', stop, people: { low: null, best, high: null }, ...more },
    { by, at: `${day}T12:00` },
  )

const publicAt = (reports: readonly Report[], day: string, placesAfterDays = PLACES_DAYS, hour = 6): PublicPicture => {
  const nowMs = fromWallClock(day, zone) + hour * HOUR_MS
  return publicPictureOf(knowledgeOf(reports, nowMs), { nowMs, placesAfterDays })
}

test('one source alone makes nothing public; two that agree do, or one that somebody else confirmed', () => {
  const one = seen('a', dayAt(14), 's3', 2480)
  assert.equal(publicAt([one], dayAt(17)).people, null)
  assert.equal(publicAt([one, seen('a', dayAt(14), 's3', 2500)], dayAt(17)).people, null)
  const two = publicAt([one, seen('b', dayAt(14), 's3', 2400)], dayAt(17))
  assert.deepEqual([two.people?.low, two.people?.high], [2400, 2500])
  const confirmed = tell('core.confirmation', { report: one.id, how: 'seen' }, { by: 'b', at: `${dayAt(14)}T14:00` })
  assert.equal(publicAt([one, confirmed], dayAt(17)).people?.best, 2500)
})

test('numbers come when the day has been over for a day, countries when so many days are over, at midnight only', () => {
  const day = dayAt(14)
  const said = [seen('a', day, 's3', 2480), seen('b', day, 's3', 2400)]
  const isTold = (on: number, hour = 6) =>
    publicAt(said, dayAt(14 + on), PLACES_DAYS, hour).days.some((one) => one.day === day && one.people !== null)
  assert.deepEqual([isTold(1, 23), isTold(2, 0)], [false, true])
  const placed = (on: number, after: number) =>
    publicAt(said, dayAt(14 + on), after).days.find((one) => one.day === day)?.countries
  assert.equal(placed(PLACES_DAYS, PLACES_DAYS), null)
  assert.deepEqual(
    placed(PLACES_DAYS + 1, PLACES_DAYS)?.map(({ country }) => country),
    ['HN'],
  )
  assert.equal(placed(LEAST_PLACES_DAYS, LEAST_PLACES_DAYS), null)
  const late = { ...seen('c', day, 's3', 9000), said: `${dayAt(17)}T21:00:00Z` }
  assert.notDeepEqual(publicAt([...said, late], dayAt(18)).people, publicAt(said, dayAt(18)).people)
  assert.deepEqual(publicAt([...said, late], dayAt(17), PLACES_DAYS, 16), publicAt(said, dayAt(17), PLACES_DAYS, 1))
})

test('a small group is in no number, and neither is a group that liars made up', () => {
  const day = dayAt(14)
  const said = ['a', 'b', 'c', 'd', 'e'].map((by, i) => seen(by, day, 's3', 2400 + 20 * i))
  const before = publicAt(said, dayAt(17))
  const small = ['a', 'b'].map((by) => seen(by, day, 's12', 8, { group: 'tail' }))
  assert.deepEqual(publicAt([...said, ...small], dayAt(17)), before)
  const invented = ['x', 'y'].map((by) => seen(by, day, 's40', 50_000, { group: 'ghost' }))
  assert.deepEqual(publicAt([...said, ...invented], dayAt(17)), before)
})

const harm = (day: string, data: object, kind = 'rights.incident'): Report =>
  tell(kind, { what: kind === 'movement.blockage' ? 'started' : 'robbery', ...data }, { by: 'c', at: `${day}T03:00` })
const countriesAt = (reports: readonly Report[], today: string, day: string): string[] | null =>
  publicAt(reports, today)
    .days.find((one) => one.day === day)
    ?.countries?.map(({ country }) => country) ?? null

test('a country that comes due while there is danger near it waits for three quiet days; one far from it is told', () => {
  const day = dayAt(1)
  const due = dayAt(2 + PLACES_DAYS)
  const said = ['s3', 's25'].flatMap((stop, group) =>
    ['a', 'b'].map((by) => seen(by, day, stop, 2480, { group: ['main', 'tail'][group] as string })),
  )
  assert.deepEqual(countriesAt(said, due, day), ['HN', 'SV'])
  for (const kind of ['rights.incident', 'movement.blockage']) {
    const near = harm(dayAt(1 + PLACES_DAYS), { stop: 's5' }, kind)
    assert.deepEqual(countriesAt([...said, near], due, day), ['SV'], kind)
    assert.deepEqual(countriesAt([...said, near], dayAt(4 + PLACES_DAYS), day), ['SV'], `${kind}, on the third day`)
    assert.deepEqual(countriesAt([...said, near], dayAt(5 + PLACES_DAYS), day), ['HN', 'SV'])
    const back = tell(
      'core.withdrawal',
      { report: near.id, why: 'Not so' },
      { by: 'c', at: `${dayAt(1 + PLACES_DAYS)}T04:00` },
    )
    assert.deepEqual(countriesAt([...said, near, back], due, day), ['HN', 'SV'])
  }
  // Where the danger is, is not said or not on the map: then it may be anywhere.
  for (const data of [{}, { stop: 'nowhere' }])
    assert.deepEqual(countriesAt([...said, harm(dayAt(1 + PLACES_DAYS), data)], due, day), [])
  // A border is no wall: three stops from it, both sides are near.
  assert.deepEqual(countriesAt([...said, harm(dayAt(1 + PLACES_DAYS), { stop: 's18' })], due, day), ['HN'])
})

test('what was told stays told when a danger is reported, so that the page does not say when and where it was', () => {
  const day = dayAt(1)
  const said = ['a', 'b'].map((by) => seen(by, day, 's3', 2480))
  const due = 2 + PLACES_DAYS
  const later = harm(dayAt(due), { stop: 's3' })
  assert.deepEqual(countriesAt([...said, later], dayAt(due), day), ['HN'], 'on the day itself')
  assert.deepEqual(countriesAt([...said, later], dayAt(due + 1), day), ['HN'], 'and on the day after')
  // But what nobody had borne out by then is not told now.
  const [first = later, second = later] = said
  const confirmed = { ...second, said: `${dayAt(due)}T12:00:00Z` }
  assert.deepEqual(countriesAt([first, confirmed, later], dayAt(due + 1), day), [])
})

test('nothing that is public names a stop, an hour, an author, a quote or a report', () => {
  const said = ['a', 'b', 'c'].map((by) =>
    seen(by, dayAt(1), 's3', 2480, { saidBy: 'church', origin: `CANARY ${by}`, words: 'CANARY words' }),
  )
  const need = ['a', 'b'].map((by) =>
    tell(
      'needs.need',
      { stop: 's3', sector: 'water', urgency: 'now', words: 'CANARY' },
      { by, at: `${dayAt(1)}T12:00` },
    ),
  )
  const picture = publicAt([...said, ...need], dayAt(12))
  const text = JSON.stringify(picture)
  for (const secret of ['CANARY', 's3', 'Stop', 'church', 'T12', ...said.flatMap(({ id, device }) => [id, device])])
    assert.ok(!text.includes(secret), secret)
  assert.doesNotMatch(text, /\d\d:\d\d/, 'an hour')
  assert.ok(text.includes('HN'))
  assert.deepEqual(publicAt([...said, ...need], dayAt(3)).needs, ['water'])
})

/** How a march goes on from one day to the next: stops passed, and how likely. */
const LAW: readonly (readonly [passed: number, share: number])[] = [
  [0, 0.3],
  [1, 0.5],
  [2, 0.15],
  [4, 0.05],
]

const LAST = STOPS.length - 1
function onward(chances: readonly number[]): number[] {
  const next = chances.map(() => 0)
  for (const [at, chance] of chances.entries())
    for (const [passed, share] of LAW) {
      const to = Math.min(LAST, at + passed)
      next[to] = (next[to] as number) + chance * share
    }
  return next
}

/** What somebody believes who knows the map, the law and the start, after a day of which the country may be known. */
function believed(before: readonly number[], country: string | null): number[] {
  const chances = onward(before)
  return country === null ? chances : chances.map((chance, at) => (countryOf(at) === country ? chance : 0))
}

const likeliest = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances))

/** Stop of each day of a march by the law. */
function marchOf(dice: () => number, days: number): number[] {
  const at = [0]
  while (at.length <= days) {
    let left = dice()
    const passed = LAW.find(([, share]) => {
      left -= share
      return left < 0
    })?.[0]
    at.push(Math.min(LAST, (at.at(-1) as number) + (passed ?? 0)))
  }
  return at
}

const DAYS = 30

test('day after day, the page tells the country of days that are over for a week or longer, and of no later one', () => {
  const at = marchOf(seededDice(3), DAYS)
  const said = at.flatMap((stop, day) => ['a', 'b'].map((by) => seen(by, dayAt(day), `s${stop}`, 2400)))
  for (let today = 1; today <= DAYS; today++) {
    for (const { day, countries } of publicAt(said, dayAt(today), LEAST_PLACES_DAYS).days) {
      const n = Math.round((Date.parse(day) - Date.parse(dayAt(0))) / DAY_MS)
      const isTold = n >= 0 && today - n > LEAST_PLACES_DAYS
      assert.deepEqual(
        (countries ?? []).map(({ country }) => country),
        isTold ? [countryOf(at[n] as number)] : [],
      )
    }
  }
})

test('who follows the page names the stop of today hardly more often than who never read it: less than 5 in 100 more', () => {
  const dice = seededDice(7)
  const delay = LEAST_PLACES_DAYS + 1
  let [page, blind, soon, times] = [0, 0, 0, 0]
  for (let march = 0; march < 1000; march++) {
    const at = marchOf(dice, DAYS)
    const start: readonly number[] = STOPS.map((_, stop) => (stop === 0 ? 1 : 0))
    const known = [start]
    const unread = [start]
    for (let day = 1; day <= DAYS; day++) {
      known.push(believed(known.at(-1) as number[], countryOf(at[day] as number)))
      unread.push(believed(unread.at(-1) as number[], null))
    }
    const guess = (today: number, late: number): number => {
      let chances = known[today - late] as readonly number[]
      for (let day = 0; day < late; day++) chances = believed(chances, null)
      return likeliest(chances)
    }
    for (let today = 12; today <= DAYS; today += 3) {
      page += Number(guess(today, delay) === at[today])
      soon += Number(guess(today, 1) === at[today])
      blind += Number(likeliest(unread[today] as number[]) === at[today])
      times++
    }
  }
  assert.ok((page - blind) / times < 0.05, `${page} and ${blind} of ${times}`)
  // A page that told countries a day late would be a map to find people by: the attack itself works.
  assert.ok((soon - blind) / times > 0.1, `${soon} and ${blind} of ${times}`)
})

test('who watches which days are late to be told names the stop of today hardly more often: less than 5 in 100 more', () => {
  const dice = seededDice(11)
  const delay = LEAST_PLACES_DAYS + 1
  let [watching, page, times] = [0, 0, 0]
  for (let march = 0; march < 300; march++) {
    const at = marchOf(dice, DAYS)
    const harmed = at.flatMap((stop, day) => (dice() < 0.2 ? [harm(dayAt(day), { stop: `s${stop}` })] : []))
    const dangers = dangersIn(knowledgeOf(harmed, Date.parse(`${dayAt(DAYS)}T12:00:00Z`)))
    const known = [STOPS.map((_, stop) => (stop === 0 ? 1 : 0)) as readonly number[]]
    for (let day = 1; day <= DAYS; day++) known.push(believed(known.at(-1) as number[], countryOf(at[day] as number)))
    for (let today = 12; today <= DAYS; today += 3) {
      const midnights = [fromWallClock(dayAt(today), zone)]
      let chances = known[today - delay] as readonly number[]
      for (let day = 0; day < delay; day++) chances = believed(chances, null)
      // How likely the day that is due is late, for each stop where they may be by now.
      const due = countryOf(at[today - delay] as number)
      const byLateness = weighed(chances, due, quietMidnight(dangers, due, midnights) === null)
      page += Number(likeliest(chances) === at[today])
      watching += Number(likeliest(byLateness) === at[today])
      times++
    }
  }
  assert.ok((watching - page) / times < 0.05, `${watching} and ${page} of ${times}`)
  assert.ok(watching > page, 'the attack itself works')
})

/** What somebody believes who knows by how much likelier a country is held back the nearer people are to it. */
const weighed = (chances: readonly number[], country: string, isHeld: boolean): number[] =>
  chances.map((chance, stop) => chance * (isHeld ? nearness(stop, country) : 1 - nearness(stop, country)))

/** Chance that there was danger within three stops of a country on the last three days, for those who are at a stop now. */
function nearness(stop: number, country: string): number {
  const away = Math.min(...STOPS.flatMap((one, at) => (one.country === country ? [Math.abs(at - stop)] : [])))
  return away <= 3 ? 0.5 : away <= 6 ? 0.25 : 0.01
}
