/**
 * For the tests of the server: a hub of invented people in memory. Its answers are typed by the contract and leave no
 * list empty, so holding them against the answers' schemas compares every field both ways.
 */
import type { Observation } from '../../src/core/observation.ts'
import type { Problem, Result } from '../../src/core/problem.ts'
import { bad, good, problem } from '../../src/core/problem.ts'
import type { Happened } from '../../src/core/time.ts'
import type { Hub, ReadingProgress } from '../../src/hub/contract.ts'
import type { Outcome } from '../../src/log/log.ts'
import type {
  Board,
  DeskDocument,
  Figure,
  Spread,
  Timeline,
  WhatIf,
  Why,
  WhyReport,
} from '../../src/readiness/model.ts'
import type { Alarm } from '../../src/readiness/stopModel.ts'
import type { Told } from '../../src/readiness/whatif.ts'
import * as fakes from './fake-attaching.ts'
import { fakePlan, fakeReadiness } from './fake-readiness.ts'
import { fakeAnswer, fakeRegister } from './fake-register.ts'
import { fakeTiles } from './fake-tiles.ts'

export const JOURNEY = 'invented-march.abcdefgh234567ab'
export const REPORT = 'A'.repeat(43)

export const happened: Happened = {
  from: '2018-10-15T12:00:00Z',
  to: '2018-10-15T18:00:00Z',
  precision: 'part-of-day',
  zone: 'America/Guatemala',
  words: 'Monday afternoon',
}
const figure: Figure = { number: 'size', low: 1800, best: 2000, high: 3000 }
const unmet = { need: figure, isAssumed: false, gap: figure, excess: figure }
const spread = <T>(one: T): Spread<T> => ({ p05: one, p25: one, p50: one, p75: one, p95: one })
const says = { key: 'says.movement.sighting', slots: { people: 2000, stop: 'esq' } }
const stopName = { stop: 'esq', name: 'Esquipulas', country: 'GT', zone: 'America/Guatemala' }
const doubt = { report: REPORT, code: 'distance.map', slots: { statedKm: 93 } }
const offer = { report: REPORT, sector: 'food', quantity: 300, unit: 'meal', by: 'Invented kitchen' }
const have = { delivered: 100, onTheWay: 100, pledged: 0, offered: 300 }
const alarm: Alarm = {
  code: 'rideSilent',
  number: `ride.${REPORT}`,
  report: REPORT,
  stop: stopName,
  since: '2018-10-15T18:00:00Z',
  slots: { people: 40 },
}

const board: Board = {
  journey: { id: JOURNEY, title: 'Invented march', isExample: true, zone: 'America/Guatemala' },
  asOf: '2018-10-16T00:00:00Z',
  isPast: true,
  level: 75,
  lastHeard: { at: '2018-10-15T18:00:00Z', stop: stopName, report: REPORT },
  size: figure,
  sizeReports: { total: 4, disagree: 1 },
  place: { ...stopName, number: 'place', probability: 0.8, toward: null },
  stops: [stopName],
  ribbon: [
    {
      ...stopName,
      kind: 'town',
      alongM: 12_000,
      state: 'now',
      people: spread(2000),
      heard: happened,
      reach: 1,
      arrival: spread('2018-10-15T17:00'),
      number: 'bead:esq',
      blockage: { report: REPORT, what: 'police line' },
    },
  ],
  ahead: [
    {
      ...stopName,
      kind: 'town',
      reach: 0.9,
      arrival: spread('2018-10-17T17:00'),
      people: spread(1900),
      nights: [{ date: '2018-10-17', present: 0.7, people: spread(1900), number: 'night:esq@2018-10-17' }],
      ...{ gapNight: '2018-10-17', gapStay: 'overnight' as const },
      gaps: [{ key: 'water', unit: 'l', offered: 500, have, ...unmet }],
      offers: [offer],
      needs: [{ ...offer, urgency: 'today', words: 'children without blankets', state: 'open' }],
      numbers: { reach: 'reach:esq', arrival: 'arrival:esq', people: 'people:esq' },
    },
  ],
  counts: { applied: 20, waiting: 1, refused: 2 },
  alarms: [alarm],
  others: [
    {
      group: 'vanguard',
      name: null,
      size: spread(300),
      place: { ...stopName, number: 'group.vanguard', probability: 0.7, toward: null },
      ahead: [{ ...stopName, reach: 0.8, arrival: spread('2018-10-17T17:00'), people: spread(300), nights: [] }],
      number: 'group.vanguard',
    },
  ],
  doubts: [doubt],
}

const whyReport: WhyReport = {
  report: REPORT,
  kind: 'movement.sighting',
  says,
  happened,
  knownFrom: '2018-10-15T20:00:00Z',
  saidBy: 'Invented radio',
  method: 'estimate',
  people: { low: null, best: 2000, high: null },
  weight: 0.5,
  agrees: true,
  state: 'stands',
  confirmations: 1,
  record: { confirmed: 2, contradicted: 1, withdrawn: 0 },
  quotes: [
    { source: REPORT, title: 'News', publisher: null, published: '2018-10-15', quote: '2,000', start: 3, end: 8 },
  ],
  sealed: [{ field: 'person', roles: ['legal'] }],
  attachments: [],
}
const why: Why = { number: 'size', title: says, because: [says], figure, reports: [whyReport], doubts: [doubt] }
const outlook = { reach: 0.9, arrival: spread('2018-10-17T17:00'), people: spread(1900) }
const tonight = { present: 0.7, people: spread(1900) }
const change = { ...stopName, before: outlook, after: outlook, delayHours: spread(3) }
const whatIf: WhatIf = {
  level: 75,
  asOf: '2018-10-16T00:00:00Z',
  isPast: true,
  stops: [
    {
      ...change,
      nights: [{ date: '2018-10-17', before: tonight, after: tonight }],
      needs: [{ key: 'water', unit: 'L', of: 'stay', before: 28_500, after: 57_000 }],
    },
  ],
}
const seen: Observation = {
  reports: [REPORT],
  kind: 'count',
  group: 'main',
  fromMs: 0,
  toMs: 1,
  knownMs: 2,
  stop: 'esq',
  toStop: null,
  metric: 'group_size',
  people: { low: null, best: 2000, high: null },
  mode: null,
  saidBy: 'press',
  origin: null,
}
const told: Told = {
  journey: board.journey,
  asOf: board.asOf,
  isPast: true,
  input: {
    journey: JOURNEY,
    network: { stops: [], legs: [] },
    observations: [seen],
    asOfMs: 3,
    horizonDays: 10,
    seed: 1,
    members: 2000,
  },
  riders: [{ stop: 'gua', from: '2018-10-17', people: 88 }],
}
const line = {
  report: REPORT,
  kind: 'core.note',
  says,
  happened,
  state: 'stands',
  confirmations: 0,
  sealedFor: ['legal'],
} as const
const timeline: Timeline = { day: '2018-10-15', days: ['2018-10-15'], lines: [line] }
const document: DeskDocument = {
  source: REPORT,
  title: 'News of the day',
  publisher: 'Invented radio',
  published: '2018-10-15',
  lang: 'es',
  zone: 'America/Guatemala',
  ground: 'page',
  hash: REPORT,
  text: 'Unas 2,000 personas.',
  drafts: [
    {
      draft: REPORT,
      kind: 'movement.sighting',
      data: { group: 'main' },
      says,
      happened,
      modality: 'stated',
      start: 0,
      end: 8,
      quote: 'Unas 2,000',
      isPrivate: false,
      personal: [{ start: 0, end: 4 }],
      warnings: [doubt],
      why: [
        { field: 'kind', rule: 'count.present', start: null, end: null },
        { field: 'people', rule: 'number.about', start: 0, end: 10 },
      ],
      asks: [{ field: 'stop', name: 'the bridge', stops: ['esq'], as: null, answered: null }],
      known: { figure: { number: 'size', low: 1, best: 2, high: 3 }, asOf: '2018-10-15T20:00:00Z', fits: false },
      isByHand: false,
      decision: 'open',
      became: null,
      decidedBy: null,
    },
  ],
}

export const outcome = (state: Outcome['state'], ...problems: Problem[]): Outcome => ({
  id: REPORT,
  state,
  again: false,
  awaits: state === 'waiting' ? 'device:x' : null,
  problems,
})

const head = { epoch: 'e', size: 1, root: REPORT, at: '2018-10-15T20:00:00Z', sig: 'sig' }
const stand = { id: REPORT, state: 'refused' as const, awaits: null, problems: [problem('chain.broken', '/prev')] }
const chain = { journey: JOURNEY, device: REPORT, ranges: [[1, 2] as const] }

/** Answers in the shape of the protocol; what an exchange does is tested with real hubs. */
const messaging: Hub['messaging'] = {
  take: async () => good({ reply: 'Kept.' }),
  tryOut: async () => ({ kind: null, data: null, waits: true, reply: 'Kept.' }),
  admit: async () => good({ device: REPORT, report: REPORT }),
}
const range = { low: 2400, best: 2500, high: 2600 }
const publicPicture = {
  ...{ title: 'Invented march', isExample: true, isExercise: false, until: '2018-10-15', people: range },
  days: [{ day: '2018-10-15', people: range, countries: [{ country: 'GT', people: range }] }],
  ...{ needs: ['water'], placesAfterDays: 10 },
}
const watching: Hub['watching'] = {
  bait: async () => good({ baits: [REPORT] }),
  ...{ opened: async () => {}, tookMuch: async () => {} },
  alerts: async () => [{ report: REPORT, device: REPORT, label: 'Post', at: '2018-10-15T20:00:00Z' }],
}
const publishing: Hub['publishing'] = {
  pictures: async () => [publicPicture],
  preview: async () => good({ page: 'closed', placesAfterDays: 10, picture: publicPicture }),
  publish: async () => good(outcome('applied')),
}
const sync: Hub['sync'] = {
  hello: async () => ({ vereda: 1, hub: REPORT, epoch: 'e', now: '2018-10-15T20:00:00Z', head }),
  settle: async () => {},
  exchange: async ({ v }) => {
    if (v !== 1) return bad(problem('protocol.version', '/v', { v, known: 1 }))
    const said = { outcomes: [stand], standing: [stand], lack: [chain], give: ['{"id":"x"}'], left: 1 }
    return good({ v: 1, hub: REPORT, epoch: 'e', now: '2018-10-15T20:00:00Z', head, ...said })
  },
  takeBundle: async () => good({ reports: 1, added: 0, already: 0, waiting: 0, refused: 1, outcomes: [stand] }),
  join: async () => good({ vouch: { id: REPORT } as never, role: 'field' }),
  meet: async () => good({ given: 0, taken: 0, refused: [] }),
  growth: async (from, to) => good({ from, to, proof: [REPORT] }),
  place: async () => good({ size: 1, index: 0, proof: [REPORT] }),
}

export type FakeHub = Hub & {
  /** What `accept` was handed, in order. */
  readonly accepted: unknown[]
  readonly calls: string[]
  change(...journeys: string[]): void
  progress(progress: ReadingProgress): void
  readonly listeners: () => number
}

const of = <T>(journey: string, value: T): Promise<Result<T>> =>
  Promise.resolve(journey === JOURNEY ? good(value) : bad(problem('journey.unknown', '', { journey })))

const summaries: Pick<Hub, 'journeys' | 'status' | 'notApplied' | 'kinds'> = {
  journeys: async () => [{ id: JOURNEY, title: 'Invented march', isExample: true, zone: 'UTC', reports: 20 }],
  status: async () => ({
    version: '0.0.0',
    applied: 20,
    waiting: { device: 1 },
    refused: { 'chain.broken': 2 },
    gaps: [{ journey: JOURNEY, device: REPORT, held: 2, last: 3, lastId: REPORT }],
  }),
  notApplied: async () => {
    const problems = [problem('report.signature', '/sig')]
    return [{ id: REPORT, state: 'refused', kind: null, awaits: null, problems, received: '2018-10-15T20:00:00Z' }]
  },
  kinds: () => {
    const asked = { name: 'text', shape: 'longText', required: true, choices: ['a'] } as const
    const field = { ...asked, min: 1, max: null, sealedFor: ['legal'] } as const
    return [{ name: 'core.note', v: 1, doc: 'A note.', button: 'note', fields: [field] }]
  },
}

type Pictures = 'board' | 'why' | 'whatIf' | 'told' | 'readiness' | 'plan' | 'timeline'
type Papers = 'report' | 'documents' | 'document' | 'register'

const reading: Pick<Hub, Pictures | Papers> = {
  board: (journey, asOf) => of(journey, asOf === undefined ? board : { ...board, asOf }),
  why: (journey, number) => of(journey, { ...why, number }),
  whatIf: (journey) => of(journey, whatIf),
  plan: ({ journey }) => of(journey, fakePlan(board)),
  readiness: ({ journey, level = 75 }) => of(journey, { ...fakeReadiness(board, alarm), level }),
  told: (journey) => of(journey, told),
  timeline: (journey, day = '2018-10-15') => of(journey, { ...timeline, day }),
  report: async (id) =>
    id === REPORT
      ? good({ report: { id }, shown: whyReport, abouts: [whyReport] })
      : bad(problem('report.unknown', '', { id })),
  documents: (journey) => of(journey, [...fakeRegister.documents]),
  register: (journey) => of(journey, fakeRegister),
  document: (journey) => of(journey, document),
}

const writing: Pick<
  Hub,
  'read' | 'receive' | 'reread' | 'decide' | 'decideAll' | 'splitDraft' | 'joinDrafts' | 'draftWords' | 'undo' | 'say'
> = {
  receive: async ({ name }) =>
    name === 'undated.txt' ? bad(problem('document.undated', '/published')) : good(fakeAnswer),
  read: async ({ text }) => {
    if (text === 'again') return bad(problem('document.duplicate', '/text', { source: REPORT }))
    return text.trim() === '' ? bad(problem('document.empty', '/text')) : good(fakeAnswer)
  },
  reread: async ({ lang }) =>
    lang === 'en' ? bad(problem('document.decided', '/source', { n: 2 })) : good(fakeAnswer),
  decide: async ({ decision }) => (decision === 'rejected' ? bad(problem('draft.settled')) : good(outcome('applied'))),
  decideAll: async ({ drafts }) => good({ drafts }),
  splitDraft: async () => good({ drafts: [REPORT, REPORT] }),
  joinDrafts: async () => good({ drafts: [REPORT] }),
  draftWords: async () => good({ drafts: [REPORT] }),
  undo: async () => good(outcome('applied')),
  say: async ({ data }) =>
    'people' in data
      ? good(outcome('refused', problem('count.order', '/data/people', { low: '3', high: '2' })))
      : good(outcome('applied')),
}

function watched(): Pick<FakeHub, 'onProgress' | 'progress'> {
  const watchers = new Set<(progress: ReadingProgress) => void>()
  const onProgress: Hub['onProgress'] = (listener) => {
    watchers.add(listener)
    return () => watchers.delete(listener)
  }
  const progress: FakeHub['progress'] = (told) => {
    for (const watcher of watchers) watcher(told)
  }
  return { onProgress, progress }
}

/** A hub that knows one journey; `own` replaces calls, to put it in trouble. */
export function fakeHub(own: Partial<Hub> = {}): FakeHub {
  const listeners = new Set<(journeys: readonly string[]) => void>()
  const accepted: unknown[] = []
  const calls: string[] = []
  return {
    device: REPORT,
    sync,
    publishing,
    watching,
    messaging,
    ...fakes,
    tiles: async (journey) => (journey === JOURNEY ? fakeTiles : null),
    readerOf: (device) => ({ device, in: () => null }),
    isMember: () => false,
    ...summaries,
    ...reading,
    ...writing,
    accepted,
    calls,
    change: (...journeys) => {
      for (const listener of listeners) listener(journeys)
    },
    listeners: () => listeners.size,
    accept: async (values) => {
      accepted.push(...values)
      return values.map((value, i) => ({ ...outcome(i === 1 ? 'refused' : 'applied'), id: String(value).slice(0, 9) }))
    },
    export: async function* (_journey, format, circle) {
      calls.push(`${format} ${circle}`)
      yield* ['header', 'line 1\n', 'line 2']
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    ...watched(),
    close: async () => undefined,
    ...own,
  }
}
