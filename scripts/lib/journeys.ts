// Journeys whose end is known: the invented ones, twice told, or those of a folder of journey folders with a stages.csv.
// The forecast never reads stages.csv; who judges it does.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { diskFiles } from '../../src/cli/disk.ts'
import type { JourneyFiles } from '../../src/intake/journey/index.ts'
import { readJourney } from '../../src/intake/journey/index.ts'
import { BLIND } from './invented/blind.ts'
import { drawnPlot } from './invented/drawn.ts'
import { FARTHER } from './invented/farther.ts'
import { folderOf } from './invented/folder.ts'
import { FRESH } from './invented/fresh.ts'
import type { Plot } from './invented/plots.ts'
import { PLOTS } from './invented/plots.ts'
import { SHAPES } from './invented/shapes.ts'
import { UNSEEN } from './invented/unseen.ts'
import { WATCHED } from './invented/watched.ts'
import { WORKED } from './invented/worked.ts'

export type Stage = Readonly<
  Record<'stage_id' | 'from' | 'to' | 'reached' | 'depart_from' | 'depart_to', string> &
    Record<'arrive_from' | 'arrive_to' | 'people_low' | 'people_high', string>
>

/** `plot`: what happened; two tellings share it. `part`: whether it was looked at while the model was made. */
export type Journey = {
  readonly plot: string
  readonly part: string
  readonly files: JourneyFiles
  readonly stages: readonly Stage[]
  /** Whether the journey ended, rather than its telling. */
  readonly hasEnd: boolean
}

function journeyOf(plot: string, part: string, texts: Readonly<Record<string, string>>): Journey {
  const { 'stages.csv': stagesCsv = '', ...open } = texts
  const files = readJourney(open)
  if (!files.ok) throw new Error(`${plot}: ${JSON.stringify(files.problems)}`)
  const hasEnd = Boolean((JSON.parse(open['journey.json'] ?? '{}') as { end?: string | null }).end)
  return { plot, part, files: files.value, stages: parse(stagesCsv, { columns: true }) as Stage[], hasEnd }
}

const TELLINGS = [1, 2]

/** Kept out of everything that is chosen, leaving one out among it. */
const NEVER_CHOSEN_ON = 'never chosen on'
const ASKED_ONCE = 'asked once'
const ASKED_LAST = 'asked last'
const ASKED_TWICE = 'asked before and after'
const KEPT_OUT: readonly string[] = [NEVER_CHOSEN_ON, ASKED_ONCE, ASKED_LAST, ASKED_TWICE]
export const isKeptOut = ({ part }: Pick<Journey, 'part'>): boolean => KEPT_OUT.includes(part)

function partOf(plot: Plot): string {
  if (FARTHER.includes(plot)) return ASKED_TWICE
  if (SHAPES.includes(plot)) return ASKED_LAST
  if (FRESH.includes(plot)) return ASKED_ONCE
  if (UNSEEN.includes(plot)) return NEVER_CHOSEN_ON
  return BLIND.includes(plot) ? 'written last' : plot.isKept ? 'kept aside' : 'looked at'
}

type Folder = { readonly name: string; readonly plot: Plot; readonly texts: Readonly<Record<string, string>> }

/** Each plot as it was told once and as it was told again. */
export const inventedFolders = (): Folder[] =>
  [...PLOTS, ...WORKED, ...BLIND, ...WATCHED, ...UNSEEN, ...FRESH, ...SHAPES, ...FARTHER].flatMap((plot) =>
    TELLINGS.map((seed) => ({ name: `${plot.id}-${seed}`, plot, texts: folderOf(plot, seed) })),
  )

export const inventedJourneys = (): Journey[] =>
  inventedFolders().map(({ plot, texts }) => journeyOf(plot.id, partOf(plot), texts))

/** Drawn by lot, each told once: the first sixty were looked at, the hundred from a thousand on are only counted. */
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i)
const DRAWN = [
  { part: 'drawn, looked at', numbers: numbers(1, 60) },
  { part: 'drawn, never looked at', numbers: numbers(1001, 100) },
]

const drawn = () =>
  DRAWN.flatMap((some) => some.numbers.map((number) => ({ part: some.part, plot: drawnPlot(number) })))

export const drawnFolders = (): Folder[] =>
  drawn().map(({ plot }) => ({ name: plot.id, plot, texts: folderOf(plot, 1) }))

export const drawnJourneys = (): Journey[] =>
  drawn().map(({ part, plot }) => journeyOf(plot.id, part, folderOf(plot, 1)))

export async function journeysIn(dir: string): Promise<Journey[]> {
  const folders = readdirSync(dir, { withFileTypes: true }).filter((one) => one.isDirectory())
  const disk = diskFiles((path) => path, process.stdin)
  return Promise.all(
    folders.map(async ({ name }) => {
      const texts = await disk.readFolder(join(dir, name))
      if (!texts.ok) throw new Error(`${name}: ${JSON.stringify(texts.problems)}`)
      const stages = readFileSync(join(dir, name, 'stages.csv'), 'utf8')
      return journeyOf(name, '', { ...texts.value, 'stages.csv': stages })
    }),
  )
}
