/** The schema of `/api/plan`, for OpenAPI: what `readiness/planModel.ts` says, and a test holds both together. */
import { daySchema, instantSchema } from '../core/time.ts'
import { LEVELS } from '../readiness/level.ts'
import { all, choice, line, list, number, numberOrNull, orNull, stopName, text, textOrNull, yesNo } from './answers.ts'

const vehicle = all({ offer: text, by: textOrNull, unit: textOrNull, trips: number, km: number })

const load = all({
  number: text,
  offer: text,
  by: textOrNull,
  key: text,
  unit: text,
  amount: number,
  from: orNull(all(stopName)),
  to: all(stopName),
  night: daySchema,
  km: numberOrNull,
  vehicles: list(vehicle),
  isFixed: yesNo,
  because: list(line),
})

const unmet = all({
  number: text,
  stop: all(stopName),
  night: daySchema,
  key: text,
  unit: text,
  need: number,
  lacking: number,
  unmet: number,
  because: line,
})

const family = { number: text, lift: text, size: number, groups: number }
const ride = all({
  ...{ number: text, offer: text, by: textOrNull, unit: textOrNull, seats: number, km: number, people: number },
  from: all(stopName),
  to: all(stopName),
  day: daySchema,
  families: list(all(family)),
  because: list(line),
})
const waiting = all({ ...family, from: all(stopName), to: all(stopName), because: line })

const change = all({
  offer: text,
  by: textOrNull,
  to: all(stopName),
  night: daySchema,
  key: text,
  unit: text,
  before: number,
  after: number,
})

export const plan = all({
  journey: text,
  asOf: instantSchema,
  isPast: yesNo,
  level: { type: 'integer', enum: LEVELS },
  state: choice('best', 'good', 'nothing'),
  gapShare: numberOrNull,
  km: number,
  lines: list(load),
  unmet: list(unmet),
  rides: list(ride),
  waiting: list(waiting),
  because: list(line),
  since: orNull(all({ asOf: instantSchema, changes: list(change) })),
})
