// `vereda needs` as its users meet it: what a number of people needs, and what the next stops will need.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EXAMPLE as example } from '../support/hub.ts'
import { type Ran, runCommand } from '../support/terminal.ts'

const vereda = (args: readonly string[]): Promise<Ran> => runCommand(args)

function assertSentence(ran: Ran, code: number, words: RegExp): void {
  assert.deepEqual([ran.code, ran.out], [code, ''])
  assert.match(ran.err, words)
  assert.equal(ran.err.trim().split('\n').length, 1, ran.err)
  assert.doesNotMatch(ran.err, /\{\w+\}|undefined|Error|problem\./)
}

test('needs for a number of people are those of the Sphere table', async () => {
  const { out } = await vereda(['needs', '--people', '3000', '--json'])
  const { lines } = JSON.parse(out) as { lines: { key: string; amount: { best: number } | null }[] }
  const asked = ['water', 'taps', 'toiletsFirst', 'toiletsLater'].map(
    (row) => lines.find(({ key }) => key === row)?.amount?.best,
  )
  assert.deepEqual(asked, [45_000_000, 12, 60, 150], out)
  const words = await vereda(['needs', '--people', '2000-3000', '--nights', '2'])
  assert.match(words.out, /Water +60,000–90,000 L +Sphere 2018, Water supply 2.1\n/)
  assert.match(words.out, /Meals +12,000–18,000 +Telemundo 20 .*2018\n/)
  assert.match(words.out, /Toilets, later +100–150 +Sphere 2018, Excreta 3.2; 113 for women, 37 for men\n/)
  assert.equal((await vereda(['needs', '--people', '2,000-3.000', '--nights', '2'])).out, words.out)
  const byDay = await vereda(['needs', '--people', '3000', '--nights', '0'])
  assert.match(byDay.out, /3,000 people, by day only:\n\nWater, day only +9,000 L +Sphere 2018, WASH appendix 3\n/)
  assert.match(byDay.out, /Meals, day only +3,000 +assumption: one of three meals, as WFP gave/)
  assert.doesNotMatch(byDay.out, /[Bb]lanket|Covered floor/)
  assertSentence(await vereda(['needs', '--people', '30,00']), 2, /--people 3000/)
  assertSentence(await vereda(['needs', '--people', 'many']), 2, /--people 3000/)
  assertSentence(await vereda(['needs']), 2, /--people 3000/)
})

test('who they are and how cold it is change the needs, and what is assumed is said below them', async () => {
  const known = await vereda(['needs', '--people', '3000', '--women', '31', '--children', '33', '--cold', '5'])
  assert.match(known.out, /Blankets, cool nights +6,000 /)
  assert.match(known.out, /Menstrual pads +465 [\s\S]*31 are women, 33 children/)
  const usual = await vereda(['needs', '--people', '3000'])
  assert.match(usual.out, /Menstrual pads +– /)
  assert.match(usual.out, /Nobody counted who they are[\s\S]*nobody said how cold/)
  for (const [said, ...wrong] of [
    [/--women and --children/, '--women', '31'],
    [/--women and --children/, '--pregnant', '2'],
    [/cannot be so many/, '--women', '70', '--children', '60'],
    [/not both/, '--stop', 'gua'],
  ] as const)
    assertSentence(await vereda(['needs', '--people', '3000', ...wrong]), 2, said)
})

test('needs of a journey are told per stop and night', async () => {
  const { out } = await vereda(['needs', example, '--stop', 'gua', '--members', '200', '--json'])
  const { stops } = JSON.parse(out) as { stops: { stop_id: string; nights: { date: string }[]; lines: unknown[] }[] }
  assert.ok(stops.map((stop) => stop.stop_id).join() === 'gua' && (stops[0]?.nights.length ?? 0) > 0)
  assertSentence(await vereda(['needs', example, '--stop', 'xxx']), 2, /--stop: This place is not one of the journey/)
})
