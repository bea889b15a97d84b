/** Schemas of what the hub answers to "what if", and of what a page is told so that it can answer by itself. */
import { daySchema, instantSchema } from '../core/time.ts'
import { LEVELS } from '../readiness/level.ts'
import {
  all,
  choice,
  clock,
  count,
  journey,
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

const outlook = all({ reach: share, arrival: orNull(spread(clock)), people: orNull(spread(number)) })
const nightOutlook = all({ present: share, people: spread(number) })
const stopChange = all({
  ...stopName,
  before: outlook,
  after: outlook,
  delayHours: orNull(spread(number)),
  nights: list(all({ date: daySchema, before: nightOutlook, after: nightOutlook })),
  needs: list(all({ key: text, unit: text, of: choice('stay', 'fullest'), before: number, after: number })),
})
export const whatIf = all({
  asOf: instantSchema,
  isPast: yesNo,
  level: { type: 'integer', enum: LEVELS },
  stops: list(stopChange),
})

const places = { stops: list({ type: 'object' }), legs: list({ type: 'object' }) }
const observation = all({
  reports: list(text),
  kind: text,
  group: text,
  fromMs: number,
  toMs: number,
  knownMs: number,
  stop: textOrNull,
  toStop: textOrNull,
  metric: textOrNull,
  people: orNull(all({ low: numberOrNull, best: numberOrNull, high: numberOrNull })),
  mode: textOrNull,
  saidBy: textOrNull,
  origin: textOrNull,
})
const input = all({
  journey: text,
  network: all(places),
  observations: list(observation),
  asOfMs: number,
  horizonDays: number,
  seed: number,
  members: count,
})
const start = all({ stop: text, atMs: number })
export const told = all({
  journey,
  asOf: instantSchema,
  isPast: yesNo,
  input: { ...input, properties: { ...input.properties, start } },
  riders: list(all({ stop: text, from: daySchema, people: number })),
})
