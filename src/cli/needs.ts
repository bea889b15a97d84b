/** `vereda needs`: the Sphere table for a number of people, or for the stops ahead of a journey, night by night. */
import { problem } from '../core/problem.ts'
import type { NeedLine, NeedRange, NightClass, Shares } from '../domains/needs/index.ts'
import { classOf, coldIn, needsFor } from '../domains/needs/index.ts'
import type { StopForecast } from '../forecast/contract.ts'
import type { JourneyFiles } from '../intake/journey/index.ts'
import { atLevel, balancesOf } from '../readiness/balance.ts'
import type { Level } from '../readiness/level.ts'
import type { Spread } from '../readiness/model.ts'
import { nightsOf } from '../readiness/readiness.ts'
import type { ExitCode } from './deps.ts'
import type { ForecastOptions } from './folder.ts'
import { forecastOf, momentOf, nameOf, readJourneyFolder } from './folder.ts'
import { percent, roundedPeople, saidTime, tableLines } from './table.ts'
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
  if ((options.women === undefined) !== (options.children === undefined)) {
    terminal.note(terminal.t('cli.needs.whoWrong'))
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
  const lines = needsFor({ people, nights, stay: 'overnight', phase: 'first', ...known })
  if (options.json) terminal.json({ people, nights, ...known, lines })
  else
    for (const line of [...needTable(terminal, people, nights, lines), ...assumedLines(terminal, options)])
      terminal.say(line)
  return 0
}

/** A tenth of the children are under a year, and of a hundred people two are pregnant, where nobody says otherwise. */
function sharesIn({ women, children, infants, pregnant }: NeedsCommand): Shares | undefined {
  if (women === undefined || children === undefined) return undefined
  return { women, children, infants: infants ?? children / 10, pregnant: pregnant ?? 2 }
}

type Unsaid = 'assume.cold.assumed' | 'cli.needs.byHeight'

/** Who is counted with and how cold it is taken to be; `unsaid` where nobody said how cold. */
function assumedLines({ t }: Terminal, options: NeedsCommand, unsaid: Unsaid = 'assume.cold.assumed'): string[] {
  const shares = sharesIn(options)
  const usual = { women: 30, children: 30, infants: 3, pregnant: 2 }
  const { cold } = options
  return [
    t(shares ? 'assume.who.counted' : 'assume.who.assumed', shares ?? usual),
    cold === undefined ? t(unsaid) : t('assume.cold.reported', { night: classOf(cold), lowC: cold }),
  ]
}

/** `3000`, or `2000-3000` for a range; null for anything else. */
function peopleIn(text: string | undefined): NeedRange | null {
  const found = /^(\d{1,8})(?:-(\d{1,8}))?$/.exec(text ?? '')
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
  return unit === 'facility' || isExact ? whole : roundedPeople(whole)
}

/** The row's name says of what. */
const IS_COUNTED: readonly NeedLine['unit'][] = ['facility', 'meal', 'piece']

function amountText({ number, t }: Terminal, { unit, amount }: Amount): string {
  if (!amount) return '–'
  const isExact = amount.low === amount.high
  const [low, high] = [amount.low, amount.high].map((value) => number(amountOf(value, unit, isExact)))
  return `${low === high ? low : `${low}–${high}`}${IS_COUNTED.includes(unit) ? '' : ` ${t(`cli.unit.${unit}`)}`}`
}

function needTable(terminal: Terminal, people: NeedRange, nights: number, lines: readonly NeedLine[]): string[] {
  const { t, number } = terminal
  const counted = people.low === people.high ? number(people.low) : `${number(people.low)}–${number(people.high)}`
  const rows = lines.map((line) => [
    t(`cli.sphere.${line.key}`),
    amountText(terminal, line),
    `${line.mark === 'F' ? '' : 'Sphere 2018, '}${line.section}${line.mark === 'V' ? ` ${t('cli.needs.verify')}` : ''}`,
  ])
  return [
    t('cli.needs.head', { people: counted, nights }),
    '',
    ...tableLines(rows, ['left', 'right', 'left']),
    '',
    t('cli.needs.reference'),
  ]
}

/** What a coordinator asks first; `--json` has all lines. */
const FIRST_KEYS = ['water', 'meals', 'places', 'toilets'] as const

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
    readonly planFor: number
    readonly lines: readonly {
      readonly key: string
      readonly unit: string
      readonly need: Spread<number>
      readonly plan: number
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
  const ahead = forecastOf(files.value, asOf.value, { horizonDays, seed, members })
  const stops = ahead.stops
    .filter((one) => stop === undefined || one.stop_id === stop)
    .flatMap((one) => stopNeeds(files.value, one, asOf.value.slice(0, 10), options))
  const { level } = options
  if (options.json) terminal.json({ journey: ahead.journey, asOf: ahead.asOf, level, stops })
  else {
    for (const line of aheadTable(terminal, files.value.title, ahead.asOf, { stops, level })) terminal.say(line)
    for (const line of assumedLines(terminal, options, 'cli.needs.byHeight')) terminal.say(line)
  }
  return 0
}

function stopNeeds(files: JourneyFiles, ahead: StopForecast, today: string, options: NeedsCommand): StopNeeds[] {
  const { stop_id, reach } = ahead
  const { level } = options
  const shares = sharesIn(options)
  const nights = nightsOf(ahead, today)
  const nobody = { help: [], places: () => ({ amount: 0, reports: [] }), reported: () => null }
  const cold = (date: string): NightClass => coldAhead(files, stop_id, date, options.cold)
  const balances = balancesOf({ stop: stop_id, nights, level, cold, ...(shares ? { shares } : {}), ...nobody })
  const told = nights.flatMap(({ date, stay, people }, i) => {
    if (!people) return []
    const lines = (balances[i] ?? []).flatMap(({ key, unit, need, plan }) => {
      return key !== null && need && plan !== null ? [{ key, unit, need, plan }] : []
    })
    const present = stay === 'day' ? reach : (ahead.nights.find((night) => night.date === date)?.present ?? 0)
    return [{ date, stay, present, people, planFor: atLevel(people, level), lines }]
  })
  return told.length === 0 ? [] : [{ stop_id, name: nameOf(files, stop_id), reach, nights: told }]
}

/** As somebody said, else by height and month. */
function coldAhead({ stops, zone }: JourneyFiles, stop: string, date: string, said: number | undefined): NightClass {
  if (said !== undefined) return classOf(said)
  const { lat = 0, altitudeM = null } = stops.find((one) => one.id === stop) ?? {}
  return coldIn([])({ stop, lat, altitudeM, zone }, date).night
}

type AheadTold = { readonly stops: readonly StopNeeds[]; readonly level: Level }

function aheadTable(terminal: Terminal, title: string, asOf: string, { stops, level }: AheadTold): string[] {
  const { t, lang, number } = terminal
  const head = t('cli.needs.aheadHead', { title, when: saidTime(asOf, lang), level })
  if (stops.length === 0) return [head, t('cli.needs.nothing')]
  const columns = ['night', 'stop', 'present', 'people'].map((column) => t(`cli.needs.${column}`))
  const header = [...columns, ...FIRST_KEYS.map((key) => t(`cli.line.${key}`))]
  const amount = (value: number, unit: string): string =>
    `${number(unit === 'toilets' ? value : roundedPeople(value))}${unit === 'L' ? ' L' : ''}`
  const rows = stops.flatMap(({ name, nights }) =>
    nights.map(({ date, stay, present, people, lines }) => {
      const found = FIRST_KEYS.map((key) => lines.find((line) => line.key === key))
      const day = stay === 'day' ? ` (${t('cli.needs.byDay')})` : ''
      const range = `${number(roundedPeople(people.p05))}–${number(roundedPeople(people.p95))}`
      const cells = found.map((line) => (line ? amount(line.plan, line.unit) : '–'))
      return { date, row: [`${saidTime(date, lang)}${day}`, name, percent(present), range, ...cells] }
    }),
  )
  const sorted = rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(({ row }) => row)
  const aligns = ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right'] as const
  return [head, '', ...tableLines([header, ...sorted], aligns), '', t('cli.needs.reference')]
}
