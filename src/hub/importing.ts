/**
 * A journey's folder into the log: founded, drawn and told in one commit, signed by this hub. Everything is checked
 * before anything is signed, so a folder is taken in whole or not at all; what is there already is left as it is, so
 * the same folder again adds nothing, and brings nothing back that was erased since.
 */
import { hashText } from '../core/bytes.ts'
import { canonical } from '../core/canonical.ts'
import { EXERCISE } from '../core/exercise.ts'
import type { Kinds } from '../core/kind.ts'
import { bad, good, type Problem, type Result } from '../core/problem.ts'
import { journeyId, type Report, type Signer, type Statement } from '../core/report.ts'
import { wholeDay } from '../core/time.ts'
import type { JourneyCite, JourneyStatement, SourceStatement } from '../intake/journey/index.ts'
import { type JourneyFiles, statementsOf } from '../intake/journey/index.ts'
import type { Log, Spoken } from '../log/log.ts'
import { reportIn } from '../log/stored.ts'
import { dataProblems } from './deciding.ts'
import { erasedIn, type FindErased } from './erased.ts'
import { SOURCE } from './papers.ts'

export type Imported = {
  readonly journey: string
  readonly added: number
  readonly already: number
  /** Left out, because they were erased here. */
  readonly erased: number
  readonly warnings: readonly Problem[]
}

type Parts = { readonly log: Log; readonly kinds: Kinds; readonly signer: Signer; readonly now: () => string }

export async function importJourney(parts: Parts, files: JourneyFiles): Promise<Result<Imported>> {
  const { sources, statements, warnings } = statementsOf(files)
  const found = statements.flatMap(({ kind, data, happened, cites }) =>
    dataProblems(parts.kinds, kind, data, happened).map((one) => ({
      ...one,
      path: `${cites[0]?.row ?? kind}${one.path}`,
    })),
  )
  if (found.length > 0) return bad(...found)
  const journey = journeyId(files.slug, parts.signer.device)
  const known = await knownIn(parts.log, journey)
  const told = { sources: withoutErased(files, sources, statements, known), statements }
  const { spoken, erased } = spokenOf(parts, journey, files, told, known)
  const outcomes = await parts.log.say(spoken, parts.signer)
  const refused = outcomes.flatMap((one) => (one.state === 'refused' ? one.problems : []))
  if (refused.length > 0) return bad(...refused)
  const all = 1 + Number(files.exercise !== null) + sources.length + statements.length
  return good({ journey, added: spoken.length, already: all - spoken.length - erased, erased, warnings })
}

/** Ids of what a journey holds, by what it says; and what it held once. */
type Known = { readonly held: ReadonlyMap<string, string>; readonly erased: FindErased }

async function knownIn(log: Log, journey: string): Promise<Known> {
  const held = new Map<string, string>()
  const keyOf = keys()
  const sources: string[] = []
  for await (const page of log.all()) {
    const own = page.filter((row) => row.journey === journey)
    for (const { body, id } of own) {
      const report = reportIn(body)
      held.set(keyOf(report, report.cites?.[0]?.row), id)
    }
    sources.push(...own.flatMap(({ kind, id }) => (kind === SOURCE ? [id] : [])))
  }
  return { held, erased: await erasedIn(log, journey, sources) }
}

type Words = Pick<Report, 'kind' | 'happened' | 'data'>

/** What says the same of the same time is the same; of rows that are alike in one sheet, the first is the first, wherever its line has moved. */
function keys(): (words: Words, row: string | undefined) => string {
  const seen = new Map<string, number>()
  return (words, row) => {
    const sheet = row?.replace(/:\d+$/, '') ?? null
    const key = sameAs(words, sheet)
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return sheet === null ? key : `${key} ${nth}`
  }
}

const sameAs = ({ kind, happened, data }: Words, sheet: string | null): string =>
  hashText(canonical({ kind, happened, data, sheet }))

/** A page of a sheet is told as the rows that it gave: one that is new goes without those that were erased, with its title if none is left. */
function withoutErased(
  files: JourneyFiles,
  sources: readonly SourceStatement[],
  statements: readonly JourneyStatement[],
  known: Known,
): readonly SourceStatement[] {
  const rows = new Set(statements.flatMap((one) => (known.erased(worded(one)) ? [one.cites[0]?.row ?? ''] : [])))
  if (rows.size === 0) return sources
  const isLeft = (file: string) => (row: { readonly line: number }) => !rows.has(`${file}:${row.line}`)
  const lean = { ...files, events: files.events.filter(isLeft('events.csv')), aid: files.aid.filter(isLeft('aid.csv')) }
  const left = new Map(statementsOf(lean).sources.map((source) => [source.key, source]))
  const isThere = (source: SourceStatement): boolean => {
    const said = sourceStatement(source)
    return known.held.has(sameAs(said, null)) || known.erased(said) !== undefined
  }
  return sources.map((source) =>
    isThere(source) ? source : (left.get(source.key) ?? { ...source, text: source.title }),
  )
}

const worded = ({ cites, ...statement }: JourneyStatement) => ({
  ...statement,
  cites: cites.map(({ sourceKey, ...cite }) => ({ source: sourceKey, ...cite })),
})

/** Finds an id that was held before, or at a place among what this call has signed so far. */
type FindId = (before: readonly Report[]) => string | undefined
type IdOf = ReadonlyMap<string, FindId>

/** With the ids of what was signed before it. */
type Written = (before: readonly Report[]) => Omit<Statement, 'journey' | 'said'>

function spokenOf(
  parts: Parts,
  journey: string,
  files: JourneyFiles,
  { sources, statements }: { sources: readonly SourceStatement[]; statements: readonly JourneyStatement[] },
  known: Known,
): { readonly spoken: Spoken[]; readonly erased: number } {
  const [said, keyOf] = [parts.now(), keys()]
  const spoken: Spoken[] = []
  let erased = 0
  /** Of sources by their key, of named reports by what stands for them. */
  const idOf = new Map<string, FindId>()
  const add = (written: Written, row?: string): FindId => {
    const now = written([])
    const held = known.held.get(keyOf(now, row))
    const gone = held === undefined ? known.erased(now) : undefined
    if (gone) erased++
    const id = held ?? gone?.id
    if (id !== undefined) return () => id
    const at = spoken.push((before) => ({ ...written(before), journey, said })) - 1
    return (before) => before[at]?.id
  }
  const { exercise, zone } = files
  add(() => founding(files))
  if (exercise) add(() => exerciseOf(exercise, zone))
  for (const source of sources) {
    const found = add(() => sourceStatement(source))
    idOf.set(source.key, found)
  }
  for (const { cites, standIn, ...statement } of statements) {
    const written: Written = (before) => ({
      ...statement,
      data: withIds(statement.data, idOf, before),
      cites: cites.map((cite) => resolved(cite, idOf, before)),
    })
    const found = add(written, cites[0]?.row)
    if (standIn !== undefined) idOf.set(standIn, found)
  }
  return { spoken, erased }
}

/** The ids of signed reports in the place of what stood for them; of those not signed yet nothing is known. */
function withIds(
  data: Readonly<Record<string, unknown>>,
  idOf: IdOf,
  before: readonly Report[],
): Record<string, unknown> {
  const idIn = (value: unknown): unknown => {
    const found = typeof value === 'string' ? idOf.get(value) : undefined
    return found?.(before) ?? value
  }
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, idIn(value)]))
}

/** Of a source that is not signed yet the key stands there; of one that is unknown, nothing can be said. */
function resolved({ sourceKey, ...cite }: JourneyCite, idOf: IdOf, before: readonly Report[]) {
  const find = idOf.get(sourceKey)
  if (!find) throw new Error(`no source ${sourceKey}`)
  return { source: find(before) ?? sourceKey, ...cite }
}

function founding(files: JourneyFiles): Omit<Statement, 'journey' | 'said'> {
  const { slug, title, startDay, fromStop, zone, isExample } = files
  const data = { slug, title, startDay, ...(fromStop === null ? {} : { startStop: fromStop }), zone, isExample }
  return { kind: 'core.journey', v: 2, happened: wholeDay(startDay, zone), data }
}

/** Said in the same breath as all the rest, so that what the folder tells is known when its clock begins. */
function exerciseOf({ at, clock }: NonNullable<JourneyFiles['exercise']>, zone: string) {
  const happened = { from: at, to: at, precision: 'minute', zone } as const
  return { kind: EXERCISE, v: 1, happened, data: { clock } }
}

function sourceStatement({ title, publisher, url, published, medium, lang, text, happened }: SourceStatement) {
  const known = { ...(publisher && { publisher }), ...(url && { url }), ...(published && { published }) }
  const data = { title, ...known, lang, medium, hash: hashText(text), chars: text.length, text }
  return { kind: SOURCE, v: 1, happened, data }
}
