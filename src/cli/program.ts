/** The commands, their options and their help; what each does is in its own file. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { CIRCLES } from '../core/kind.ts'
import { LEAST_PLACES_DAYS } from '../core/kinds/publication.ts'
import { problem } from '../core/problem.ts'
import { USUAL_LEVEL } from '../readiness/level.ts'
import { LANGS, type Lang } from '../texts/format.ts'
import * as backup from './backup.ts'
import { type BaitCommand, baitCommand } from './bait.ts'
import { type BeginCommand, beginCommand } from './begin.ts'
import { command, described, helpAfter, MOST_SEED, type Run, spoken, sub, withData, withForecast } from './commands.ts'
import * as data from './data.ts'
import type { Deps, ExitCode } from './deps.ts'
import { type DiscloseCommand, discloseCommand } from './disclose.ts'
import { type EraseCommand, eraseCommand } from './erase.ts'
import { type ExerciseCommand, exerciseCommand } from './exercise.ts'
import { type FleeCommand, fleeCommand, MOST_DAYS, MOST_LEAD } from './flee.ts'
import { type ForecastCommand, forecastCommand } from './forecast.ts'
import { type NeedsCommand, needsCommand } from './needs.ts'
import { degrees, levelIn, share, whole } from './options.ts'
import { type PlanCommand, planCommand } from './plan.ts'
import { type PublicCommand, type PublicDone, publicCommand } from './public.ts'
import { type ReadCommand, readCommand } from './read.ts'
import { busesIn, closeIn, restIn, splitIn } from './scenario.ts'
import { type AdmitCommand, smsAdmit, smsTry } from './sms.ts'
import { Terminal } from './terminal.ts'

/** Runs one command line (without the program's own name) and says how it ended. Never throws but for bugs. */
export async function runCli(args: readonly string[], deps: Deps): Promise<ExitCode> {
  const terminal = new Terminal(deps, langIn(args) ?? deps.lang, args.includes('--json'))
  let ended: ExitCode = 0
  const program = createProgram(terminal, (code) => {
    ended = code
  })
  try {
    await program.parseAsync(idsLast(args), { from: 'user' })
    return ended
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return misasked(terminal, error)
  }
}

const DASHED_ID = /^-[A-Za-z0-9_-]{42}$/

/** One id of 64 begins with a dash and would be read as options; behind `--` it is what it is. */
function idsLast(args: readonly string[]): string[] {
  if (args.includes('--')) return [...args]
  const isId = (arg: string, at: number): boolean => DASHED_ID.test(arg) && args[at - 1] !== '--journey'
  const ids = args.filter(isId)
  return ids.length === 0 ? [...args] : [...args.filter((arg, at) => !isId(arg, at)), '--', ...ids]
}

/**
 * The language must be known before the help can be written. Behind `read` it is that of the text (unless help is asked
 * for); before it, as everywhere, that of what is said.
 */
function langIn(args: readonly string[]): Lang | undefined {
  const isOfText = args.includes('read') && !args.includes('--help') && !args.includes('-h')
  const ours = isOfText ? args.slice(0, args.indexOf('read')) : args
  const joined = ours.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length)
  const asked = joined ?? ours[ours.indexOf('--lang') + 1]
  return ours.includes('--lang') || joined !== undefined ? LANGS.find((lang) => lang === asked) : undefined
}

const ASKED_FOR_HELP = ['commander.help', 'commander.helpDisplayed', 'commander.version']

function misasked(terminal: Terminal, { code, message, exitCode }: CommanderError): ExitCode {
  if (ASKED_FOR_HELP.includes(code) && exitCode === 0) return 0
  const what = /'([^']+)'/.exec(message)?.[1] ?? ''
  const key = `cli.misasked.${code.slice('commander.'.length)}`
  const said = terminal.t(key, { what })
  terminal.note(said === key ? terminal.sentence(problem('command.usage')) : said)
  return 2
}

/** The program over a terminal; `ended` is told the exit code of the command that ran. */
function createProgram(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  const program = command(terminal, new Command('vereda'))
    .enablePositionalOptions()
    .description(t('cli.about'))
    .addHelpText('after', helpAfter(terminal, 'vereda'))
  program.addCommand(readOf(terminal, ended))
  program.addCommand(journeyOf(terminal, ended))
  program.addCommand(exerciseOf(terminal, ended))
  program.addCommand(forecastOf(terminal, ended))
  program.addCommand(fleeOf(terminal, ended))
  program.addCommand(needsOf(terminal, ended))
  program.addCommand(planOf(terminal, ended))
  program.addCommand(exportOf(terminal, ended))
  program.addCommand(publicOf(terminal, ended))
  program.addCommand(smsOf(terminal, ended))
  program.addCommand(baitOf(terminal, ended))
  program.addCommand(eraseOf(terminal, ended))
  program.addCommand(discloseOf(terminal, ended))
  program.addCommand(importOf(terminal, ended))
  program.addCommand(verifyOf(terminal, ended))
  program.addCommand(rebuildOf(terminal, ended))
  program.addCommand(followOf(terminal, ended))
  program.addCommand(backupOf(terminal, ended))
  program.addCommand(backupKeyOf(terminal, ended))
  program.addCommand(diskKeyOf(terminal, ended))
  program.addCommand(restoreOf(terminal, ended))
  program.helpCommand(false)
  return program
}

function readOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  const lang = (flag: string): Option => new Option(`${flag} <lang>`, t('cli.read.lang')).choices(['en', 'es', 'auto'])
  return described(terminal, spoken(terminal, new Command('read')), 'read')
    .argument('<file>', t('cli.read.file'))
    .option('--published <day>', t('cli.read.published'))
    .option('--tz <zone>', t('cli.read.tz'))
    .addOption(lang('--lang').default('auto'))
    .addOption(lang('--text-lang').hideHelp())
    .option('--journey <dir>', t('cli.read.journey'))
    .option('--out <file>', t('cli.option.out'))
    .option('--text <file>', t('cli.read.textOut'))
    .option('--assistant', t('cli.read.assistant'))
    .action(async (file: string, options: ReadCommand) => ended(await readCommand(terminal, file, options)))
}

function journeyOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  const list = withData(terminal, sub(terminal, 'list', 'journeyList'))
  const show = withData(terminal, sub(terminal, 'show', 'journeyShow'))
  const add = withData(terminal, sub(terminal, 'add', 'journeyAdd'))
  list.action(async (options: data.DataCommand) => ended(await data.journeyList(terminal, options)))
  show
    .argument('[journey]', t('cli.option.journey'))
    .option('--as-of <instant>', t('cli.option.instant'))
    .addOption(new Option('--level <percent>', t('cli.needs.levelOption')).default(USUAL_LEVEL).argParser(levelIn))
    .action(async (name: string | undefined, options: data.ShowCommand) =>
      ended(await data.journeyShow(terminal, name, options)),
    )
  add
    .argument('<dir>', t('cli.option.folder'))
    .action(async (dir: string, options: data.DataCommand) => ended(await data.journeyAdd(terminal, dir, options)))
  const all = command(terminal, new Command('journey')).description(t('cli.journey.about')).helpCommand(false)
  const these = [beginOf(terminal, ended), add, list, show]
  return these.reduce((made, one) => made.addCommand(one), all.addHelpText('after', helpAfter(terminal, 'journey')))
}

function beginOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return sub(terminal, 'begin', 'journeyBegin')
    .argument('<dir>', t('cli.journeyBegin.dir'))
    .argument('<stops...>', t('cli.journeyBegin.stops'))
    .option('--title <title>', t('cli.journeyBegin.title'))
    .option('--start <day>', t('cli.journeyBegin.start'))
    .option('--zone <zone...>', t('cli.journeyBegin.zone'))
    .action(async (dir: string, stops: string[], options: BeginCommand) =>
      ended(await beginCommand(terminal, dir, stops, options)),
    )
}

function exerciseOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withData(terminal, sub(terminal, 'exercise'))
    .argument('[journey]', t('cli.option.journey'))
    .option('--at <moment>', t('cli.exercise.at'))
    .option('--stand', t('cli.exercise.stand'))
    .option('--end', t('cli.exercise.end'))
    .action(async (name: string | undefined, asked: ExerciseCommand) =>
      ended(await exerciseCommand(terminal, name, asked)),
    )
}

function forecastOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withForecast(terminal, sub(terminal, 'forecast'))
    .argument('<dir>', t('cli.option.folder'))
    .addOption(new Option('--close <stop:hours>', t('cli.forecast.closeOption')).argParser(closeIn))
    .addOption(new Option('--buses <from:to:n:seats>', t('cli.forecast.busesOption')).argParser(busesIn))
    .addOption(new Option('--rest [day]', t('cli.forecast.restOption')).argParser(restIn))
    .addOption(new Option('--split <stop:to:percent>', t('cli.forecast.splitOption')).argParser(splitIn))
    .action(async (dir: string, options: ForecastCommand) => ended(await forecastCommand(terminal, dir, options)))
}

function fleeOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return sub(terminal, 'flee')
    .argument('<dir>', t('cli.flee.folder'))
    .addOption(new Option('--days <n>', t('cli.flee.days')).argParser(whole(1, MOST_DAYS)))
    .addOption(new Option('--runs <n>', t('cli.flee.runs')).argParser(whole(1, 10_000)))
    .addOption(new Option('--seed <n>', t('cli.option.seed')).default(1).argParser(whole(0, MOST_SEED)))
    .option('--settings <file>', t('cli.flee.settings'))
    .option('--flee-compatible', t('cli.flee.compatible'))
    .addOption(
      new Option('--assimilate-until <day>', t('cli.flee.assimilateUntil'))
        .argParser(whole(0, MOST_DAYS))
        .conflicts(['days', 'fleeCompatible']),
    )
    .addOption(new Option('--lead <n>', t('cli.flee.leadOption')).argParser(whole(1, MOST_LEAD)))
    .action(async (dir: string, options: FleeCommand) => ended(await fleeCommand(terminal, dir, options)))
}

function needsOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withForecast(terminal, sub(terminal, 'needs'))
    .argument('[dir]', t('cli.option.folder'))
    .option('--people <n>', t('cli.needs.peopleOption'))
    .addOption(new Option('--nights <n>', t('cli.needs.nightsOption')).default(1).argParser(whole(0, 365)))
    .option('--stop <code>', t('cli.needs.stopOption'))
    .addOption(new Option('--level <percent>', t('cli.needs.levelOption')).default(USUAL_LEVEL).argParser(levelIn))
    .addOption(new Option('--women <percent>', t('cli.needs.whoOption')).argParser(share))
    .addOption(new Option('--children <percent>', t('cli.needs.whoOption')).argParser(share))
    .addOption(new Option('--infants <percent>', t('cli.needs.infantsOption')).argParser(share))
    .addOption(new Option('--pregnant <percent>', t('cli.needs.pregnantOption')).argParser(share))
    .addOption(new Option('--cold <degrees>', t('cli.needs.coldOption')).argParser(degrees))
    .action(async (dir: string | undefined, options: NeedsCommand) => ended(await needsCommand(terminal, dir, options)))
}

function planOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withData(terminal, sub(terminal, 'plan'))
    .argument('[journey]', t('cli.plan.what'))
    .option('--as-of <moment>', t('cli.plan.asOf'))
    .option('--stop <code>', t('cli.needs.stopOption'))
    .addOption(new Option('--level <percent>', t('cli.needs.levelOption')).default(USUAL_LEVEL).argParser(levelIn))
    .action(async (name: string | undefined, options: PlanCommand) => ended(await planCommand(terminal, name, options)))
}

function exportOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withData(terminal, sub(terminal, 'export'))
    .option('--journey <journey>', t('cli.option.journey'))
    .addOption(new Option('--as <format>', t('cli.export.as')).choices(['jsonl', 'csv', 'geojson']).default('jsonl'))
    .addOption(new Option('--circle <circle>', t('cli.export.circle')).choices([...CIRCLES]).default('team'))
    .option('--out <file>', t('cli.option.out'))
    .action(async (options: data.ExportCommand) => ended(await data.exportCommand(terminal, options)))
}

const PUBLIC: Readonly<Record<string, PublicDone>> = { show: 'show', open: 'open', close: 'closed' }

function publicIn(text: string): PublicDone {
  const done = Object.hasOwn(PUBLIC, text) ? PUBLIC[text] : undefined
  if (done === undefined) throw new InvalidArgumentError('')
  return done
}

function publicOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withData(terminal, sub(terminal, 'public'))
    .argument('<what>', t('cli.public.what'), publicIn)
    .option('--journey <journey>', t('cli.option.journey'))
    .option('--places-after-days <days>', t('cli.public.placesAfter'), whole(LEAST_PLACES_DAYS, 365))
    .action(async (done: PublicDone, options: PublicCommand) => ended(await publicCommand(terminal, done, options)))
}

function baitOf(terminal: Terminal, ended: Run): Command {
  return withData(terminal, sub(terminal, 'bait'))
    .argument('<report>', terminal.t('cli.bait.report'))
    .option('--remove', terminal.t('cli.bait.remove'))
    .action(async (report: string, options: BaitCommand) => ended(await baitCommand(terminal, report, options)))
}

function eraseOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  const why = new Option('--why <why>', t('cli.erase.why')).choices(['asked', 'danger', 'mistake']).default('asked')
  return withData(terminal, sub(terminal, 'erase'))
    .argument('<reports...>', t('cli.erase.reports'))
    .addOption(why)
    .option('--quoting', t('cli.erase.quotingToo'))
    .option('--yes', t('cli.erase.yes'))
    .action(async (ids: string[], options: EraseCommand) => ended(await eraseCommand(terminal, ids, options)))
}

function discloseOf(terminal: Terminal, ended: Run): Command {
  return withData(terminal, sub(terminal, 'disclose'))
    .option('--all', terminal.t('cli.disclose.all'))
    .action(async (options: DiscloseCommand) => ended(await discloseCommand(terminal, options)))
}

function smsOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  const tried = withData(terminal, sub(terminal, 'try', 'smsTry'))
    .argument('<text>', t('cli.sms.text'))
    .action(async (text: string, options: data.DataCommand) => ended(await smsTry(terminal, text, options)))
  const admit = withData(terminal, sub(terminal, 'admit', 'smsAdmit'))
    .argument('<number>', t('cli.sms.number'))
    .requiredOption('--label <label>', t('cli.sms.label'))
    .option('--journey <journey>', t('cli.option.journey'))
    .action(async (number: string, options: AdmitCommand) => ended(await smsAdmit(terminal, number, options)))
  const sms = spoken(terminal, new Command('sms')).description(t('cli.sms.about'))
  return sms.addCommand(tried).addCommand(admit)
}

function importOf(terminal: Terminal, ended: Run): Command {
  return withData(terminal, sub(terminal, 'import'))
    .argument('<file>', terminal.t('cli.import.file'))
    .action(async (file: string, options: data.DataCommand) => ended(await data.importCommand(terminal, file, options)))
}

function verifyOf(terminal: Terminal, ended: Run): Command {
  return withData(terminal, sub(terminal, 'verify'))
    .argument('[file]', terminal.t('cli.verify.file'))
    .action(async (file: string | undefined, options: data.DataCommand) =>
      ended(await data.verifyCommand(terminal, file, options)),
    )
}

function rebuildOf(terminal: Terminal, ended: Run): Command {
  return withData(terminal, sub(terminal, 'rebuild')).action(async (options: data.DataCommand) =>
    ended(await data.rebuildCommand(terminal, options)),
  )
}

function followOf(terminal: Terminal, ended: Run): Command {
  return withData(terminal, sub(terminal, 'follow'))
    .argument('<address>', terminal.t('cli.follow.address'))
    .action(async (address: string, options: data.DataCommand) =>
      ended(await data.followCommand(terminal, address, options)),
    )
}

function backupOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withData(terminal, sub(terminal, 'backup'))
    .requiredOption('--to <file>', t('cli.backup.to'))
    .option('--recipient <key...>', t('cli.backup.recipient'))
    .action(async (options: backup.BackupCommand) => ended(await backup.backupCommand(terminal, options)))
}

function backupKeyOf(terminal: Terminal, ended: Run): Command {
  return sub(terminal, 'backup-key', 'backupKey')
    .requiredOption('--out <file>', terminal.t('cli.backupKey.out'))
    .action(async (options: backup.KeyCommand) => ended(await backup.backupKeyCommand(terminal, options)))
}

function diskKeyOf(terminal: Terminal, ended: Run): Command {
  return sub(terminal, 'disk-key', 'diskKey')
    .requiredOption('--out <file>', terminal.t('cli.backupKey.out'))
    .action(async (options: backup.KeyCommand) => ended(await backup.diskKeyCommand(terminal, options)))
}

function restoreOf(terminal: Terminal, ended: Run): Command {
  const { t } = terminal
  return withData(terminal, sub(terminal, 'restore'))
    .argument('<file>', t('cli.restore.file'))
    .requiredOption('--identity <file>', t('cli.restore.identity'))
    .action(async (file: string, options: backup.RestoreCommand) =>
      ended(await backup.restoreCommand(terminal, file, options)),
    )
}
