/**
 * A scenario as part of an address, so that it can be sent, kept and gone back to. It holds codes of stops, numbers and
 * times, nothing else: `close=tec:48`, `close=tec.chi:48` (that leg alone), `bus=esg.tec:10x45`, `rest=2018-10-19`,
 * `split=gua.tec:40`. Closures and buses may end in `:2018-10-19T06:00:00Z`, when they begin.
 */
import { msOf } from '../../core/time.ts'
import type { ScenarioAsked } from '../../readiness/model.ts'

export type Closure = NonNullable<ScenarioAsked['closures']>[number]
export type Buses = NonNullable<ScenarioAsked['buses']>[number]
export type Split = NonNullable<ScenarioAsked['split']>

/** A scenario with all its lists there. */
export type Pieces = {
  readonly closures: readonly Closure[]
  readonly buses: readonly Buses[]
  readonly restDays: readonly string[]
  readonly split: Split | null
}

export const NOTHING: Pieces = { closures: [], buses: [], restDays: [], split: null }

export const isNothing = ({ closures, buses, restDays, split }: Pieces): boolean =>
  closures.length + buses.length + restDays.length === 0 && split === null

/** What the hub and the forecast are asked. */
export const askedOf = ({ split, ...lists }: Pieces): ScenarioAsked => (split === null ? lists : { ...lists, split })

const MOST_HOURS = 1440
const MOST_VEHICLES = 10_000
const CODE = '[a-z0-9_-]+'
const AT = '(?::(.+))?'
const CLOSE = new RegExp(`^(${CODE})(?:\\.(${CODE}))?:(\\d{1,4})${AT}$`)
const BUS = new RegExp(`^(${CODE})\\.(${CODE}):(\\d{1,5})x(\\d{1,5})${AT}$`)
const SPLIT = new RegExp(`^(${CODE})\\.(${CODE}):(\\d{1,3})$`)

/** The scenario in the part of an address after `?`, and the pieces of it that cannot be understood, as they came. */
export function piecesIn(query: string): { readonly pieces: Pieces; readonly wrong: readonly string[] } {
  const given = new URLSearchParams(query)
  const wrong: string[] = []
  const read = <T>(name: string, piece: (text: string) => T | null): T[] =>
    given.getAll(name).flatMap((text) => {
      const found = piece(text)
      if (found === null) wrong.push(`${name}=${text}`)
      return found === null ? [] : [found]
    })
  const [closures, buses] = [read('close', closureIn), read('bus', busesIn)]
  const [restDays, splits] = [read('rest', dayIn), read('split', splitIn)]
  return { pieces: { closures, buses, restDays: [...new Set(restDays)], split: splits[0] ?? null }, wrong }
}

function closureIn(text: string): Closure | null {
  const [, stop = '', to, hours, from] = CLOSE.exec(text) ?? []
  const isSound = stop !== '' && isWithin(Number(hours), MOST_HOURS) && isTime(from)
  return isSound ? { stop, hours: Number(hours), ...(to ? { to } : {}), ...(from ? { from } : {}) } : null
}

function busesIn(text: string): Buses | null {
  const [, from = '', to = '', vehicles, seats, at] = BUS.exec(text) ?? []
  const isSound = from !== '' && isTime(at) && [vehicles, seats].every((n) => isWithin(Number(n), MOST_VEHICLES))
  return isSound ? { from, to, vehicles: Number(vehicles), seats: Number(seats), ...(at ? { at } : {}) } : null
}

const dayIn = (text: string): string | null =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(msOf(`${text}T00:00:00Z`)) ? text : null

function splitIn(text: string): Split | null {
  const [, atStop = '', toStop = '', percent] = SPLIT.exec(text) ?? []
  return atStop !== '' && isWithin(Number(percent), 100) ? { atStop, toStop, share: Number(percent) / 100 } : null
}

const isWithin = (n: number, most: number): boolean => n >= 1 && n <= most
const isTime = (text: string | undefined): boolean => text === undefined || !Number.isNaN(msOf(text))

/** The same scenario as text for an address; read again it is equal. */
export function queryOf({ closures, buses, restDays, split }: Pieces): string {
  const after = (time: string | undefined): string => (time === undefined ? '' : `:${time}`)
  return [
    ...closures.map(({ stop, to, hours, from }) => `close=${stop}${to ? `.${to}` : ''}:${hours}${after(from)}`),
    ...buses.map(({ from, to, vehicles, seats, at }) => `bus=${from}.${to}:${vehicles}x${seats}${after(at)}`),
    ...restDays.map((day) => `rest=${day}`),
    ...(split ? [`split=${split.atStop}.${split.toStop}:${Math.round(split.share * 100)}`] : []),
  ].join('&')
}
