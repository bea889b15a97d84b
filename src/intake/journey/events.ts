/** A row of events.csv as statements of the movement and rights kinds. Nothing that a row says is left out. */
import { METRICS } from '../../core/count.ts'
import { MODES, SPEAKERS } from '../../core/kinds/shapes.ts'
import type { Happened } from '../../core/time.ts'
import type { EventRow } from './model.ts'

export type Told = {
  readonly kind: string
  readonly v: number
  readonly happened: Happened
  readonly data: Record<string, unknown>
}

type Data = Record<string, unknown>

const within = (list: readonly string[], value: string, other: string): string => (list.includes(value) ? value : other)
const when = (given: boolean, data: Data): Data => (given ? data : {})

const isMetric = (metric: string): boolean => (METRICS as readonly string[]).includes(metric)

/** Words: the note, and the metric where no field of the kind can hold it. */
function words(row: EventRow, loose = ''): Data {
  const text = [row.note, loose].filter((part) => part !== '').join(' · ')
  return when(text !== '', { words: text })
}

function speaker(row: EventRow): Data {
  return when(row.saidBy !== '', { saidBy: within(SPEAKERS, row.saidBy, 'other') })
}

function counted(row: EventRow): Data {
  const metric = row.metric === '' ? 'other' : within(METRICS, row.metric, 'other')
  return {
    ...when(row.people !== null, { people: row.people, metric }),
    ...speaker(row),
    ...when(row.origin !== '', { origin: row.origin }),
  }
}

const going = (row: EventRow): Data => when(row.mode !== '', { mode: within(MODES, row.mode, 'unknown') })
const at = (row: EventRow): Data => when(row.stop !== null, { stop: row.stop })
const toward = (row: EventRow): Data => when(row.toStop !== null, { toStop: row.toStop })
/** A metric that Vereda does not know, where the kind has no `measure`. */
const loose = (row: EventRow): string => (row.people === null || isMetric(row.metric) ? '' : row.metric)

const told = (row: EventRow, kind: string, data: Data): Told[] => [{ kind, v: 1, happened: row.happened, data }]

function sighting(row: EventRow): Told[] {
  if (row.people === null && row.stop === null) return note(row)
  const measured = when(loose(row) !== '' && CODE.test(row.metric), { measure: row.metric })
  return told(row, 'movement.sighting', {
    group: row.group,
    ...at(row),
    ...counted(row),
    ...measured,
    ...going(row),
    ...words(row),
  })
}

const CODE = /^[a-z0-9][a-z0-9_-]{0,31}$/

function note(row: EventRow): Told[] {
  const text = [row.kind, row.note].filter((part) => part !== '').join(': ')
  return told(row, 'core.note', { text, ...at(row), group: row.group })
}

/** The kinds that must have a stop; without one they are still a sighting of people. */
const placed =
  (kind: string, fields: (row: EventRow) => Data) =>
  (row: EventRow): Told[] =>
    row.stop === null
      ? sighting(row)
      : told(row, kind, { group: row.group, stop: row.stop, ...fields(row), ...words(row, loose(row)) })

const ride = (row: EventRow): Told[] =>
  row.stop === null
    ? sighting(row)
    : told(row, 'movement.ride', {
        group: row.group,
        mode: within(MODES, row.mode, 'unknown'),
        from: row.stop,
        ...when(row.toStop !== null, { to: row.toStop }),
        ...counted(row),
        ...words(row, loose(row)),
      })

const decision = (row: EventRow): Told[] =>
  told(row, 'movement.decision', {
    group: row.group,
    plan: row.toStop === null ? 'other' : 'go',
    ...toward(row),
    ...at(row),
    ...when(row.saidBy !== '', { by: within(SPEAKERS, row.saidBy, 'other') }),
    ...words(row),
  })

/** A row that is about a part of the main body names the part; the main body is what it leaves. */
const split = (row: EventRow): Told[] => {
  const parts = row.group === MAIN ? { group: MAIN } : { group: MAIN, part: row.group }
  return told(row, 'movement.split', {
    ...parts,
    ...at(row),
    ...toward(row),
    ...counted(row),
    ...going(row),
    ...words(row, loose(row)),
  })
}

const MAIN = 'main'
const FORCES: Readonly<Record<string, string>> = { police: 'police', soldiers: 'army', officers: 'migration' }

/** A blockade with an end is two facts, so that a look back at its middle sees it closed. */
function blockage(row: EventRow): Told[] {
  if (row.stop === null) return note(row)
  const forces = row.people !== null && !isMetric(row.metric)
  const by = FORCES[row.metric]
  const data = {
    stop: row.stop,
    group: row.group,
    ...when(forces, { forces: row.people }),
    ...when(by !== undefined, { by }),
  }
  const stated =
    row.people !== null && !forces ? `${row.metric} ${row.people.best ?? row.people.low ?? row.people.high}` : ''
  const { from, to, zone, precision } = row.happened
  const started = { ...data, what: 'started', ...words(row, stated) }
  if (precision !== 'range') return told(row, 'movement.blockage', started)
  const moment = (instant: string): Happened => ({ from: instant, to: instant, precision: 'hour', zone })
  return [
    { kind: 'movement.blockage', v: 1, happened: moment(from), data: started },
    { kind: 'movement.blockage', v: 1, happened: moment(to), data: { ...data, what: 'ended' } },
  ]
}

const HARM: Readonly<Record<string, string>> = {
  dead: 'death',
  injured: 'injury',
  treated: 'injury',
  ill: 'illness',
  missing: 'separation',
}

function incident(row: EventRow): Told[] {
  const common = {
    ...at(row),
    group: row.group,
    ...when(row.people !== null, { people: row.people }),
    ...speaker(row),
    ...words(row),
  }
  if (row.metric === 'detained') return told(row, 'rights.detention', { what: 'arrested', actor: 'unknown', ...common })
  return told(row, 'rights.incident', { what: HARM[row.metric] ?? 'other', ...common })
}

const MAKE: Readonly<Record<string, (row: EventRow) => Told[]>> = {
  count: sighting,
  position: sighting,
  arrival: placed('movement.arrival', (row) => ({ ...counted(row), ...going(row) })),
  departure: placed('movement.departure', (row) => ({ ...toward(row), ...counted(row), ...going(row) })),
  crossing: placed('movement.crossing', (row) => ({ ...toward(row), ...counted(row), ...going(row) })),
  rest: placed('movement.rest', counted),
  dispersal: (row) =>
    told(row, 'movement.dispersal', {
      group: row.group,
      how: row.metric === 'returned' ? 'returned' : 'unknown',
      ...at(row),
      ...counted(row),
      ...going(row),
      ...words(row, loose(row)),
    }),
  join: (row) =>
    told(row, 'movement.join', { group: row.group, ...at(row), ...counted(row), ...words(row, loose(row)) }),
  split,
  decision,
  transport: ride,
  blockade: blockage,
  incident,
}

/** One statement, or two for a blockade that ended. A kind that is not known is kept as a note. */
export const eventStatements = (row: EventRow): Told[] => (MAKE[row.kind] ?? note)(row)
