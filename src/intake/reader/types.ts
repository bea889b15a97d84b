// What goes into the reader and what comes out of it. A draft is a proposal tied to exact words: it is never
// a report until a person confirms it. Offsets are UTF-16 code units of the text as it was handed in, end
// exclusive, so `text.slice(start, end)` is always the cited text.

import type { Atlas } from './atlas.ts'

export type Kind =
  | 'count'
  | 'movement'
  | 'blockade'
  | 'deployment'
  | 'detention'
  | 'deportation'
  | 'need'
  | 'aid'
  | 'shelter'
  | 'harm'
  | 'separation'
  | 'message'
  | 'rule'
  | 'statement'
  | 'statistic'
  | 'cause'
  | 'meeting'

export type Modality = 'asserted' | 'quoted' | 'threatened' | 'planned' | 'requested' | 'forecast'
export type Polarity = 'affirmed' | 'negated'
export type Lang = 'en' | 'es'
export type Role = 'at' | 'from' | 'to' | 'via' | 'origin' | 'toward'
export type PlacePrecision = 'site' | 'settlement' | 'border-crossing' | 'border' | 'region' | 'country'

export interface Span {
  start: number
  end: number
}
export interface CitedSpan extends Span {
  text: string
}

/** low, best, high: null where the words give no bound or no point. */
export interface DraftValue {
  low: number | null
  best: number | null
  high: number | null
  unit: string
}
export interface DraftDistance {
  value: number
  unit: 'km' | 'm' | 'mi' | 'league' | 'block'
}
export interface DraftDuration {
  low: number
  high: number
  unit: 'minutes' | 'hours' | 'days' | 'weeks' | 'months'
}
export interface PlaceCandidate {
  name: string
  country: string | null
  lat: number
  lon: number
}
export interface DraftPlace {
  role: Role
  name: string
  country: string | null
  lat: number | null
  lon: number | null
  precision: PlacePrecision
  /** the journey's own stop, when the place is one */
  stop?: string
  /** places of the same name, when it is not clear which is meant: a person is asked */
  candidates?: PlaceCandidate[]
  /** where the words stand; absent when the scene carried the place on */
  cited?: Span
}
export interface DraftDate {
  start: string
  end: string
  precision: 'day' | 'range' | 'week' | 'part-of-month' | 'month' | 'season' | 'year'
  how: 'explicit' | 'relative-to-publication' | 'relative-to-event' | 'inherited-from-context'
  expression?: string
}
export interface Comparison {
  direction: 'up' | 'down'
  percent: number | null
  base?: string
}
export interface Warning {
  code: string
  slots: Record<string, string | number>
}
/** Why a field is as it is: the rule, and the words it stands on; no span where the scene carried it on. */
export interface Reason {
  field: string
  rule: string
  span?: Span
}
/** Words that tell who a private person is, or how to reach them: hidden until somebody decides. */
export interface Personal extends Span {
  what: 'name' | 'phone' | 'mail'
}

export interface Draft {
  id: string
  kind: Kind
  quote: CitedSpan
  value?: DraftValue
  distance?: DraftDistance
  duration?: DraftDuration
  places: DraftPlace[]
  date: DraftDate | null
  comparison?: Comparison
  measure?: string
  mode?: string[]
  items?: string[]
  actor?: string
  target?: string
  source?: string
  speaker?: string
  speech?: CitedSpan
  status?: string
  modality: Modality
  polarity: Polarity
  retracted?: true
  supersedes?: string
  /** words about a private person: a screen masks names until a person decides */
  private?: true
  /** inside the quote; see masking.ts */
  personal: Personal[]
  /** what stands in a report in the place of a field that names a private person */
  masked?: Partial<Record<'speaker' | 'source' | 'actor' | 'target', string>>
  why: Reason[]
  warnings: Warning[]
}

/** A place of the journey at hand; tried before the reader's own table. */
export interface KnownPlace {
  name: string
  aliases?: readonly string[]
  country: string | null
  lat: number
  lon: number
  precision: PlacePrecision
  stop?: string
}

export interface About {
  /** the day the text was published, YYYY-MM-DD (anything after the day is ignored) */
  published: string
  /** IANA zone of the text; days in the drafts are days of this zone */
  zone: string
  lang?: Lang | 'auto'
  /** what stands over the text and is no part of it: the subject of a mail, the name of a channel */
  title?: string | null
  places?: readonly KnownPlace[]
  /** figures that people confirmed before: a draft that cannot be squared with one says so */
  known?: readonly KnownFigure[]
  /** the towns of the world, where they are at hand */
  atlas?: Atlas | null
}

export interface KnownFigure {
  measure: string
  stop: string
  day: string
  low: number | null
  high: number | null
  report: string
}

export interface ReadResult {
  lang: Lang
  drafts: Draft[]
  warnings: Warning[]
  /** how many token inspections the reading took: grows in a straight line with the text */
  steps: number
}
