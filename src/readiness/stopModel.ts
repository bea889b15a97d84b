/**
 * What a stop lacks, what comes and who brings it, night by night: the shapes that the stop page, the page for aid groups
 * and the plan are given. Plain JSON, like `model.ts`; every figure names the `/why` that leads to its reports.
 */
import type { CountRange } from '../core/observation.ts'
import type { PolicyLine } from '../domains/documents/index.ts'
import type { Offered } from '../domains/needs/index.ts'
import type { Shelter } from '../domains/shelter/index.ts'
import type { Lift } from '../domains/transport/index.ts'
import type { JourneyFacts } from './knowledge.ts'
import type { Level } from './level.ts'
import type { Figure, Spread, StopName } from './model.ts'

export type TextLine = { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }

/** Help for a line, each amount in one stage only, in the line's unit. */
export type Have = {
  readonly delivered: number
  readonly onTheWay: number
  readonly pledged: number
  /** Offered here and not spoken for, with open shelters that people trust. */
  readonly offered: number
}

/** Need and help for one thing at a stop on a night. Null stands for what nobody knows; it is never nought. */
export type Balance = {
  /** Key of a line with a reference figure (`water`), or null for things that only people's words count, as bread. */
  readonly key: string | null
  readonly unit: string
  readonly sector: string
  readonly need: Spread<number> | null
  /** Need at the planning level. */
  readonly plan: number | null
  /** The figure behind the need is nobody's but ours: it is never shown without that word. */
  readonly isAssumed: boolean
  /** What people there said that they lack, in the same unit. */
  readonly reported: number | null
  readonly have: Have
  /** What nobody brings: need less all help. `best` is at the planning level. */
  readonly gap: Figure | null
  /** What is there beyond the need, and could go elsewhere. */
  readonly excess: Figure | null
  /** `/why` of need and of help. */
  readonly numbers: { readonly need: string; readonly have: string }
}

export type NightReadiness = {
  readonly date: string
  /** Those who pass by day need less than those who sleep here. */
  readonly stay: 'overnight' | 'day'
  /** Chance that anybody of the group is here. */
  readonly present: number
  /** People, if they come. */
  readonly people: Spread<number> | null
  /** People at the planning level. */
  readonly planFor: number | null
  readonly number: string
  readonly lines: readonly Balance[]
  /** Of them, those whom a bus brings ahead of the others. */
  readonly riders: number
  /** How cold it is taken to be, and how that is known. */
  readonly cold: TextLine
  /** Places in shelters that people fear or refuse: they are there and do not count. */
  readonly feared: number
}

/** A need or sign of ill health that somebody reported. */
export type AskedLine = {
  readonly number: string
  readonly report: string
  readonly sector: string
  readonly sign: string | null
  readonly urgency: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly people: CountRange | null
  readonly words: string | null
  readonly at: string
  readonly state: 'open' | 'promised' | 'partly' | 'answered'
  readonly answers: readonly string[]
  readonly isLinked: boolean
}

export type HelpPartLine = {
  readonly stage: 'delivered' | 'onTheWay' | 'pledged'
  readonly stop: string
  readonly day: string
  /** In `countedIn`; null where nobody said how much. */
  readonly amount: number | null
  readonly expected: string | null
  readonly taken: string | null
  readonly reports: readonly string[]
}

/** An offer with what became of it, or help that nobody had offered before. */
export type HelpLine = {
  readonly number: string
  readonly report: string
  readonly reports: readonly string[]
  readonly sector: string
  readonly key: string | null
  /** As it was said. */
  readonly quantity: number | null
  readonly unit: string | null
  readonly countedIn: string | null
  /** Not spoken for yet, in `countedIn`; of a daily offer on the day of the picture. */
  readonly rest: number | null
  readonly by: string | null
  readonly byKind: string | null
  readonly offer: Offered | null
  readonly parts: readonly HelpPartLine[]
}

/** A shelter of the stop that it is listed under. */
export type ShelterLine = { readonly number: string } & Omit<Shelter, 'stop'>

export type TallyLine = {
  readonly at: string
  readonly people: CountRange | null
  readonly vehicles: number | null
  readonly families: number | null
  readonly familiesApart: number | null
  readonly witness: string | null
  readonly reports: readonly string[]
}

export type RideLine = {
  readonly number: string
  readonly report: string
  readonly from: StopName
  readonly to: StopName
  readonly state: 'planned' | 'boarded' | 'overdue' | 'partly' | 'arrived'
  readonly mode: string | null
  readonly by: string | null
  readonly provider: string | null
  readonly vehicles: number | null
  readonly seats: number | null
  /** The offer that its vehicles are taken from, and the lifts that it answers, once for each family. */
  readonly vehicle: string | null
  readonly lifts: readonly string[]
  readonly departs: string | null
  readonly expected: string | null
  /** Nobody said when it should arrive; it is reckoned from the road. */
  readonly isReckoned: boolean
  readonly boarded: TallyLine | null
  readonly arrived: TallyLine | null
  /** Who boarded and was not counted at the end; null where either was not counted. */
  readonly missing: number | null
  readonly reports: readonly string[]
}

/** Families who asked for a lift. */
export type LiftLine = Omit<Lift, 'from' | 'to'> & {
  readonly number: string
  readonly from: StopName
  readonly to: StopName
}

export const ALARMS = [
  'rideSilent',
  'rideShort',
  'healthOpen',
  'liftOpen',
  'needOpen',
  'loadLate',
  'overPromised',
] as const
/** Something that somebody must look after now. Worst first. */
export type Alarm = {
  readonly code: (typeof ALARMS)[number]
  readonly number: string
  readonly report: string
  readonly stop: StopName
  readonly since: string
  readonly slots: Readonly<Record<string, string | number>>
}

/** What a text tells of a rule that holds here, or is to hold. */
export type RuleLine = Pick<
  PolicyLine,
  'report' | 'policy' | 'by' | 'place' | 'applies' | 'holdsFrom' | 'holdsTo' | 'words'
>

export type StopReadiness = StopName & {
  readonly kind: string
  readonly reach: number
  readonly arrival: Spread<string> | null
  readonly people: Spread<number> | null
  readonly nights: readonly NightReadiness[]
  readonly asked: readonly AskedLine[]
  readonly help: readonly HelpLine[]
  readonly shelters: readonly ShelterLine[]
  readonly rides: readonly RideLine[]
  readonly rules: readonly RuleLine[]
  readonly numbers: { readonly reach: string; readonly arrival: string; readonly people: string }
}

/** Of a hundred people, as counted or as assumed where nobody counted them by sex and age. */
export type Composition = {
  readonly women: number
  readonly men: number
  readonly children: number
  readonly infants: number
  readonly pregnant: number
  /** Which of these are assumed. */
  readonly assumed: readonly string[]
  readonly reports: readonly string[]
}

export type Readiness = {
  readonly journey: JourneyFacts
  readonly asOf: string
  readonly isPast: boolean
  readonly level: Level
  /** Stops ahead and stops that somebody told of need, help, shelter or rides at; the first to be reached first. */
  readonly stops: readonly StopReadiness[]
  /** Offers that can move to where they are needed. */
  readonly movable: readonly HelpLine[]
  readonly lifts: readonly LiftLine[]
  readonly alarms: readonly Alarm[]
  readonly composition: Composition
  /** What was assumed where nobody knows: keys of texts. */
  readonly assumptions: readonly TextLine[]
}
