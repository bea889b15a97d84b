/** `vereda needs`: the Sphere table for a number of people, or for the stops ahead of a journey, night by night. */

import { problem } from '../core/problem.ts'
import { twoFigures } from '../core/twoFigures.ts'
import type { NeedLine, NeedRange, Shares } from '../domains/needs/index.ts'
import { BESIDE, classOf, needsFor, toiletsParted } from '../domains/needs/index.ts'
import type { Forecast } from '../forecast/contract.ts'
import { atLevel, balancesOf } from '../readiness/balance.ts'
import { sharesOf } from '../readiness/composition.ts'
import { asCounted } from '../readiness/counted.ts'
import { sphereBecause } from '../readiness/gaps.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import { ASKED_FIRST } from '../readiness/lacks.ts'
import type { Level } from '../readiness/level.ts'
import type { Spread } from '../readiness/model.ts'
import { type Aid, aidOf, nightsAt, stopAsked, zonesIn } from '../readiness/readiness.ts'
import { comingIn } from '../readiness/riders.ts'
import { stopName } from '../readiness/stopName.ts'
import type { ExitCode } from './deps.ts'
import type { ForecastOptions } from './folder.ts'
import { forecastOf, momentOf, readJourneyFolder } from './folder.ts'
import { knownIn } from './known.ts'
import { percent, saidTime, tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type NeedsCommand = ForecastOptions & {
  readonly people?: string
  readonly nights: number
  readonly stop?: string
  readonly level: Level
  /** Of a hundred people; given together or not at all. */
  readonly women?: number
  readonly children?: number
  readonly infants?: number
  readonly pregnant?: number
  /** Coldest of the nights, degrees Celsius. */
  readonly cold?: number
  readonly json?: boolean
}

export async function needsCommand(
  terminal: Terminal,
  folder: string | undefined,
  options: NeedsCommand,
): Promise<ExitCode> {
  const wrong = togetherWrong(folder, options)
  if (wrong) {
    terminal.note(terminal.t(wrong))
    return 2
  }
  if (folder !== undefined) return needsAhead(terminal, folder, options)
  const people = peopleIn(options.people)
  if (!people) {
    terminal.note(terminal.t('cli.needs.peopleWrong'))
    return 2
  }
  const { nights, cold } = options
  const shares = sharesIn(options)
  const known = { ...(shares ? { shares } : {}), ...(cold === undefined ? {} : { night: classOf(cold) }) }
  const lines = needsFor({ people, nights, stay: nights === 0 ? 'day' : 'overnight', ...known })
  if (options.json) terminal.json({ people, nights, ...known, lines })
  else
    for (const line of [
      ...needTable(terminal, people, nights, lines),
      ...assumedLines(terminal, options, { shares, unsaid: 'assume.cold.assumed' }),
    ])
      terminal.say(line)
  return 0
}

/** Options that each are sound, and do not go together: the key of the sentence that says so. Nothing is left out unsaid. */
function togetherWrong(folder: string | undefined, { people, stop, asOf, ...who }: NeedsCommand): string | null {
  const { women, children, infants, pregnant } = who
  const isSome = infants !== undefined || pregnant !== undefined
  if ((women === undefined) !== (children === undefined) || (isSome && women === undefined)) return 'cli.needs.whoWrong'
  if ((women ?? 0) + (children ?? 0) > 100 || (infants ?? 0) > (children ?? 100) || (pregnant ?? 0) > (women ?? 100))
    return 'cli.needs.whoTooMany'
  const isBoth = folder === undefined ? people !== undefined && (stop ?? asOf) !== undefined : people !== undefined
  return isBoth ? 'cli.needs.either' : null
}

/** A tenth of the children are under a year, and of a hundred people two are pregnant, where nobody says otherwise. */
function sharesIn({ women, children, infants, pregnant }: NeedsCommand): Shares | undefined {
  if (women === undefined || children === undefined) return undefined
  return { women, children, infants: infants ?? children / 10, pregnant: pregnant ?? 2 }
}

type Assumed = { readonly shares: Shares | undefined; readonly unsaid: 'assume.cold.assumed' | 'cli.needs.byHeight' }

/** Who is counted with and how cold it is taken to be; `unsaid` where nobody said how cold. */
function assumedLines({ t }: Terminal, { cold, nights }: NeedsCommand, { shares, unsaid }: Assumed): string[] {
  const usual = { women: 30, children: 30, infants: 3, pregnant: 2 }
  const who = t(shares ? 'assume.who.counted' : 'assume.who.assumed', shares ?? usual)
  if (nights === 0) return [who]
  return [who, cold === undefined ? t(unsaid) : t('assume.cold.reported', { night: classOf(cold), lowC: cold })]
}

/** `3000`, or `2000-3000` for a range, also as people write thousands; null for anything else. */
function peopleIn(text: string | undefined): NeedRange | null {
  const plain = (text ?? '').replace(/(?<=\d)[.,\s](?=\d{3}(?!\d))/g, '')
  const found = /^(\d{1,8})(?:-(\d{1,8}))?$/.exec(plain)
  const low = Number(found?.[1])
  const high = Number(found?.[2] ?? found?.[1])
  return low <= high ? { low, best: Math.round((low + high) / 2), high } : null
}

type Amount = Pick<NeedLine, 'unit' | 'amount'>

const DIVIDE: Readonly<Record<NeedLine['unit'], number>> = {
  ml: 1000,
  dm2: 100,
  kcal: 1,
  g: 1000,
  meal: 1,
  piece: 1,
  facility: 1,
}

/** Amounts are rounded like the crowd that they are for; what is built is not, nor what is for an exact number. */
function amountOf(value: number, unit: NeedLine['unit'], isExact: boolean): number {
  const whole = Math.ceil(value / DIVIDE[unit])
  return unit === 'facility' || isExact ? whole : twoFigures(whole)
}

/** The row's name says of what. */
const IS_COUNTED: readonly NeedLine['unit'][] = ['facility', 'meal', 'piece']

function amountText({ number, t }: Terminal, { unit, amount }: Amount): string {
  if (!amount) return '–'
  const isExact = amount.low === amount.high
  const [low, high] = [amount.low, amount.high].map((value) => number(amountOf(value, unit, isExact)))
  return `${low === high ? low : `${low}–${high}`}${IS_COUNTED.includes(unit) ? '' : ` ${t(`cli.unit.${unit}`)}`}`
}

/** Where a figure is from, or the word that it is from nowhere. */
function sourceOf({ t }: Terminal, { mark, section }: NeedLine): string {
  if (mark === 'A') return t('cli.needs.assumed')
  return mark === 'F' || mark === 'U' ? section : `Sphere 2018, ${section}`
}

function needTable(terminal: Terminal, people: NeedRange, nights: number, lines: readonly NeedLine[]): string[] {
  const { t, number } = terminal
  const counted = people.low === people.high ? number(people.low) : `${number(people.low)}–${number(people.high)}`
  const rows = lines.map((line) => [
    t(`cli.sphere.${line.key}`),
    amountText(terminal, line),
    sourceOf(terminal, line) + parted(terminal, line),
  ])
  return [
    t('cli.needs.head', { people: counted, nights }),
    '',
    ...tableLines(rows, ['left', 'right', 'left']),
    '',
    t('assume.phase', BESIDE),
    t('cli.needs.reference'),
  ]
}

/** So many of the toilets are women's; none of what is no toilet. */
function parted({ t }: Terminal, { key, amount }: NeedLine): string {
  const whole = amount && key.startsWith('toilets') ? amount.high : 0
  return whole === 0 ? '' : `; ${t('at.parted', toiletsParted(whole))}`
}

type StopNeeds = {
  readonly stop_id: string
  readonly name: string
  readonly reach: number
  /** If they come. */
  readonly nights: readonly {
    readonly date: string
    readonly stay: 'overnight' | 'day'
    readonly present: number
    readonly people: Spread<number>
    /** Of them, those whom a bus brings ahead of the others. */
    readonly riders: number
    readonly planFor: number
    readonly lines: readonly {
      readonly key: string
      readonly unit: string
      readonly need: Spread<number>
      readonly plan: number
      /** What nobody brings, at the planning level. */
      readonly gap: number | null
    }[]
  }[]
}

async function needsAhead(terminal: Terminal, folder: string, options: NeedsCommand): Promise<ExitCode> {
  const files = await readJourneyFolder(terminal.deps, folder)
  if (!files.ok) return terminal.fail(files.problems)
  const asOf = momentOf(files.value, options.asOf, terminal.deps.nowMs())
  if (!asOf.ok) return terminal.fail(asOf.problems)
  const { horizonDays, seed, members, stop } = options
  if (stop !== undefined && !files.value.stops.some((one) => one.id === stop)) {
    return terminal.fail([problem('place.unknown', '--stop', { name: stop })])
  }
  const ahead = asCounted(forecastOf(files.value, asOf.value, { horizonDays, seed, members }))
  const knowledge = knownIn(files.value, asOf.value)
  const aid = aidOf(knowledge)
  const shares = sharesIn(options) ?? sharesOf(aid.composition)
  const asked = { knowledge, aid, shares, ahead, options }
  const stops = stopsIn(asked).flatMap((one) => stopNeeds(asked, one))
  const { level } = options
  if (options.json) terminal.json({ journey: ahead.journey, asOf: ahead.asOf, level, shares: shares ?? null, stops })
  else {
    for (const line of aheadTable(terminal, files.value.title, ahead.asOf, { stops, level })) terminal.say(line)
    for (const line of assumedLines(terminal, options, { shares, unsaid: 'cli.needs.byHeight' })) terminal.say(line)
  }
  return 0
}

type Asked = {
  readonly knowledge: Knowledge
  readonly aid: Aid
  /** As asked for, else as the journey's reports counted them. */
  readonly shares: Shares | undefined
  readonly ahead: Forecast
  readonly options: NeedsCommand
}

/** Those forecast, and those to which only a bus goes. */
function stopsIn({ knowledge, aid, ahead, options: { stop } }: Asked): string[] {
  const ridden = comingIn(aid.rides, zonesIn(knowledge)).map((one) => one.stop)
  const all = [...new Set([...ahead.stops.map(({ stop_id }) => stop_id), ...ridden])]
  return all.filter((one) => stop === undefined || one === stop)
}

function stopNeeds({ knowledge, aid, shares, ahead, options }: Asked, stop: string): StopNeeds[] {
  const { level, cold } = options
  const found = ahead.stops.find(({ stop_id }) => stop_id === stop)
  const nights = nightsAt(knowledge, aid, found, stop)
  const said = { ...(shares ? { shares } : {}), ...(cold === undefined ? {} : { cold: () => classOf(cold) }) }
  const balances = balancesOf({ ...stopAsked(knowledge, aid, stop, nights, { level }), ...said })
  const told = nights.flatMap((night, i) => {
    const { date, stay, people, riders, present = 0 } = night
    if (!people) return []
    const lines = (balances[i] ?? []).flatMap(({ key, unit, need, plan, gap }) => {
      return key !== null && need && plan !== null ? [{ key, unit, need, plan, gap: gap?.best ?? null }] : []
    })
    const planFor = atLevel(people, level)
    return [{ date, stay, present, people, riders: riders?.people ?? 0, planFor, lines }]
  })
  const { name } = stopName(knowledge, stop)
  return told.length === 0 ? [] : [{ stop_id: stop, name, reach: found?.reach ?? 0, nights: told }]
}

type AheadTold = { readonly stops: readonly StopNeeds[]; readonly level: Level }

function aheadTable(terminal: Terminal, title: string, asOf: string, { stops, level }: AheadTold): string[] {
  const { t, lang, number } = terminal
  const head = t('cli.needs.aheadHead', { title, when: saidTime(asOf, lang), level })
  if (stops.length === 0) return [head, t('cli.needs.nothing')]
  const columns = ['night', 'stop', 'present', 'people'].map((column) => t(`cli.needs.${column}`))
  const header = [...columns, ...ASKED_FIRST.map((key) => t(`cli.line.${key}`))]
  const amount = (value: number, unit: string): string =>
    `${number(unit === 'toilets' ? value : twoFigures(value))}${unit === 'L' ? ' L' : ''}`
  const rows = stops.flatMap(({ name, nights }) =>
    nights.map(({ date, stay, present, people, riders, lines }) => {
      const found = ASKED_FIRST.map((key) => lines.find((line) => line.key === key))
      const day = stay === 'day' ? ` (${t('cli.needs.byDay')})` : ''
      const ridden = riders === 0 ? '' : ` (${t('cli.needs.byBus', { n: number(riders) })})`
      const range = `${number(twoFigures(people.p05))}–${number(twoFigures(people.p95))}`
      const cells = found.map((line) => (line ? amount(line.plan, line.unit) : '–'))
      return { date, row: [`${saidTime(date, lang)}${day}`, `${name}${ridden}`, percent(present), range, ...cells] }
    }),
  )
  const sorted = rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ row }) => row)
  const aligns = ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right'] as const
  const meals = sphereBecause('meals')
  return [head, '', ...tableLines([header, ...sorted], aligns), '', t('cli.needs.reference'), t(meals.key, meals.slots)]
}
