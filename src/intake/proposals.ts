/**
 * A reader's draft as a report that a person may confirm: which kind it would be, with which data. What has no kind of
 * its own yet, and everything that was only threatened, planned, asked for or denied, becomes a note with its words:
 * never an act, and never dropped.
 */
import type { Kind } from '../core/kind.ts'
import { PRIVATE_WORDS } from '../core/kinds/note.ts'
import { distanceM } from '../core/network.ts'
import type { Slots } from '../core/problem.ts'
import { check } from '../core/schema.ts'
import type { Happened } from '../core/time.ts'
import { fromWallClock, instant, nextDay } from '../core/time.ts'
import { metres } from '../core/units.ts'
import { KINDS } from '../domains/all.ts'
import { type Ask, asksOf, foreseen, type Ground, groundsOf, type Point } from './grounds.ts'
import { maskedQuote } from './reader/masking.ts'
import type { Draft, DraftPlace, Role, Span } from './reader/types.ts'
import { toldShape } from './told.ts'

export type Proposal = {
  readonly kind: string
  readonly v: number
  readonly data: Record<string, unknown>
  readonly happened: Happened
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly modality: Draft['modality']
  readonly isPrivate: boolean
  readonly warnings: readonly { readonly code: string; readonly path: string; readonly slots: Slots }[]
  /** Why each field of the data, `happened`, `kind` and `modality` are as they are, with the words where there are any. */
  readonly why: readonly Ground[]
  /** Places that may be one of several stops. */
  readonly asks: readonly Ask[]
  /** Words that tell who a private person is, in the text's offsets. */
  readonly personal: readonly Span[]
}

const GROUP = 'main'
const MOST_WORDS = 1000
const MOST_PERSONAL = 60

type Shape = readonly [kind: string, data: Record<string, unknown>]

export type AboutText = { readonly published: string; readonly zone: string; readonly stops: readonly Point[] }

/**
 * Proposals of a reading, in the order of the text. `published`: local day; `zone`: IANA zone of the text; `stops`:
 * those of the journey, so that a town under another name ("Guatemala City") is still the stop that lies there.
 */
export function proposalsOf(drafts: readonly Draft[], about: AboutText): Proposal[] {
  const all = drafts.map((draft) =>
    proposalOf({ ...draft, places: draft.places.map((place) => placed(place, about)) }, about),
  )
  return all.filter((one) => !isToldBy(one, all))
}

/** "The minister threatened to close the border": one line of the register holds it, and a note would only say it again. */
const isToldBy = (one: Proposal, all: readonly Proposal[]): boolean =>
  one.kind === NOTE &&
  NOT_DONE.has(one.modality) &&
  !one.isPrivate &&
  all.some(
    ({ kind, start, end, modality }) =>
      LINES.has(kind) && modality === one.modality && start <= one.start && end >= one.end,
  )

const NOT_DONE = new Set<Draft['modality']>(['threatened', 'planned', 'requested', 'forecast'])
const LINES = new Set(['documents.statement', 'documents.policy'])

/** As far as a town reaches. */
const SAME_PLACE_M = 8000
const POINTS: readonly DraftPlace['precision'][] = ['site', 'settlement', 'border-crossing']

function placed(place: DraftPlace, { stops }: AboutText): DraftPlace {
  const { stop, lat, lon, precision } = place
  if (stop !== undefined || lat === null || lon === null || !POINTS.includes(precision)) return place
  const [nearest] = stops
    .map((one) => ({ id: one.id, awayM: distanceM(one, { lat, lon }) }))
    .filter(({ awayM }) => awayM <= SAME_PLACE_M)
    .sort((a, b) => a.awayM - b.awayM)
  return nearest ? { ...place, stop: nearest.id } : place
}

function proposalOf(draft: Draft, about: AboutText): Proposal {
  const happened = happenedOf(draft, about)
  const [name, data] = shapeIn(draft, happened) ?? noteOf(draft)
  const asks = asksOf(draft.places, data, KINDS.get(name) as Kind, about.stops)
  const { start, end, text } = draft.quote
  return {
    kind: name,
    v: (KINDS.get(name) as Kind).v,
    data,
    happened,
    ...{ start, end, quote: text.slice(0, 2000) },
    modality: draft.modality,
    isPrivate: draft.private === true,
    warnings: draft.warnings.map(({ code, slots }) => ({ code, path: '/data', slots })),
    why: groundsOf(draft, data),
    personal: draft.personal.slice(0, MOST_PERSONAL).map(({ start, end }) => ({ start, end })),
    asks:
      name === NOTE
        ? foreseen(asks, draft.places, about.stops, (places) => become({ ...draft, places: [...places] }))
        : asks,
  }
  function become(placed: Draft) {
    const [kind, data] = shapeIn(placed, happened) ?? []
    return kind === undefined || data === undefined ? null : { kind, v: (KINDS.get(kind) as Kind).v, data }
  }
}

const NOTE = 'core.note'

const shapeIn = (draft: Draft, happened: Happened): Shape | null => fitting(shapeOf(draft), happened)

/** The shape when its kind accepts it; a reader's half-understood draft falls back to a note. */
function fitting(shape: Shape | null, happened: Happened): Shape | null {
  const kind = shape && KINDS.get(shape[0])
  if (!shape || !kind || check(kind.data, shape[1]).length > 0) return null
  return (kind.problems?.(shape[1], { happened, id: '' }) ?? []).length === 0 ? shape : null
}

/** A note is for everybody on the journey, so words about a private person stay with the team, in the cite. */
function noteOf(draft: Draft): Shape {
  const stop = stopIn(draft, ['at', 'to', 'from'])
  const text = draft.private ? PRIVATE_WORDS : maskedQuote(draft).slice(0, MOST_WORDS)
  return [NOTE, { text, ...(stop && { stop }) }]
}

function shapeOf(draft: Draft): Shape | null {
  const told = draft.retracted || draft.private ? null : toldShape(draft, stopIn(draft, ['at', 'to', 'from']))
  if (told) return told
  const isAct = draft.modality === 'asserted' || draft.modality === 'quoted'
  if (!isAct || draft.polarity === 'negated' || draft.retracted) return null
  return SHAPES[draft.kind]?.(draft) ?? null
}

const SHAPES: Partial<Record<Draft['kind'], (draft: Draft) => Shape | null>> = {
  count: countShape,
  movement: movementShape,
  blockade: (draft) => [
    'movement.blockage',
    { what: blockageOf(draft), ...atStop(draft), ...forces(draft), ...words(draft) },
  ],
  detention: (draft) => ['rights.detention', { ...detentionOf(draft), ...atStop(draft), ...words(draft) }],
  deportation: (draft) => [
    'movement.dispersal',
    { group: GROUP, how: 'sentBack', ...atStop(draft), ...people(draft), ...words(draft) },
  ],
  need: (draft) => ['needs.need', { ...atStop(draft), sector: sectorOf(draft), urgency: 'today', ...words(draft) }],
  aid: aidShape,
  shelter: (draft) => ['needs.delivery', { ...atStop(draft), sector: 'shelter', ...words(draft) }],
  harm: (draft) => ['rights.incident', { what: harmOf(draft), ...atStop(draft), ...hurt(draft), ...words(draft) }],
}

const HARM: Readonly<Record<string, string>> = {
  deaths: 'death',
  injured: 'injury',
  illness: 'illness',
  abuse: 'violence',
  robbery: 'robbery',
}
const harmOf = ({ measure }: Draft): string => HARM[measure ?? ''] ?? 'other'

const METRIC: Readonly<Record<string, string>> = {
  present: 'group_size',
  sheltered: 'at_stop',
  joined: 'joined',
  arrived: 'arrivals',
  crossed: 'crossed',
  stranded: 'waiting',
  returned: 'returned',
}

/** What the reader calls a metric; undefined for those that it does not count. */
export const measureOf = (metric: string | undefined): string | undefined =>
  Object.keys(METRIC).find((measure) => METRIC[measure] === metric)

function countShape(draft: Draft): Shape {
  const metric = METRIC[draft.measure ?? ''] ?? 'other'
  const shared = { ...atStop(draft), ...people(draft), ...words(draft) }
  if (metric === 'joined') return ['movement.join', { group: GROUP, ...shared }]
  return ['movement.sighting', { group: GROUP, ...shared, metric, method: 'told', saidBy: 'press' }]
}

function movementShape(draft: Draft): Shape | null {
  const from = stopIn(draft, ['from'])
  const to = stopIn(draft, ['to', 'toward', 'at'])
  const mode = modeOf(draft)
  if (draft.distance && from && to) return distanceShape(draft, from, to)
  const shared = { group: GROUP, ...(mode && { mode }), ...people(draft), ...words(draft) }
  if (to) return ['movement.arrival', { ...shared, stop: to }]
  return from ? ['movement.departure', { ...shared, stop: from }] : null
}

function distanceShape(draft: Draft, from: string, to: string): Shape | null {
  const { value, unit } = draft.distance as NonNullable<Draft['distance']>
  const distanceM = metres(value, unit)
  return distanceM === null ? null : ['movement.distanceClaim', { from, to, distanceM, ...words(draft) }]
}

function aidShape(draft: Draft): Shape {
  const quantity = draft.value?.best
  const amount = quantity === null || quantity === undefined ? {} : { quantity, unit: draft.value?.unit ?? 'people' }
  const shared = { ...atStop(draft), sector: sectorOf(draft), ...amount, ...words(draft) }
  return draft.status === 'offered' ? ['needs.offer', { ...shared, canMove: false }] : ['needs.delivery', shared]
}

const PERSONS = ['people', 'women', 'children', 'cases', 'police', 'soldiers', 'officers', 'officials']

const countOf = ({ value }: Draft, units: readonly string[]): object | null => {
  const { low = null, best = null, high = null, unit = '' } = value ?? {}
  return units.includes(unit) ? { low, best, high } : null
}

/** Of a group only all of its people are counted: its women or its children are not the group. */
const people = (draft: Draft): { people?: object } => {
  const counted = countOf(draft, ['people'])
  return counted ? { people: counted } : {}
}

/** Whoever they are, those to whom it happened. */
const hurt = (draft: Draft): { people?: object } => {
  const counted = countOf(draft, PERSONS)
  return counted ? { people: counted } : {}
}

const forces = (draft: Draft): { forces?: object } => {
  const { low = null, best = null, high = null } = draft.value ?? {}
  return draft.value ? { forces: { low, best, high } } : {}
}

/** Without names and numbers of private people: those stay with the team, in the cite. */
const words = (draft: Draft): { words: string } => ({ words: maskedQuote(draft).slice(0, MOST_WORDS) })

const atStop = (draft: Draft): { stop?: string } => {
  const stop = stopIn(draft, ['at', 'to', 'toward', 'from'])
  return stop ? { stop } : {}
}

/** The journey's stop in the first of these roles; other places stay in the words. */
function stopIn(draft: Draft, roles: readonly Role[]): string | null {
  const inRole = (role: Role): DraftPlace | undefined => draft.places.find((place) => place.role === role && place.stop)
  return roles.map((role) => inRole(role)?.stop).find((stop) => stop !== undefined) ?? null
}

const blockageOf = ({ status }: Draft): string =>
  status === 'opened' ? 'ended' : status === 'restricted' ? 'partly' : 'started'

const DETENTION: Readonly<Record<string, string>> = { arrest: 'arrested', detention: 'held', transfer: 'transferred' }

const detentionOf = (draft: Draft): Record<string, unknown> => {
  return {
    what: DETENTION[draft.measure ?? ''] ?? 'held',
    actor: /polic/i.test(draft.actor ?? '') ? 'police' : 'unknown',
    ...hurt(draft),
  }
}

const SECTOR: Readonly<Record<string, string>> = {
  food: 'food',
  water: 'water',
  health: 'health',
  hygiene: 'sanitation',
  latrines: 'sanitation',
  shelter: 'shelter',
  blankets: 'clothing',
  clothing: 'clothing',
  transport: 'transport',
}
const sectorOf = (draft: Draft): string => (draft.items ?? []).map((one) => SECTOR[one]).find((one) => one) ?? 'other'

const MODE: Readonly<Record<string, string>> = {
  walk: 'foot',
  bus: 'bus',
  truck: 'truck',
  boat: 'boat',
  plane: 'plane',
}
const modeOf = (draft: Draft): string | undefined => {
  const modes = [...new Set((draft.mode ?? []).map((one) => MODE[one]).filter((one) => one !== undefined))]
  return modes.length > 1 ? 'mixed' : modes[0]
}

/** Days of the draft, or the day of publication when the text does not say: a person looks at it anyway. */
function happenedOf({ date }: Draft, { published, zone }: { published: string; zone: string }): Happened {
  const [first, last] = [date?.start ?? published.slice(0, 10), date?.end ?? published.slice(0, 10)]
  const from = fromWallClock(first, zone)
  const to = fromWallClock(nextDay(last < first ? first : last), zone) - 60_000
  const precision = first === last ? 'day' : 'range'
  const said = date?.expression?.slice(0, 200)
  return { from: instant(from), to: instant(to), precision, zone, ...(said ? { words: said } : {}) }
}
