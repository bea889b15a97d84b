/**
 * An invented plot as a journey's folder: the way, what happened (stages.csv), and what reports made of it. Reporters
 * here are late, round their numbers, lean by who they are, repeat each other, mix metrics and are sometimes plainly
 * wrong. They know nothing of how the forecast works. Same seed, same folder.
 */
import type { Dice } from '../../../src/forecast/random.ts'
import { dice } from '../../../src/forecast/random.ts'
import type { Plot } from './plots.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type Stage = {
  readonly from: string
  readonly to: string
  /** Wall clock, as milliseconds that run like the clock on the wall: leave between, come between. */
  readonly at: readonly number[]
  readonly people: number
  readonly mode: string
  readonly isReached: boolean
}
type Row = Readonly<Record<string, string | number>>

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
const wall = (ms: number) => new Date(ms).toISOString().slice(0, 16)
const table = (columns: readonly string[], rows: readonly Row[]) =>
  `${[columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))].map((cells) => cells.join(',')).join('\n')}\n`

export const EVENT_COLUMNS = [
  ...['event_id', 'at', 'at_end', 'precision', 'kind', 'stop_id', 'to_stop_id', 'group', 'metric', 'value_low'],
  ...[
    'value_best',
    'value_high',
    'mode',
    'note',
    'said_by',
    'origin',
    'source_name',
    'source_url',
    'source_date',
    'found',
  ],
]
const STAGE_COLUMNS = [
  ...['stage_id', 'from', 'to', 'depart_from', 'depart_to', 'arrive_from', 'arrive_to', 'people_low', 'people_high'],
  ...['mode', 'reached', 'basis', 'note'],
]

/** Files of the folder by name. */
export function folderOf(plot: Plot, seed: number): Record<string, string> {
  const day = (text: string) => {
    const [number, clock] = text.split('@')
    return Date.parse(`${plot.start}T${clock}Z`) + (Number(number) - 1) * DAY_MS
  }
  const told = lines(`${plot.story}\n${plot.told?.(seed) ?? ''}`)
  const stages = told.filter((line) => !line.startsWith('*')).map((line) => stageOf(line, day))
  const last = Math.max(...stages.flatMap(({ at }) => at).filter(Number.isFinite))
  const besides = told.filter((line) => line.startsWith('*')).map((line) => saidOf(line, day))
  const rows = [...reportsOf(plot, stages, dice(seed)), ...besides].sort((a, b) =>
    String(a.at) < String(b.at) ? -1 : 1,
  )
  const journey = {
    id: `${plot.id}-${seed}`,
    title: plot.title,
    start: plot.start,
    end: plot.ends ? wall(last + 5 * DAY_MS).slice(0, 10) : null,
  }
  return {
    'journey.json': JSON.stringify({ ...journey, from_stop: stages[0]?.from }),
    'stops.csv': table(
      STOP_COLUMNS,
      lines(plot.stops).map((line) => stopOf(line, plot.zone)),
    ),
    'legs.csv': table(LEG_COLUMNS, plot.legs.split(',').map(legOf)),
    'events.csv': table(
      EVENT_COLUMNS,
      rows.map((row, i) => ({ ...row, event_id: `e${i + 1}`, found: 'invented' })),
    ),
    'stages.csv': table(STAGE_COLUMNS, stages.map(stageRow)),
  }
}

const STOP_COLUMNS = ['stop_id', 'name', 'country', 'lat', 'lon', 'kind', 'population', 'tz']
const LEG_COLUMNS = ['from', 'to', 'road_km', 'typical_mode', 'walking_possible']

function stopOf(line: string, tz: string): Row {
  const [names = '', facts = ''] = line.split(' | ')
  const [id = '', ...name] = names.split(' ')
  const [country = '', lat = '', lon = '', kind = '', population = ''] = facts.split(' ')
  return { stop_id: id, name: name.join(' '), country, lat, lon, kind, population, tz }
}

function legOf(text: string): Row {
  const [from = '', to = '', road_km = '', typical_mode = ''] = text.trim().split(/\s+/)
  return { from, to, road_km, typical_mode, walking_possible: /walk/.test(typical_mode) ? 'yes' : 'no' }
}

function stageOf(line: string, day: (text: string) => number): Stage {
  const [from = '', to = '', a = '', b = '', c = '', d = '', people = '', mode = '', no] = line.split(/\s+/)
  const at = [a, b, c, d].map((text) => (text === '-' ? Number.NaN : day(text)))
  return { from, to, at, people: Number(people), mode, isReached: no !== 'no' }
}

const PEOPLE_SLACK = 1.15

function stageRow({ from, to, at, people, mode, isReached }: Stage, i: number): Row {
  const [depart_from, depart_to, arrive_from, arrive_to] = at.map((ms) =>
    Number.isFinite(ms) ? wall(ms) : '',
  ) as string[]
  const times = { depart_from: depart_from ?? '', depart_to: depart_to ?? '', arrive_from: arrive_from ?? '' }
  const [low, high] = [Math.round(people / PEOPLE_SLACK), Math.round(people * PEOPLE_SLACK)]
  const count = { people_low: low, people_high: high, mode, reached: isReached ? 'yes' : 'no', basis: 'invented' }
  return { stage_id: `st-${i + 1}`, from, to, ...times, arrive_to: arrive_to ?? '', ...count }
}

function saidOf(line: string, day: (text: string) => number): Row {
  const words = line
    .split(/\s+/)
    .slice(1)
    .map((word) => (word === '-' ? '' : word))
  const [
    when = '',
    kind = '',
    stop_id = '',
    to_stop_id = '',
    group = '',
    metric = '',
    value_best = '',
    delay,
    said_by = '',
  ] = words
  const [from = '', to] = when.split('~')
  const at = day(from)
  const end = to ? { at_end: wall(day(to)) } : {}
  const told = { kind, stop_id, to_stop_id, group, metric, value_best, said_by }
  return { at: wall(at), ...end, precision: to ? 'range' : 'hour', ...told, ...source(at, Number(delay)) }
}

const source = (at: number, delayDays: number): Row => ({
  source_name: 'invented',
  source_date: wall(at + delayDays * DAY_MS).slice(0, 10),
})

/** Who speaks how often, and by how much they lean when they count. */
const SPEAKERS = [
  { said_by: 'press', often: 0.55, lean: 0.05 },
  { said_by: 'church', often: 0.12, lean: 0 },
  { said_by: 'national_gov', often: 0.1, lean: -0.25 },
  { said_by: 'organiser', often: 0.08, lean: 0.2 },
  { said_by: 'local_gov', often: 0.08, lean: 0 },
  { said_by: 'un', often: 0.07, lean: 0 },
]

function speaker(roll: Dice): (typeof SPEAKERS)[number] {
  let u = roll.uniform()
  for (const one of SPEAKERS) {
    u -= one.often
    if (u < 0) return one
  }
  return SPEAKERS[0] as (typeof SPEAKERS)[number]
}

/** Days until it is public: half the same day, the rest with a long tail. */
const delay = (roll: Dice) => (roll.uniform() < 0.45 ? 0 : Math.min(9, Math.ceil(-1.4 * Math.log(roll.uniform()))))
const rounded = (n: number) => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, n))) - (n > 3000 ? 0 : 1))
  return Math.max(1, Math.round(n / step) * step)
}

type Telling = { readonly stage: Stage; readonly number: number; readonly talk: number; readonly roll: Dice }

function reportsOf(plot: Plot, stages: readonly Stage[], roll: Dice): Row[] {
  const stops = lines(plot.stops).map((line) => line.split(' ')[0] as string)
  return stages.flatMap((stage, number) => {
    const telling = { stage, number, talk: plot.talk, roll }
    return [...leaving(telling), ...counting(telling), ...coming(telling), ...mistaken(telling, stops)]
  })
}

/** So many that their mean is `rate`. */
const often = ({ roll }: Telling, rate: number) =>
  Array.from({ length: Math.floor(rate + roll.uniform()) }, (_, i) => i)

function said({ stage, roll }: Telling, at: number, row: Row, by = speaker(roll)): Row {
  const told = { at: wall(at), precision: 'part_of_day', group: 'main', mode: stage.mode, said_by: by.said_by }
  return { ...told, ...row, ...source(at, delay(roll)) }
}

function leaving(telling: Telling): Row[] {
  const { stage, talk, roll } = telling
  const [from = 0, to = from] = stage.at
  const middle = Number.isFinite(to) ? (from + to) / 2 : from
  return often(telling, talk * 0.35).map(() => {
    const to_stop_id = roll.uniform() < 0.6 ? stage.to : ''
    const at = middle + roll.normal(0, 1) * HOUR_MS
    return said(telling, at, { kind: 'departure', stop_id: stage.from, to_stop_id })
  })
}

function counting(telling: Telling): Row[] {
  const { stage, number, talk, roll } = telling
  return often(telling, talk * 0.7).map(() => {
    const by = speaker(roll)
    const at = (stage.at[0] as number) - roll.uniform() * 8 * HOUR_MS
    const count = { kind: 'count', stop_id: stage.from, ...countOf(stage, by.lean, roll) }
    return said(telling, at, { ...count, origin: roll.uniform() < 0.4 ? `root-${number}` : '' }, by)
  })
}

function coming(telling: Telling): Row[] {
  const { stage, talk, roll } = telling
  const [from, to] = stage.at.slice(2) as [number, number]
  if (!Number.isFinite(from)) return []
  const arrival = { kind: 'arrival', stop_id: stage.to }
  return often(telling, talk * 0.55).map(() => said(telling, from + roll.uniform() * (to - from), arrival))
}

/** Now and then somebody places them where they are not. */
function mistaken(telling: Telling, stops: readonly string[]): Row[] {
  const { stage, talk, roll } = telling
  const at = stage.at[2] as number
  if (!Number.isFinite(at) || roll.uniform() >= talk * 0.06) return []
  return [said(telling, at, { kind: 'position', stop_id: stops[Math.floor(roll.uniform() * stops.length)] as string })]
}

/** A number, by what it measures: most say how large the group is; registers miss many, flows count too many. */
function countOf({ people }: Stage, lean: number, roll: Dice): Row {
  const noisy = people * Math.exp(lean + 0.2 * roll.normal(0, 1))
  const u = roll.uniform()
  if (u < 0.55) return { metric: 'group_size', ...stated(rounded(noisy), roll) }
  if (u < 0.75) return { metric: 'at_stop', ...stated(rounded(noisy * 0.9), roll) }
  if (u < 0.85) return { metric: 'registered', value_best: Math.round(noisy * 0.5) }
  if (u < 0.95) return { metric: 'passed', value_best: rounded(noisy * 2) }
  return { metric: 'group_size', value_best: rounded(noisy * 3) }
}

function stated(n: number, roll: Dice): Row {
  const u = roll.uniform()
  if (u < 0.2) return { value_low: n }
  if (u < 0.3) return { value_low: rounded(n * 0.8), value_high: rounded(n * 1.25) }
  return { value_best: n }
}
