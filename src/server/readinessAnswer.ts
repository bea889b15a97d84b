/** The schema of `/api/readiness`, for OpenAPI: what `readiness/stopModel.ts` says, and a test holds both together. */
import type { Schema } from '../core/schema.ts'
import { daySchema, instantSchema } from '../core/time.ts'
import { LEVELS } from '../readiness/level.ts'
import {
  ASKED,
  alarm,
  all,
  choice,
  clock,
  figure,
  have,
  journey,
  line,
  list,
  number,
  numberOrNull,
  orNull,
  share,
  spread,
  stopName,
  text,
  textOrNull,
  yesNo,
} from './answers.ts'

const people = all({ low: numberOrNull, best: numberOrNull, high: numberOrNull })
const choiceOrNull = (...choices: readonly string[]): Schema => ({ type: ['string', 'null'], enum: [...choices, null] })
const day = daySchema
const texts = list(text)

const balance = all({
  key: { ...textOrNull, description: 'A line with a reference figure; null: people’s own unit, such as loaves.' },
  unit: text,
  sector: text,
  need: orNull(spread(number)),
  plan: numberOrNull,
  isAssumed: { ...yesNo, description: 'The figure behind the need is an assumption.' },
  reported: numberOrNull,
  have,
  gap: orNull(figure),
  excess: orNull(figure),
  numbers: all({ need: text, have: text }),
})

const night = all({
  date: day,
  stay: choice('overnight', 'day'),
  present: share,
  people: orNull(spread(number)),
  planFor: numberOrNull,
  number: text,
  lines: list(balance),
  riders: number,
  cold: line,
  feared: number,
})

const asked = all({
  number: text,
  report: text,
  sector: text,
  sign: textOrNull,
  urgency: text,
  quantity: numberOrNull,
  unit: textOrNull,
  people: orNull(people),
  words: textOrNull,
  at: instantSchema,
  state: choice(...ASKED),
  answers: texts,
  isLinked: yesNo,
})

const part = all({
  stage: choice('delivered', 'onTheWay', 'pledged'),
  stop: text,
  day,
  amount: numberOrNull,
  expected: textOrNull,
  taken: textOrNull,
  reports: texts,
})

const offered = all({
  stop: textOrNull,
  fromDay: day,
  untilDay: textOrNull,
  canMove: yesNo,
  withGroup: yesNo,
  brings: yesNo,
  daily: yesNo,
  seats: numberOrNull,
  loadKg: numberOrNull,
})

const help = all({
  number: text,
  report: text,
  reports: texts,
  sector: text,
  key: textOrNull,
  quantity: numberOrNull,
  unit: textOrNull,
  countedIn: textOrNull,
  rest: numberOrNull,
  by: textOrNull,
  byKind: textOrNull,
  offer: orNull(offered),
  parts: list(part),
})

const shelter = all({
  number: text,
  shelter: text,
  title: text,
  by: textOrNull,
  byKind: textOrNull,
  placesDay: numberOrNull,
  placesNight: numberOrNull,
  accepts: texts,
  fromDay: textOrNull,
  untilDay: textOrNull,
  open: choiceOrNull('open', 'full', 'closed'),
  trust: choiceOrNull('trusted', 'feared', 'refused'),
  fear: textOrNull,
  has: texts,
  lacks: texts,
  occupancy: list(all({ at: instantSchema, people, others: numberOrNull, report: text })),
  checked: textOrNull,
  reports: texts,
})

const tally = all({
  at: instantSchema,
  people: orNull(people),
  vehicles: numberOrNull,
  families: numberOrNull,
  familiesApart: numberOrNull,
  witness: textOrNull,
  reports: texts,
})

const ride = all({
  number: text,
  report: text,
  from: all(stopName),
  to: all(stopName),
  state: choice('planned', 'boarded', 'overdue', 'partly', 'arrived'),
  mode: textOrNull,
  by: textOrNull,
  provider: textOrNull,
  vehicles: numberOrNull,
  seats: numberOrNull,
  vehicle: textOrNull,
  lifts: texts,
  departs: textOrNull,
  expected: textOrNull,
  isReckoned: yesNo,
  boarded: orNull(tally),
  arrived: orNull(tally),
  missing: numberOrNull,
  reports: texts,
})

const lift = all({
  number: text,
  report: text,
  from: all(stopName),
  to: all(stopName),
  size: number,
  groups: number,
  waiting: number,
  urgency: text,
  who: textOrNull,
  at: instantSchema,
  state: choice('open', 'announced', 'boarded', 'arrived'),
  reports: texts,
})

const rule = all({
  report: text,
  policy: text,
  by: textOrNull,
  place: textOrNull,
  applies: textOrNull,
  holdsFrom: textOrNull,
  holdsTo: textOrNull,
  words: text,
})

const stop = all({
  ...stopName,
  kind: text,
  reach: share,
  arrival: orNull(spread(clock)),
  people: orNull(spread(number)),
  nights: list(night),
  asked: list(asked),
  help: list(help),
  shelters: list(shelter),
  rides: list(ride),
  rules: list(rule),
  numbers: all({ reach: text, arrival: text, people: text }),
})

const composition = all({
  women: number,
  men: number,
  children: number,
  infants: number,
  pregnant: number,
  assumed: texts,
  reports: texts,
})

export const readiness = all({
  journey,
  asOf: instantSchema,
  isPast: yesNo,
  level: { type: 'integer', enum: LEVELS },
  stops: list(stop),
  movable: list(help),
  lifts: list(lift),
  alarms: list(alarm),
  composition,
  assumptions: list(line),
})
