/**
 * What a hub does for people, apart from how they ask (a browser over HTTP, a terminal, a test). One object, opened by
 * `openHub`; server and cli hold nothing else. Everything that can go wrong in an expected way comes back as problems.
 */
import type { Exercise } from '../core/exercise.ts'
import type { Field } from '../core/form.ts'
import type { Circle } from '../core/kind.ts'
import type { Problem, Result, Slots } from '../core/problem.ts'
import type { Happened } from '../core/time.ts'
import type { Ledger, PlaceName } from '../domains/documents/index.ts'
import type { Outcome } from '../log/log.ts'
import type { ChainState } from '../log/port.ts'
import type { Level } from '../readiness/level.ts'
import type { Board, DeskDocument, ScenarioAsked, Timeline, WhatIf, Why, WhyReport } from '../readiness/model.ts'
import type { Plan, PlanQuestion } from '../readiness/planModel.ts'
import type { Readiness } from '../readiness/stopModel.ts'
import type { Told } from '../readiness/whatif.ts'
import type { Attaching } from './attaching.ts'
import type { DevicesTold } from './devices.ts'
import type { Disclosing } from './disclosing.ts'
import type { Erasing } from './erasing.ts'
import type { Messaging } from './messaging.ts'
import type { Publishing } from './publishing.ts'
import type { Reader } from './readers.ts'
import type { Sync } from './syncing.ts'
import type { Tiles } from './tiles.ts'
import type { Watching } from './watching.ts'

export type JourneySummary = {
  readonly id: string
  readonly title: string
  readonly isExample: boolean
  readonly zone: string
  readonly exercise?: Exercise
  readonly reports: number
}

export type HubStatus = {
  readonly version: string
  readonly applied: number
  /** By what they wait for: `device`, `report`, `kind`. */
  readonly waiting: Readonly<Record<string, number>>
  /** By problem code: refused reports and rejects together. */
  readonly refused: Readonly<Record<string, number>>
  /** Chains with missing numbers. */
  readonly gaps: readonly ChainState[]
}

export type NotApplied = {
  /** Of what is no sound report, the hash of its text. */
  readonly id: string
  readonly state: 'waiting' | 'refused'
  /** null: it is no sound report. */
  readonly kind: string | null
  readonly awaits: string | null
  readonly problems: readonly Problem[]
  readonly received: string
}

export type Said = {
  readonly journey: string
  readonly kind: string
  readonly data: Record<string, unknown>
  readonly happened: Happened
}

export type PastedDocument = {
  readonly journey: string
  readonly text: string
  /** Null: its first line. */
  readonly title: string | null
  readonly publisher: string | null
  /** Local day or UTC instant of publication; null: as the text says of itself. */
  readonly published: string | null
  /** IANA zone of its days; null: as the text says of itself, else the journey's. */
  readonly zone: string | null
  /** Null: as it looks. */
  readonly medium: Medium | null
  readonly lang: 'en' | 'es' | 'auto'
}

export type Medium = 'article' | 'bulletin' | 'message' | 'form'

/** A file of any kind; what is null is taken from the file, where it says so. */
export type ReceivedFile = {
  readonly journey: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly zone: string | null
  readonly medium: Medium | null
  readonly lang: 'en' | 'es' | 'auto'
  readonly grade: { readonly reliability: string; readonly credibility: number } | null
  /** A word of the sender's, told again with the progress of this file. */
  readonly token: string | null
}

/** What came of a text: the document, and how it was opened. */
export type ReadAnswer = {
  readonly source: string
  readonly drafts: number
  readonly title: string
  readonly published: string
  /** How that day is known. */
  readonly ground: string
  readonly format: string
  readonly notes: readonly { readonly code: string; readonly slots: Slots }[]
}

/** A document that is read anew with another language, day or zone; null: as before. */
export type Rereading = {
  readonly journey: string
  readonly source: string
  readonly lang: 'en' | 'es' | null
  readonly published: string | null
  readonly zone: string | null
}

/** Pages done of a file that is being read. */
export type ReadingProgress = {
  readonly journey: string
  readonly token: string | null
  readonly done: number
  readonly of: number
}

export type Decision = {
  readonly journey: string
  readonly draft: string
  readonly decision: 'accepted' | 'edited' | 'rejected'
  /** What the answer to its question makes of the draft, with `edited`. */
  readonly kind?: string
  /** The corrected data and time, with `edited`; what is left out stays as it was drafted. */
  readonly data?: Record<string, unknown>
  readonly happened?: Happened
}

/** Many drafts at once, as they stand: accepted, or what was done last with each taken back. */
export type ManyDecided = {
  readonly journey: string
  readonly drafts: readonly string[]
  readonly decision: 'accepted' | 'undone'
}

/** Words of a text that a person marked, and the kind of report that they make. Offsets as in a draft. */
export type MarkedWords = {
  readonly journey: string
  readonly source: string
  readonly kind: string
  readonly start: number
  readonly end: number
}

/** Ids of the drafts that came of it. */
export type MadeDrafts = { readonly drafts: readonly string[] }

export type DocumentSummary = {
  readonly source: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string
  readonly lang: string
  readonly medium: string
  /** Null: of an older release, or typed by hand. */
  readonly format: string | null
  readonly ground: string | null
  readonly hash: string
  readonly chars: number
  readonly grade: Grade | null
  readonly open: number
  readonly accepted: number
  readonly rejected: number
  readonly drafts: number
  /** Devices whose people decided on its drafts. */
  readonly confirmedBy: readonly DeviceName[]
}

export type DeviceName = { readonly device: string; readonly label: string }

/** How far a document is trusted, as analysts grade: source A-F, content 1-6. */
export type Grade = {
  readonly reliability: string
  readonly credibility: number
  readonly by: DeviceName
  readonly said: string
}

/** The register of sources: documents, and what they say, as far as people confirmed it. */
export type SourceRegister = Ledger & {
  readonly documents: readonly DocumentSummary[]
  /** What people said that names of places mean here. */
  readonly places: readonly (Omit<PlaceName, 'by'> & { readonly by: DeviceName })[]
}

export type KindSummary = {
  readonly name: string
  readonly v: number
  readonly doc: string
  readonly button: string | null
  readonly fields: readonly Field[]
}

export type ReportDetail = {
  readonly report: unknown
  readonly shown: WhyReport
  readonly abouts: readonly WhyReport[]
}

export type ReadinessQuestion = {
  readonly journey: string
  readonly asOf?: string
  /** 75 where nobody chose. */
  readonly level?: Level
  /** Only this stop. */
  readonly stop?: string
}

export type ExportFormat = 'jsonl' | 'csv' | 'geojson'

export interface Hub {
  /** Key of the hub's own device. */
  readonly device: string
  /** What phones and other hubs ask. */
  readonly sync: Sync
  /** What everybody may know. */
  readonly publishing: Publishing
  readonly watching: Watching
  /** Text messages in. */
  readonly messaging: Messaging
  /** Photos and voices. */
  readonly attaching: Attaching
  readonly erasing: Erasing
  /** What it would have to hand over. */
  readonly disclosing: Disclosing
  /** What a device may read now, in each journey. */
  readerOf(device: string): Reader
  /** True when the device is known in some journey of this hub. */
  isMember(device: string): boolean
  journeys(): Promise<JourneySummary[]>
  status(): Promise<HubStatus>
  /** What is not applied, newest first, at most 200. */
  notApplied(): Promise<NotApplied[]>
  kinds(): KindSummary[]
  /** Who speaks in a journey: vouched for, ended, or waiting for somebody to vouch for them. */
  devices(journey: string): Promise<Result<DevicesTold>>
  /** `asOf`: UTC instant; absent: now, or for an ended journey the last moment that was heard of. */
  board(journey: string, asOf?: string, level?: Level): Promise<Result<Board>>
  why(journey: string, number: string, asOf?: string): Promise<Result<Why>>
  /** The forecast without and with a scenario. Nothing of it is kept. */
  whatIf(journey: string, scenario: ScenarioAsked, asOf?: string): Promise<Result<WhatIf>>
  /** What each stop needs, has, lacks and has too much of, night by night, and what must be looked after. */
  readiness(asked: ReadinessQuestion): Promise<Result<Readiness>>
  /** What the forecast is told, as its reader's circle may know it: enough to ask "what if" without the hub. */
  told(journey: string, asOf?: string): Promise<Result<Told>>
  /** The map that a journey brought along; null: none. */
  tiles(journey: string): Promise<Tiles | null>
  /** Which offer goes where, for which night and in which vehicle. Called off with `signal`: `request.slow`. */
  plan(asked: PlanQuestion, signal?: AbortSignal): Promise<Result<Plan>>
  /** Without a day: the last one with reports. `reader`: what they may have of it; absent: all. */
  timeline(journey: string, day?: string, asOf?: string, reader?: Reader): Promise<Result<Timeline>>
  report(id: string): Promise<Result<ReportDetail>>
  documents(journey: string): Promise<Result<DocumentSummary[]>>
  document(journey: string, source: string): Promise<Result<DeskDocument>>
  /** Reads a text into drafts and keeps both. The same text again is a problem that names the source. */
  read(pasted: PastedDocument, signal?: AbortSignal): Promise<Result<ReadAnswer>>
  /**
   * The same for a file. A day that is neither given nor found is a problem, and nothing is kept; nor is it when
   * `signal` calls it off.
   */
  receive(file: ReceivedFile, signal?: AbortSignal): Promise<Result<ReadAnswer>>
  /** Reads a document anew in its own place. Once somebody has decided on one of its drafts, that must be undone first. */
  reread(asked: Rereading): Promise<Result<ReadAnswer>>
  /** Documents, statements, figures and policies of a journey. */
  register(journey: string): Promise<Result<SourceRegister>>
  decide(decision: Decision): Promise<Result<Outcome>>
  /** All of them in one commit, or none; the answer names them. */
  decideAll(asked: ManyDecided): Promise<Result<MadeDrafts>>
  /** Parts a draft at an offset of its text; the parts stand in its place. */
  splitDraft(journey: string, draft: string, at: number): Promise<Result<MadeDrafts>>
  /** One draft in the place of two. */
  joinDrafts(journey: string, drafts: readonly [string, string]): Promise<Result<MadeDrafts>>
  /** A draft of words that the reader passed over. */
  draftWords(marked: MarkedWords): Promise<Result<MadeDrafts>>
  /**
   * Takes back what was done last with a draft: the decision and its report, or how the draft was made by hand. Of a
   * document: that it came in, with its drafts, while none of them is decided.
   */
  undo(journey: string, draft: string): Promise<Result<Outcome>>
  /** Says something as this hub's own device. */
  say(said: Said): Promise<Result<Outcome>>
  /** Signed reports of other devices. */
  accept(values: readonly unknown[]): Promise<Outcome[]>
  /** Lines of text, the first with the header of the format. */
  export(journey: string, format: ExportFormat, circle: Circle): AsyncIterable<string>
  /** Calls back when a journey's picture may have changed; the result ends it. */
  onChange(listener: (journeys: readonly string[]) => void): () => void
  /** Calls back for every page of a file that is being read; the result ends it. */
  onProgress(listener: (progress: ReadingProgress) => void): () => void
  close(): Promise<void>
}
