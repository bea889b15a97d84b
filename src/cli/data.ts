/** Commands on a data folder: journeys in and out, export, import, rebuild, verify. */

import type { Circle } from '../core/kind.ts'
import type { Result } from '../core/problem.ts'
import { bad, good, problem } from '../core/problem.ts'
import { instant } from '../core/time.ts'
import { KINDS } from '../domains/all.ts'
import type { ExportFormat, JourneySummary } from '../hub/contract.ts'
import { jsonlHeader } from '../hub/formats.ts'
import { handToDesk } from '../hub/handing.ts'
import { importJourney } from '../hub/importing.ts'
import { isBundle, readBundle } from '../log/bundle.ts'
import type { Outcome } from '../log/log.ts'
import { StoreTrouble } from '../log/port.ts'
import { rebuild } from '../log/rebuild.ts'
import type { VerifyResult } from '../log/verify.ts'
import { verifyExport } from '../log/verify.ts'
import type { Level } from '../readiness/level.ts'
import type { ExitCode, OpenedData } from './deps.ts'
import { readJourneyFolder } from './folder.ts'
import type { Lines } from './lines.ts'
import { summaryLines } from './summary.ts'
import { tableLines } from './table.ts'
import type { Terminal } from './terminal.ts'

export type DataCommand = { readonly data?: string; readonly json?: boolean }

type Work = (opened: OpenedData) => Promise<ExitCode>

/** For commands that need reports to be there: a folder whose name was mistyped is told, and not made. */
export async function withData(terminal: Terminal, { data }: DataCommand, work: Work): Promise<ExitCode> {
  const folder = data ?? terminal.deps.defaultData
  if (!(await terminal.deps.isThere(folder))) return terminal.fail([problem('journey.none', folder)])
  return withNewData(terminal, { data: folder }, work)
}

/** Opens the data folder, which is made where there is none, does the work and closes it, whatever happened. */
async function withNewData(terminal: Terminal, { data }: DataCommand, work: Work): Promise<ExitCode> {
  const folder = data ?? terminal.deps.defaultData
  const opened = await terminal.deps.openData(folder)
  if (!opened.ok) return terminal.fail(opened.problems)
  try {
    return await work(opened.value)
  } catch (error) {
    if (!(error instanceof StoreTrouble)) throw error
    return terminal.fail([problem(error.code, folder)])
  } finally {
    await opened.value.close()
  }
}

/** The journey that is named by its id or the short name before the point; without a name, the only one. A problem names those that are there. */
export async function chosenJourney({ hub }: OpenedData, name: string | undefined): Promise<Result<string>> {
  const ids = (await hub.journeys()).map((journey) => journey.id)
  const fitting = name === undefined ? ids : ids.filter((id) => id === name || id.startsWith(`${name}.`))
  const [only] = fitting
  if (only !== undefined && fitting.length === 1) return good(only)
  if (ids.length === 0) return bad(problem('journey.none', name ?? ''))
  return bad(problem('journey.which', name ?? '', { journeys: shortNames(ids).join(', ') }))
}

/** The part before the point, where no other journey has the same. */
function shortNames(ids: readonly string[]): string[] {
  const short = ids.map((id) => id.split('.')[0] ?? id)
  return ids.map((id, i) =>
    short.indexOf(short[i] ?? '') === short.lastIndexOf(short[i] ?? '') ? (short[i] ?? id) : id,
  )
}

export async function journeyList(terminal: Terminal, options: DataCommand): Promise<ExitCode> {
  if (!(await terminal.deps.isThere(options.data ?? terminal.deps.defaultData))) return listed(terminal, [], options)
  return withData(terminal, options, async ({ hub }) => listed(terminal, await hub.journeys(), options))
}

function listed(terminal: Terminal, journeys: readonly JourneySummary[], { json }: DataCommand): ExitCode {
  const reports = (n: number): string => terminal.t('cli.journey.reports', { n })
  const rows = journeys.map((one) => [one.id, one.title, reports(one.reports)])
  if (json) terminal.json({ journeys })
  else if (rows.length === 0) terminal.say(terminal.t('cli.journey.none'))
  else for (const line of tableLines(rows, ['left', 'left', 'right'])) terminal.say(line)
  return 0
}

export type ShowCommand = DataCommand & { readonly asOf?: string; readonly level?: Level }

export const journeyShow = (terminal: Terminal, name: string | undefined, options: ShowCommand): Promise<ExitCode> =>
  withData(terminal, options, async (opened) => {
    const id = await chosenJourney(opened, name)
    if (!id.ok) return terminal.fail(id.problems)
    const board = await opened.hub.board(id.value, options.asOf, options.level)
    if (!board.ok) return terminal.fail(board.problems)
    if (options.json) terminal.json(board.value)
    else for (const line of summaryLines(board.value, terminal.t, terminal.lang)) terminal.say(line)
    return 0
  })

export const journeyAdd = (terminal: Terminal, folder: string, options: DataCommand): Promise<ExitCode> =>
  withNewData(terminal, options, async ({ hub, log, signer, keepTiles }) => {
    const files = await readJourneyFolder(terminal.deps, folder)
    if (!files.ok) return terminal.fail(files.problems)
    const tiles = await terminal.deps.tilesIn(folder)
    if (!tiles.ok) return terminal.fail(tiles.problems)
    const now = (): string => instant(terminal.deps.nowMs())
    const done = await importJourney({ log, kinds: KINDS, signer, now }, files.value)
    if (!done.ok) return terminal.fail(done.problems)
    const { journey, added, already, erased, warnings } = done.value
    const map = await keepTiles(tiles.value, journey)
    const desk = await handToDesk(hub, journey, files.value)
    if (erased > 0) terminal.note(terminal.t('hub.leftOut', { erased }))
    for (const one of warnings) terminal.note(terminal.t('cli.flagged', { doubt: terminal.sentence(one) }))
    for (const one of desk.problems) terminal.note(terminal.sentence(one))
    if (options.json) terminal.json({ ...done.value, map, desk })
    else terminal.say(terminal.t('cli.journey.added', { journey, added, already }))
    if (!options.json && desk.texts > 0)
      terminal.say(terminal.t('hub.atDesk', { texts: desk.texts, drafts: desk.drafts }))
    if (!options.json && map !== 'none') terminal.say(terminal.t(`cli.journey.tiles.${map}`))
    return 0
  })

export type ExportCommand = DataCommand & {
  readonly journey?: string
  readonly as: ExportFormat
  readonly circle: Circle
  readonly out?: string
}

export const exportCommand = (terminal: Terminal, options: ExportCommand): Promise<ExitCode> =>
  withData(terminal, options, async (opened) => {
    const id = await chosenJourney(opened, options.journey)
    if (!id.ok) return terminal.fail(id.problems)
    const lines = opened.hub.export(id.value, options.as, options.circle)
    if (options.out === undefined) {
      for await (const line of lines) terminal.pass(line)
      return 0
    }
    const written = await terminal.deps.writeLines(options.out, lines)
    if (!written.ok) return terminal.fail(written.problems)
    if (options.json) terminal.json({ journey: id.value, file: options.out })
    else terminal.note(terminal.t('cli.export.written', { file: options.out }))
    return 0
  })

const BATCH = 500

/** A file is looked at whole before anything of it is taken in: a damaged export or bundle changes nothing. */
export async function importCommand(terminal: Terminal, file: string, options: DataCommand): Promise<ExitCode> {
  const lines = await terminal.deps.readLines(file)
  if (!lines.ok) return terminal.fail(lines.problems)
  const found = await reportLines(terminal, lines.value)
  if (!found.ok) return terminal.fail(found.problems, file, 1)
  const reports = found.value
  return withNewData(terminal, options, async ({ hub }) =>
    importEnd(terminal, await takenIn(terminal, hub, reports), file, options),
  )
}

/** Whoever runs out of disk half way learns how many are there: each is whole, and none is taken in twice. */
async function takenIn(terminal: Terminal, hub: OpenedData['hub'], reports: readonly string[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const so = () => ({ done: outcomes.length, total: reports.length })
  try {
    for (let at = 0; at < reports.length; at += BATCH) {
      outcomes.push(...(await hub.accept(reports.slice(at, at + BATCH).map((line) => JSON.parse(line) as unknown))))
      terminal.progress(terminal.t('cli.import.progress', so()))
    }
  } catch (error) {
    if (error instanceof StoreTrouble) terminal.note(terminal.t('cli.import.stopped', so()))
    throw error
  } finally {
    terminal.endProgress()
  }
  return outcomes
}

/**
 * Texts of the reports in an export or a bundle. Of an export every report must be sound; of a bundle, which somebody
 * carried for others, each is judged by itself when it is taken in.
 */
async function reportLines({ deps }: Terminal, lines: Lines): Promise<Result<string[]>> {
  const held: string[] = []
  for await (const line of lines) held.push(line)
  if (lines.trouble) return bad(lines.trouble)
  if (isBundle(held[0])) return readBundle(held.join('\n'))
  const looked = await verifyExport(held, deps.verify)
  return looked.ok ? good(held.slice(1).filter((line) => line !== '')) : bad(...looked.problems)
}

function importEnd(terminal: Terminal, outcomes: readonly Outcome[], file: string, { json }: DataCommand): ExitCode {
  const count = (state: Outcome['state']): number => outcomes.filter((one) => one.state === state && !one.again).length
  const again = outcomes.filter((one) => one.again).length
  const counts = { applied: count('applied'), waiting: count('waiting'), refused: count('refused'), again }
  if (json) terminal.json(counts)
  else terminal.say(terminal.t('cli.import.done', counts))
  // Lines of the file, of which the first is its header.
  const refused = outcomes.flatMap(({ state, again, problems }, i) =>
    state === 'refused' && !again ? problems.map((one) => ({ ...one, path: `${i + 2}${one.path}` })) : [],
  )
  return refused.length > 0 ? terminal.fail(refused, file, 1) : 0
}

export async function followCommand(terminal: Terminal, address: string, options: DataCommand): Promise<ExitCode> {
  const done = await terminal.deps.follow(options.data ?? terminal.deps.defaultData, address)
  if (!done.ok) return terminal.fail(done.problems)
  const { files, isDoubted, ...met } = done.value
  const told = { ...met, refused: met.refused.length }
  if (options.json) terminal.json({ ...told, isDoubted, files })
  else {
    terminal.say(terminal.t('cli.follow.done', told))
    if (files.given + files.taken + files.left > 0) terminal.say(terminal.t('cli.follow.files', files))
  }
  if (isDoubted) terminal.note(terminal.t('hub.otherHistory'))
  return isDoubted ? 1 : 0
}

export const rebuildCommand = (terminal: Terminal, options: DataCommand): Promise<ExitCode> =>
  withData(terminal, options, async ({ log }) => {
    const startedMs = terminal.deps.nowMs()
    const result = await rebuild(log, (done, total) =>
      terminal.progress(terminal.t('cli.rebuild.progress', { done, total })),
    )
    terminal.endProgress()
    const seconds = Math.max(0.001, (terminal.deps.nowMs() - startedMs) / 1000)
    const { subjects, views, readings, differing } = result
    const perSecond = Math.round(readings / seconds)
    const counts = { subjects, views, readings, differing: differing.length, seconds, perSecond }
    if (options.json) terminal.json({ ...counts, differing })
    else terminal.say(terminal.t('cli.rebuild.done', { ...counts, seconds: seconds.toFixed(2) }))
    return differing.length > 0 ? 1 : 0
  })

/** A file with no hub at all, or everything that a data folder holds. */
export async function verifyCommand(
  terminal: Terminal,
  file: string | undefined,
  options: DataCommand,
): Promise<ExitCode> {
  if (file === undefined) return verifyData(terminal, options)
  const lines = await terminal.deps.readLines(file)
  if (!lines.ok) return terminal.fail(lines.problems)
  const result = await verifyExport(lines.value, terminal.deps.verify)
  if (lines.value.trouble) return terminal.fail([lines.value.trouble], file, 1)
  return verifyEnd(terminal, [{ name: file, result }], options)
}

type Looked = { readonly name: string; readonly result: VerifyResult }

const verifyData = (terminal: Terminal, options: DataCommand): Promise<ExitCode> =>
  withData(terminal, options, async ({ log }) => {
    const looked: Looked[] = []
    const journeys = [...new Set((await log.chains()).map((chain) => chain.journey))].sort()
    for (const journey of journeys) {
      const bodies: string[] = []
      for await (const page of log.all())
        bodies.push(...page.filter((row) => row.journey === journey).map((row) => row.body))
      const lines = [await jsonlHeader(journey, bodies), ...bodies]
      looked.push({ name: journey, result: await verifyExport(lines, terminal.deps.verify) })
    }
    return verifyEnd(terminal, looked, options)
  })

function verifyEnd(terminal: Terminal, looked: readonly Looked[], { json }: DataCommand): ExitCode {
  if (json) terminal.json({ looked: looked.map(({ name, result }) => ({ name, ...result })) })
  for (const { name, result } of looked) {
    const missing = result.gaps.reduce((sum, gap) => sum + gap.missing, 0)
    if (!json) terminal.say(terminal.t(result.ok ? 'cli.verify.good' : 'cli.verify.bad', { name, ...countsOf(result) }))
    if (!json && missing > 0) terminal.say(terminal.t('cli.verify.gaps', { missing }))
    if (!result.ok) terminal.fail(result.problems, name)
  }
  if (looked.length === 0 && !json) terminal.say(terminal.t('cli.journey.none'))
  return looked.every(({ result }) => result.ok) ? 0 : 1
}

const countsOf = ({ reports, devices, problems }: VerifyResult) => ({ reports, devices, problems: problems.length })
