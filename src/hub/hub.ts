/**
 * The hub: the log, the forecast and readiness, put together for people's questions. It keeps no state of its own but
 * pictures worked out a moment ago, which it throws away when a report changes their journey.
 */

import { clockIn } from '../core/exercise.ts'
import { fieldsOf } from '../core/form.ts'
import type { Circle, Kinds } from '../core/kind.ts'
import { timelineView } from '../core/kinds/timeline.ts'
import { bad, good, type Problem, problem, type Result } from '../core/problem.ts'
import type { Signer, Statement, Verify } from '../core/report.ts'
import { dayOf, HOUR_MS, instant, msOf } from '../core/time.ts'
import type { Forecast } from '../forecast/contract.ts'
import { type Checkpoint, resumed } from '../forecast/forecast.ts'
import type { Log, Outcome } from '../log/log.ts'
import type { HoldingsAids } from '../log/proven.ts'
import { boardOf } from '../readiness/board.ts'
import { asCounted } from '../readiness/counted.ts'
import type { JourneyFacts, Knowledge } from '../readiness/knowledge.ts'
import { USUAL_LEVEL } from '../readiness/level.ts'
import type { Board, ScenarioAsked, Timeline, WhatIf, Why } from '../readiness/model.ts'
import { changesOf } from '../readiness/plan/tell.ts'
import type { Plan, PlanQuestion } from '../readiness/planModel.ts'
import { readinessOf } from '../readiness/readiness.ts'
import type { Readiness } from '../readiness/stopModel.ts'
import { type Told, whatIfOf } from '../readiness/whatif.ts'
import { whyOf } from '../readiness/why.ts'
import { type Attaching, type Files, openAttaching } from './attaching.ts'
import type {
  ExportFormat,
  Hub,
  HubStatus,
  JourneySummary,
  KindSummary,
  NotApplied,
  ReadinessQuestion,
  ReportDetail,
  Said,
} from './contract.ts'
import { dataProblems } from './deciding.ts'
import { type Desk, openDesk } from './desk.ts'
import { type DevicesTold, devicesIn } from './devices.ts'
import { type Disclosing, openDisclosing } from './disclosing.ts'
import { type Erasing, openErasing } from './erasing.ts'
import { exportLines } from './exporting.ts'
import { countsOf, daysOf, defaultMoment, gather, isKnownBy, journeyFacts, type Moment } from './gather.ts'
import { ofOwnStops } from './leaving.ts'
import { readerOf } from './membership.ts'
import { type Messaging, openMessaging, type Senders } from './messaging.ts'
import type { OpenFile } from './opening.ts'
import type { AtlasPort } from './papers.ts'
import { planFor, type Solver } from './planning.ts'
import { openPublishing, type Publishing } from './publishing.ts'
import type { Reader } from './readers.ts'
import { reportOf } from './reportDetail.ts'
import { openSync, type Sync } from './syncing.ts'
import type { TileShelf, Tiles } from './tiles.ts'
import { readableBy, toldOf } from './told.ts'
import { type OwnFacts, openWatching, type Watching } from './watching.ts'

export type HubParts = {
  readonly log: Log
  readonly kinds: Kinds
  readonly signer: Signer
  readonly openFile: OpenFile
  /** Towns of the world for words that are read anew; absent: the journey's and the reader's own places. */
  readonly atlas?: AtlasPort
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  readonly version: string
  readonly verify: Verify
  /** New whenever the log was restored from a copy: see `docs/protocol.md`. */
  readonly epoch: string
  readonly holdings?: HoldingsAids
  /** Seed of every forecast: the same picture for everybody who looks. */
  readonly seed: number
  readonly members: number
  readonly horizonDays: number
  readonly solver: Solver
  /** What the hub keeps for itself alone. */
  readonly facts: OwnFacts
  /** Where photos and voices lie. */
  readonly files: Files
  /** Who writes text messages; absent: none are taken in. */
  readonly senders?: Senders
  /** Where journeys' own maps are kept; absent: no journey has one. */
  readonly tiles?: TileShelf
}

type Picture = { readonly knowledge: Knowledge; readonly forecast: Forecast; readonly board: Board }

/** A live picture is worked out anew after this long, because time passes also when nobody reports. */
const FRESH_MS = HOUR_MS / 12
const MOST_PICTURES = 20
const MOST_CHECKPOINTS = 4
const MOST_NOT_APPLIED = 200
/** Circle of those who sit before this hub's screens. */
const READERS: Circle = 'team'

export function openHub(parts: HubParts): Hub {
  return Object.assign(new LogHub(parts), openDesk(parts))
}

class LogHub implements Omit<Hub, keyof Desk> {
  readonly device: string
  readonly sync: Sync
  readonly publishing: Publishing
  readonly watching: Watching
  readonly messaging: Messaging
  readonly attaching: Attaching
  readonly erasing: Erasing
  readonly disclosing: Disclosing
  readonly #parts: HubParts
  readonly #log: Log
  readonly #pictures = new Map<string, Promise<Picture>>()
  /** By journey, so that a new report is forecast from what was worked out before it. */
  readonly #checkpoints = new Map<string, Checkpoint>()
  readonly #stopListening: () => void

  constructor(parts: HubParts) {
    this.#parts = parts
    this.#log = parts.log
    const { log, kinds, signer, verify, epoch, holdings = {} } = parts
    this.device = signer.device
    this.sync = openSync({ log, kinds, signer, verify, epoch, holdings, now: () => this.#now() })
    this.messaging = openMessaging({ log, kinds, signer, nowMs: parts.nowMs, senders: parts.senders ?? null })
    this.attaching = openAttaching({ log, kinds, files: parts.files, nowMs: parts.nowMs })
    this.watching = openWatching({ log, nowMs: parts.nowMs, facts: parts.facts })
    const { pause } = holdings
    this.erasing = openErasing({ ...parts, attaching: this.attaching, ...(pause && { pause }) })
    this.disclosing = openDisclosing({ ...parts, hub: signer.device, watching: this.watching })
    this.publishing = openPublishing({ log, kinds, nowMs: parts.nowMs, say: (said) => this.say(said) })
    this.#stopListening = parts.log.onChange((subjects) => this.#forget(journeysOf(subjects)))
  }

  readerOf(device: string): Reader {
    return readerOf(this.#log, device, this.#now())
  }

  isMember(device: string): boolean {
    return this.#log.trustedJourneys().some((journey) => this.#log.trust(journey).isVouched(device))
  }

  async journeys(): Promise<JourneySummary[]> {
    const subjects = await this.#log.subjects('')
    const ids = [...new Set(subjects.filter((one) => one.includes('/journey:')).flatMap((one) => journeysOf([one])))]
    const held = await this.#log.chains()
    const facts = await Promise.all(ids.map((id) => journeyFacts(this.#log, id)))
    return facts
      .filter((one) => one !== null)
      .map((one) => ({
        ...one,
        reports: sum(held.filter(({ journey }) => journey === one.id).map((chain) => chain.held)),
      }))
  }

  async status(): Promise<HubStatus> {
    const { applied, waiting, refused, rejected } = await this.#log.counts()
    const all = { ...refused }
    for (const [code, n] of Object.entries(rejected)) all[code] = (all[code] ?? 0) + n
    const gaps = (await this.#log.chains()).filter((chain) => chain.held < chain.last)
    return { version: this.#parts.version, applied, waiting, refused: all, gaps }
  }

  async notApplied(): Promise<NotApplied[]> {
    const waiting = (await this.#log.waiting()).map(({ id, kind, awaits, problems, received }) => {
      return { id, state: 'waiting' as const, kind, awaits, problems, received }
    })
    const rejects = (await this.#log.rejects(MOST_NOT_APPLIED)).map(({ hash, problems, received }) => {
      return { id: hash, state: 'refused' as const, kind: null, awaits: null, problems, received }
    })
    const refused = (await this.#log.refused(MOST_NOT_APPLIED)).map(({ id, kind, problems, received }) => {
      return { id, state: 'refused' as const, kind, awaits: null, problems, received }
    })
    const all: NotApplied[] = [...waiting, ...refused, ...rejects]
    return all.sort((a, b) => (a.received < b.received ? 1 : -1)).slice(0, MOST_NOT_APPLIED)
  }

  async devices(journey: string): Promise<Result<DevicesTold>> {
    if (!(await this.#knows(journey))) return bad(unknownJourney(journey))
    return good(await devicesIn(this.#log, journey, this.#now()))
  }

  kinds(): KindSummary[] {
    return [...this.#parts.kinds.values()].map((kind) => {
      return { name: kind.name, v: kind.v, doc: kind.doc, button: kind.button ?? null, fields: fieldsOf(kind) }
    })
  }

  async board(journey: string, asOf?: string, level = USUAL_LEVEL): Promise<Result<Board>> {
    const picture = await this.#picture(journey, asOf)
    if (!picture.ok) return picture
    const { knowledge, forecast, board } = picture.value
    const chosen = level === board.level ? board : boardOf(knowledge, forecast, level)
    // What waits or is refused changes no subject, so a picture that is kept would not know of it.
    return good({ ...chosen, counts: await countsOf(this.#log) })
  }

  async why(journey: string, number: string, asOf?: string): Promise<Result<Why>> {
    const picture = await this.#picture(journey, asOf)
    if (!picture.ok) return picture
    const { knowledge, forecast, board } = picture.value
    return whyOf(knowledge, forecast, board, number)
  }

  async whatIf(journey: string, scenario: ScenarioAsked, asOf?: string): Promise<Result<WhatIf>> {
    const picture = await this.#picture(journey, asOf)
    if (!picture.ok) return picture
    return whatIfOf(toldOf(picture.value.knowledge, this.#parts), scenario)
  }

  async told(journey: string, asOf?: string): Promise<Result<Told>> {
    const picture = await this.#picture(journey, asOf)
    return picture.ok ? good(toldOf(readableBy(READERS, picture.value.knowledge), this.#parts)) : picture
  }

  async tiles(journey: string): Promise<Tiles | null> {
    return (await this.#parts.tiles?.(journey)) ?? null
  }

  async readiness({ journey, asOf, level = USUAL_LEVEL, stop }: ReadinessQuestion): Promise<Result<Readiness>> {
    const picture = await this.#picture(journey, asOf)
    if (!picture.ok) return picture
    const { knowledge, forecast } = picture.value
    if (stop !== undefined && !knowledge.network.stops.some(({ id }) => id === stop)) {
      return bad(problem('place.unknown', '/stop', { name: stop }))
    }
    return good(readinessOf(knowledge, forecast, { level, ...(stop === undefined ? {} : { stop }) }))
  }

  async plan({ since, ...asked }: PlanQuestion, signal?: AbortSignal): Promise<Result<Plan>> {
    const now = await this.#plan(asked, signal)
    if (!now.ok || since === undefined) return now
    // What people fix now, they had not fixed then.
    const { fixed, ...then } = asked
    const before = await this.#plan({ ...then, asOf: since }, signal)
    if (!before.ok) return before
    return good({ ...now.value, since: { asOf: since, changes: changesOf(before.value.lines, now.value.lines) } })
  }

  async #plan(asked: PlanQuestion, signal?: AbortSignal): Promise<Result<Plan>> {
    const { journey, asOf, level = USUAL_LEVEL, fixed = [], without = [] } = asked
    const picture = await this.#picture(journey, asOf)
    if (!picture.ok) return picture
    return planFor(picture.value, { level, fixed, without }, this.#parts.solver, signal)
  }

  async timeline(journey: string, day?: string, asOf?: string, reader?: Reader): Promise<Result<Timeline>> {
    const facts = await journeyFacts(this.#log, journey)
    if (!facts) return bad(unknownJourney(journey))
    const days = await daysOf(this.#log, journey)
    // Not what was done today about a journey that is over, such as opening its public page: the last day of its picture.
    const moment = (await this.#moment(facts, asOf)).asOf
    const until = dayOf(msOf(moment), facts.zone)
    const chosen = day ?? days.findLast((one) => one <= until) ?? days.at(-1) ?? ''
    const subject = `${journey}/day:${chosen}`
    const view = timelineView(this.#parts.kinds)
    // What was said in an exercise before this one is not of this one.
    const isWhole = asOf === undefined && !facts.exercise
    const value = isWhole
      ? await this.#log.view(view, subject)
      : await this.#log.viewOf(view, subject, isKnownBy(facts, moment))
    const lines = (value?.lines ?? []).map(
      ({ report, kind, says, from, to, precision, state, confirmedBy, sealedFor }) => {
        const happened = { from, to, precision: precision as 'day', zone: facts.zone }
        return { report, kind, says, happened, state, confirmations: confirmedBy.length, sealedFor }
      },
    )
    return good({ day: chosen, days, lines: reader ? await ofOwnStops(this.#log, reader, journey, lines) : lines })
  }

  report(id: string): Promise<Result<ReportDetail>> {
    return reportOf(this.#log, this.#parts.kinds, id)
  }

  async say({ journey, kind, data, happened }: Said): Promise<Result<Outcome>> {
    if (!(await this.#knows(journey))) return bad(unknownJourney(journey))
    const found = dataProblems(this.#parts.kinds, kind, data, happened)
    if (found.length > 0) return bad(...found)
    const v = this.#parts.kinds.get(kind)?.v ?? 1
    const statement: Statement = { kind, v, journey, happened, said: this.#now(), data }
    const [outcome] = await this.#log.say([statement], this.#parts.signer)
    if (!outcome || outcome.state === 'refused') return bad(...(outcome?.problems ?? []))
    return good(outcome)
  }

  accept(values: readonly unknown[]): Promise<Outcome[]> {
    return this.#log.accept(values)
  }

  export(journey: string, format: ExportFormat, circle: Circle): AsyncIterable<string> {
    return exportLines(this.#log, this.#parts.kinds, { journey, format, circle })
  }

  onChange(listener: (journeys: readonly string[]) => void): () => void {
    return this.#log.onChange((subjects) => listener(journeysOf(subjects)))
  }

  async close(): Promise<void> {
    this.#stopListening()
    await this.attaching.close()
    await this.#log.close()
  }

  #now(): string {
    return instant(this.#parts.nowMs())
  }

  async #knows(journey: string): Promise<boolean> {
    return (await journeyFacts(this.#log, journey)) !== null
  }

  async #moment(facts: JourneyFacts, asOf?: string): Promise<Moment> {
    const nowMs = clockIn(facts.exercise, this.#parts.nowMs())
    if (asOf !== undefined) return { asOf, isPast: msOf(asOf) < nowMs - FRESH_MS, isAmended: false }
    // Rounded up: rounded down, what a phone says this minute would be of the future, and shown only minutes later.
    return defaultMoment(this.#log, facts, Math.ceil(nowMs / FRESH_MS) * FRESH_MS)
  }

  #knowledge(facts: JourneyFacts, moment: Moment): Promise<Knowledge> {
    return gather(this.#log, this.#parts.kinds, facts, moment)
  }

  /** The picture of a journey at a moment; two who ask at once share the work. */
  async #picture(journey: string, asOf?: string): Promise<Result<Picture>> {
    const facts = await journeyFacts(this.#log, journey)
    if (!facts) return bad(unknownJourney(journey))
    if (asOf !== undefined && Number.isNaN(msOf(asOf))) return bad(problem('time.impossible', '/asOf', { value: asOf }))
    const moment = await this.#moment(facts, asOf)
    const key = `${journey} ${moment.asOf} ${moment.isAmended}`
    const known = this.#pictures.get(key)
    if (known) return good(await known)
    if (this.#pictures.size >= MOST_PICTURES) this.#pictures.delete(this.#pictures.keys().next().value as string)
    const made = this.#paint(facts, moment)
    this.#pictures.set(key, made)
    made.catch(() => this.#pictures.delete(key))
    return good(await made)
  }

  async #paint(facts: JourneyFacts, moment: Moment): Promise<Picture> {
    const knowledge = await this.#knowledge(facts, moment)
    const { input } = toldOf(knowledge, this.#parts)
    const { forecast, checkpoint } = resumed(input, this.#checkpoints.get(facts.id))
    if (this.#checkpoints.size >= MOST_CHECKPOINTS) this.#checkpoints.clear()
    this.#checkpoints.set(facts.id, checkpoint)
    const counted = asCounted(forecast)
    return { knowledge, forecast: counted, board: boardOf(knowledge, counted) }
  }

  #forget(journeys: readonly string[]): void {
    for (const key of [...this.#pictures.keys()]) {
      if (journeys.some((journey) => key.startsWith(`${journey} `))) this.#pictures.delete(key)
    }
  }
}

const journeysOf = (subjects: readonly string[]): string[] => [
  ...new Set(subjects.map((one) => one.slice(0, one.indexOf('/')))),
]
const unknownJourney = (journey: string): Problem => problem('journey.unknown', '/journey', { journey })
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
