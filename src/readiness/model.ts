/**
 * What a screen, a page of paper or a terminal is given: plain JSON, worked out by `board.ts` and `why.ts`.
 *
 * Every figure carries the id under which `/why` tells which reports it rests on; a figure without one cannot be made.
 * Times are UTC instants with the zone to read them in, except forecast quantiles, which are wall-clock at the stop.
 */
import type { Media } from '../core/kinds/attachment.ts'
import type { Role } from '../core/role.ts'
import type { SealedNote } from '../core/sealed.ts'
import type { Happened } from '../core/time.ts'
import type { JourneyFacts } from './knowledge.ts'
import type { Level } from './level.ts'
import type { Alarm, Have } from './stopModel.ts'

/** Numbers of people or things as a range. `number` opens its reports: `/why/NUMBER`. */
export type Figure = { readonly number: string; readonly low: number; readonly best: number; readonly high: number }

/** Quantiles 5/25/50/75/95: numbers, or wall-clock text `YYYY-MM-DDTHH:MM`. */
export type Spread<T> = { readonly p05: T; readonly p25: T; readonly p50: T; readonly p75: T; readonly p95: T }

export type StopName = { readonly stop: string; readonly name: string; readonly country: string; readonly zone: string }

/** Need, what is offered or delivered for it, and what is missing, for one stop and night. */
export type GapLine = {
  /** Key of the Sphere table: `water`, `toilets`, `space` ...: texts have its words. */
  readonly key: string
  readonly unit: string
  readonly need: Figure
  /** The figure behind the need is an assumption, and shown as one. */
  readonly isAssumed: boolean
  /** All help that is known of, from given to offered. */
  readonly offered: number
  readonly have: Have
  readonly gap: Figure
  /** What is there beyond the need. */
  readonly excess: Figure
}

export type Night = {
  /** Local day whose night it is. */
  readonly date: string
  /** Probability that anybody of the group is here that night. */
  readonly present: number
  readonly people: Spread<number>
  readonly number: string
}

export type StopAhead = StopName & {
  readonly kind: string
  /** Probability that the group comes here within the horizon. */
  readonly reach: number
  readonly arrival: Spread<string> | null
  readonly people: Spread<number> | null
  readonly nights: readonly Night[]
  /** Night that the gaps are worked out for: the one by which they have come, as likely as not. */
  readonly gapNight: string | null
  /** They sleep here then, or pass through on that day. */
  readonly gapStay: 'overnight' | 'day'
  readonly gaps: readonly GapLine[]
  readonly offers: readonly OfferLine[]
  readonly needs: readonly NeedLineReported[]
  /** Number ids for `/why`. */
  readonly numbers: { readonly reach: string; readonly arrival: string; readonly people: string }
}

export type OfferLine = {
  readonly report: string
  readonly sector: string
  readonly quantity: number | null
  readonly unit: string | null
  readonly by: string | null
}
export type NeedLineReported = OfferLine & {
  readonly urgency: string
  readonly words: string | null
  readonly state: 'open' | 'promised' | 'partly' | 'answered'
}

/** A bead of the ribbon. Past beads have what was heard there; those ahead what is forecast. */
export type Bead = StopName & {
  readonly kind: string
  /** Metres along the way from the first bead. */
  readonly alongM: number
  readonly state: 'past' | 'now' | 'ahead'
  /** People heard of here (past, now) or forecast at the peak (ahead). */
  readonly people: Spread<number> | null
  /** Past: when they were last heard of here. */
  readonly heard: Happened | null
  /** Ahead: probability that they come, and when. */
  readonly reach: number | null
  readonly arrival: Spread<string> | null
  readonly number: string | null
  /** A way closed here, in part or whole, when last heard of. */
  readonly blockage: { readonly report: string; readonly what: string } | null
}

export type Board = {
  readonly journey: JourneyFacts
  /** The moment of the picture. */
  readonly asOf: string
  /** True when this is not now: an ended journey shown as it was last known, or a look back. */
  readonly isPast: boolean
  /** Need and gap of the stops ahead are for so many of a hundred chances. */
  readonly level: Level
  /** Latest moment that any report tells of, and where. */
  readonly lastHeard: { readonly at: string; readonly stop: StopName | null; readonly report: string } | null
  readonly size: Figure | null
  /** Reports behind the size, and how many of them do not agree with it. */
  readonly sizeReports: { readonly total: number; readonly disagree: number }
  /** Where they most likely are: at a stop, or on the way from it toward another. */
  readonly place: Place | null
  readonly ribbon: readonly Bead[]
  /** Every stop of the journey, so that a line of text that names one by its code can be read. */
  readonly stops: readonly StopName[]
  readonly ahead: readonly StopAhead[]
  readonly counts: { readonly applied: number; readonly waiting: number; readonly refused: number }
  /** What somebody must look after now, the worst first. */
  readonly alarms: readonly Alarm[]
  /** Groups besides the main one: a vanguard, those who split off or follow. */
  readonly others: readonly OtherGroup[]
  /** Things that a careful reader would doubt: a distance against the map, an outlying count. */
  readonly doubts: readonly Doubt[]
}

export type Place = StopName & {
  readonly number: string
  readonly probability: number
  readonly toward: StopName | null
}

/** `name`: as reports name it; null where none does and only its code is known. */
export type OtherGroup = {
  readonly group: string
  readonly name: string | null
  /** Null where nobody said a number of it. */
  readonly size: Spread<number> | null
  readonly place: Place
  /** Where it likely comes next, first first. */
  readonly ahead: readonly OtherStop[]
  readonly number: string
}
export type OtherStop = StopName & {
  readonly reach: number
  readonly arrival: Spread<string> | null
  readonly people: Spread<number> | null
  readonly nights: readonly Night[]
}

export type Doubt = {
  readonly report: string
  readonly code: string
  readonly slots: Readonly<Record<string, string | number>>
}

/** What is asked with "what if". Times are UTC instants; left out: the moment of the picture. */
export type ScenarioAsked = {
  /** A stop that nobody leaves, or with `to` the leg from it that nobody begins, for so many hours. */
  readonly closures?: readonly {
    readonly stop: string
    readonly to?: string
    readonly from?: string
    readonly hours: number
  }[]
  /** Vehicles with so many seats each that go from one stop to another. */
  readonly buses?: readonly {
    readonly from: string
    readonly to: string
    readonly vehicles: number
    readonly seats: number
    readonly at?: string
  }[]
  /** Local days on which nobody sets out. */
  readonly restDays?: readonly string[]
  /** The share, 0 to 1, of those who go on from `atStop` that heads for `toStop`. */
  readonly split?: { readonly share: number; readonly atStop: string; readonly toStop: string }
  /** Of how many times in a hundred what is needed is to be enough, as on the stop's own page; 75 where left out. */
  readonly level?: Level
}

export type StopOutlook = {
  readonly reach: number
  readonly arrival: Spread<string> | null
  readonly people: Spread<number> | null
}
type NightOutlook = { readonly present: number; readonly people: Spread<number> }
export type NightChange = { readonly date: string; readonly before: NightOutlook; readonly after: NightOutlook }
/** What a stop needs without and with a scenario at the planning level: in all nights, or on the fullest, by `of`. */
export type NeedChange = {
  readonly key: string
  readonly unit: string
  readonly of: 'stay' | 'fullest'
  readonly before: number
  readonly after: number
}

/** A stop without and with a scenario. */
export type StopChange = StopName & {
  readonly before: StopOutlook
  readonly after: StopOutlook
  /** Hours later (below zero: earlier), over the chances in which they come both times; null: nothing changes here. */
  readonly delayHours: Spread<number> | null
  readonly nights: readonly NightChange[]
  readonly needs: readonly NeedChange[]
}

/** The stops likeliest to be reached, without and with a scenario, the first first. */
export type WhatIf = {
  readonly asOf: string
  readonly isPast: boolean
  readonly level: Level
  readonly stops: readonly StopChange[]
}

/** One report behind a number. */
export type WhyReport = {
  readonly report: string
  readonly kind: string
  readonly says: { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }
  readonly happened: Happened
  readonly knownFrom: string
  readonly saidBy: string | null
  readonly method: string | null
  readonly people: { readonly low: number | null; readonly best: number | null; readonly high: number | null } | null
  /** Share of the number that it carries, 0 to 1; null where it only gives background. */
  readonly weight: number | null
  readonly agrees: boolean | null
  readonly state: 'stands' | 'corrected' | 'withdrawn'
  readonly confirmations: number
  /** What became of this source's reports so far; null where it was not worked out. */
  readonly record: { readonly confirmed: number; readonly contradicted: number; readonly withdrawn: number } | null
  readonly quotes: readonly Quote[]
  /** Fields that only some roles can open, and no hub. */
  readonly sealed: readonly SealedNote[]
  /** Photos and voices that go with it: their bytes are at `/api/attachments/ID`. */
  readonly attachments: readonly { readonly id: string; readonly media: Media; readonly bytes: number }[]
}

export type Quote = {
  readonly source: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly quote: string
  readonly start: number | null
  readonly end: number | null
}

export type Why = {
  readonly number: string
  /** What the number is, and why the range is what it is: keys of texts with slots. */
  readonly title: { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }
  readonly because: readonly { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }[]
  readonly figure: Figure | null
  readonly reports: readonly WhyReport[]
  readonly doubts: readonly Doubt[]
}

/** A line of the timeline. */
export type TimelineLine = {
  readonly report: string
  readonly kind: string
  readonly says: { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }
  readonly happened: Happened
  readonly state: 'stands' | 'corrected' | 'withdrawn'
  readonly confirmations: number
  /** Roles for which something in it is sealed. */
  readonly sealedFor: readonly Role[]
}
export type Timeline = {
  readonly day: string
  readonly days: readonly string[]
  readonly lines: readonly TimelineLine[]
}

/** A draft that waits for a person on the desk. */
export type DeskDraft = {
  readonly draft: string
  readonly kind: string
  readonly data: Readonly<Record<string, unknown>>
  readonly says: { readonly key: string; readonly slots: Readonly<Record<string, string | number>> }
  readonly happened: Happened
  readonly modality: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly isPrivate: boolean
  /** Words that tell who a private person is, in offsets of the text. */
  readonly personal: readonly { readonly start: number; readonly end: number }[]
  readonly warnings: readonly Doubt[]
  /** Why each field is as it is, and the words it stands on; null where it was carried on from before them. */
  readonly why: readonly DraftGround[]
  /** Places that may be one of several stops: a person is asked. */
  readonly asks: readonly {
    readonly field: string
    readonly name: string
    readonly stops: readonly string[]
    /** What the draft is once that place is known, without it, where it is only a note so far. */
    readonly as: { readonly kind: string; readonly data: Record<string, unknown> } | null
    /** What was answered beside another draft of the text that asks the same. */
    readonly answered: string | null
  }[]
  /** What others say of the same number at that time, and whether this fits it. */
  readonly known: KnownBeside | null
  readonly isByHand: boolean
  readonly decision: 'open' | 'accepted' | 'edited' | 'rejected'
  /** Report that came of it. */
  readonly became: string | null
  /** Device whose person decided. */
  readonly decidedBy: string | null
}
export type DraftGround = {
  readonly field: string
  readonly rule: string
  readonly start: number | null
  readonly end: number | null
}
export type KnownBeside = { readonly figure: Figure; readonly asOf: string; readonly fits: boolean }
export type DeskDocument = {
  readonly source: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string
  readonly lang: string
  /** IANA zone of its days, and how its day of publication is known; null in documents of older releases. */
  readonly zone: string | null
  readonly ground: string | null
  /** SHA-256 of the text, base64url: what its reports cite. */
  readonly hash: string
  readonly text: string
  readonly drafts: readonly DeskDraft[]
}
